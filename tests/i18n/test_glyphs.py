"""Every letter that the program can say is in the fonts that it ships: no empty boxes on any machine."""

from __future__ import annotations

from functools import cache

import pytest
import uharfbuzz

from collector_app import paths
from collector_app.domain.money import CURRENCIES, Money
from collector_app.i18n.breaking import BREAK
from collector_app.i18n.language import language
from collector_app.i18n.numbers import MINUS
from collector_app.i18n.words import in_words
from installer import messages

LATIN_AND_THAI = ("CollectorSans-Regular.ttf", "CollectorSans-SemiBold.ttf", "CollectorSans-Bold.ttf")
CHINESE = ("NotoSansSC-GB2312-400Regular.ttf", "NotoSansSC-GB2312-700Bold.ttf")
NEVER_DRAWN = {BREAK, "\n"}


@cache
def _letters(font: str) -> frozenset[str]:
    blob = uharfbuzz.Blob.from_file_path(str(paths.resources() / "fonts" / font))
    return frozenset(map(chr, uharfbuzz.Face(blob).unicodes))


def _said(code: str) -> set[str]:
    """Return the letters of all translations, figures and amounts in words of a language."""
    said = "0123456789.,:/" + MINUS
    for message in messages.read(code):
        if message.id:
            said += message.string if isinstance(message.string, str) else "".join(message.string or ())
    for currency in CURRENCIES.values():
        money = Money(123_456_789_012_345, currency)
        said += language(code).money(money) + in_words(money, code)
    return set(said) - NEVER_DRAWN


@pytest.mark.parametrize("font", LATIN_AND_THAI)
@pytest.mark.parametrize("code", ["th", "vi", "id"])
def test_one_family_draws_thai_vietnamese_and_indonesian(code: str, font: str) -> None:
    assert _said(code) - _letters(font) == set()


@pytest.mark.parametrize(("latin", "chinese"), [(LATIN_AND_THAI[0], CHINESE[0]), (LATIN_AND_THAI[2], CHINESE[1])])
def test_a_second_family_draws_chinese(latin: str, chinese: str) -> None:
    assert _said("zh_CN") - _letters(latin) - _letters(chinese) == set()


@pytest.mark.parametrize("font", LATIN_AND_THAI)
def test_english_is_drawn_too(font: str) -> None:
    said = "".join(str(message.id) for message in messages.template())
    assert set(said) - NEVER_DRAWN - _letters(font) == set()
