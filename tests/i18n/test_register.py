"""The tone of the translations: how a calm colleague of the trade would say it (domain 8)."""

from __future__ import annotations

import re

import pytest

from installer import messages

SENTENCE = re.compile(r"[.?!\u3002]")
NEVER = {
    "th": r"ครับ|ค่ะ|นะคะ|กรุณา|(?<!เ)ท่าน|คุณ(?!ภาพ|สมบัติ)",  # polite and neutral, without particles or titles
    "vi": r"\b[Bb]ạn\b|\b[Vv]ui lòng\b",  # Nhập, not: Bạn hãy nhập
    "id": r"\b(kamu|kau|silakan|mohon)\b",
    "zh_CN": r"您",
}


def _translations(code: str) -> list[str]:
    said = [message.string for message in messages.read(code) if message.id]
    return [text if isinstance(text, str) else "".join(text or ()) for text in said]


@pytest.mark.parametrize("code", NEVER)
def test_no_translation_flatters_or_scolds(code: str) -> None:
    assert [text for text in _translations(code) if re.search(NEVER[code], text)] == []


def test_indonesian_says_you_in_sentences_only() -> None:
    assert [text for text in _translations("id") if "Anda" in text and not SENTENCE.search(text)] == []


def test_thai_sentences_end_without_a_full_stop() -> None:
    assert [text for text in _translations("th") if re.search(r"[\u0e00-\u0e7f](?<!กก)\.$", text)] == []


@pytest.mark.parametrize("code", messages.TRANSLATED)
def test_no_translation_holds_invisible_letters(code: str) -> None:
    assert [text for text in _translations(code) if re.search("[\u200b-\u200f\u2060\ufeff\u00a0]", text)] == []
