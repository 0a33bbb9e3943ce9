"""Every translation was made by somebody who is named, and every letter of it can be drawn."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
import uharfbuzz

from collector_app import paths
from installer import messages

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

UNDRAWN = set("\n\u200b")  # a line's end, and the places where a Thai line may break
LATIN_AND_THAI = ("CollectorSans-Regular.ttf", "CollectorSans-SemiBold.ttf", "CollectorSans-Bold.ttf")
CHINESE = ("NotoSansSC-GB2312-400Regular.ttf", "NotoSansSC-GB2312-700Bold.ttf")


@cache
def program() -> Catalog:
    """Return everything that the program says, in English."""
    return messages.template()


@cache
def drawn_by(name: str) -> frozenset[str]:
    """Return the characters that a shipped font has."""
    face = uharfbuzz.Face((paths.resources() / "fonts" / name).read_bytes())
    return frozenset(map(chr, face.unicodes))


def characters(texts: Catalog, *, translated: bool) -> set[str]:
    """Return every character of the English, or of the translations."""
    said = [message.string if translated else message.id for message in texts if message.id]
    return {
        letter for words in said for form in ([words] if isinstance(words, str) else words or ()) for letter in form
    }


@pytest.mark.parametrize("code", messages.TRANSLATED)
def test_no_translation_is_a_guess_of_a_tool(code: str) -> None:
    assert [message.id for message in messages.read(code) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("code", messages.TRANSLATED)
def test_every_catalogue_names_its_review_state(code: str) -> None:
    """Whoever reads a translation must know whether a native speaker ever did."""
    header = messages.po_file(code).read_text(encoding="utf-8").partition("msgid")[0]
    assert "# Review state: " in header


@pytest.mark.parametrize("font", LATIN_AND_THAI)
@pytest.mark.parametrize("code", [code for code in messages.TRANSLATED if code != "zh_CN"])
def test_every_letter_is_in_the_font_of_the_program(code: str, font: str) -> None:
    assert characters(messages.read(code), translated=True) - UNDRAWN - drawn_by(font) == set()


@pytest.mark.parametrize("font", LATIN_AND_THAI)
def test_every_letter_of_the_english_is_in_the_font(font: str) -> None:
    assert characters(program(), translated=False) - UNDRAWN - drawn_by(font) == set()


@pytest.mark.parametrize(("font", "beside"), list(zip(CHINESE, ("CollectorSans-Regular.ttf",) * 2, strict=True)))
def test_every_chinese_letter_is_in_a_font(font: str, beside: str) -> None:
    """Chinese lines fall back to the Latin font for what is not Chinese: ₫, ฿."""
    said = characters(messages.read("zh_CN"), translated=True)
    assert said - UNDRAWN - drawn_by(font) - drawn_by(beside) == set()
