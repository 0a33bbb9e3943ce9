"""Typed words: safe to keep, to show and to print."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.problems.input import BadText
from collector_app.domain.words import MOST_NAME, MOST_NOTE, clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  Tâm   sẹo ", "Tâm sẹo"),
        ("Ta\u0302m", "Tâm"),
        ("สมชาย\u200bใจดี", "สมชาย\u200bใจดี"),
        ("a\tb\nc\u00a0d\u2028e", "a b c d e"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("陈先生", "陈先生"),
    ],
)
def test_words_are_trimmed_folded_and_composed(typed: str, kept: str) -> None:
    assert clean(typed, "name") == kept


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00",
        "\x1b",
        "\x7f",
        "\x9b",
        "\u202e",
        "\u2066",
        "\u00ad",
        "\ufeff",
        "\ue000",
        "\uffff",
        "\ud800",
        "\U000e0001",
    ],
)
def test_characters_that_cannot_be_seen_are_refused(hidden: str) -> None:
    with pytest.raises(BadText) as refused:
        clean(f"Tâm{hidden}sẹo", "nickname")
    assert refused.value.values() == {"field": "nickname", "most": MOST_NAME}


@pytest.mark.parametrize("typed", ["x" * 201, "x" * 10_000, " " * 10_000])
def test_more_than_the_field_holds_is_refused(typed: str) -> None:
    with pytest.raises(BadText):
        clean(typed, "name")


def test_the_last_character_fits_and_a_note_is_longer() -> None:
    assert clean("x" * MOST_NAME, "name") == "x" * MOST_NAME
    assert clean("x" * MOST_NOTE, "note", MOST_NOTE) == "x" * MOST_NOTE


def test_letters_that_grow_when_composed_count_as_they_are_kept() -> None:
    grows = "\u0958"  # NFC takes this letter apart, since Unicode excludes it from composition
    with pytest.raises(BadText):
        clean(grows * 150, "name")


@given(st.text(max_size=MOST_NAME))
def test_what_is_kept_is_clean_for_ever(typed: str) -> None:
    try:
        kept = clean(typed, "name")
    except BadText:
        return
    assert clean(kept, "name") == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert kept == kept.strip()
    assert not {unicodedata.category(letter) for letter in kept} & {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
