"""A Text is a value: a message with its holes, checked where it is written."""

from __future__ import annotations

import pytest

from collector_app.domain.weight import kilograms
from collector_app.i18n.text import Text, holes_of, pieces_of, plural, text, text_in


def test_equal_texts_are_one_value() -> None:
    said = text("{seller} brought {weight}.", seller="Tâm", weight=kilograms(20))
    assert said == text("{seller} brought {weight}.", seller="Tâm", weight=kilograms(20))
    assert len({said, text("{seller} brought {weight}.", seller="Tâm", weight=kilograms(20))}) == 1


def test_a_hole_may_be_called_message() -> None:
    assert text("{message}", message="yes").holes == (("message", "yes"),)


def test_the_count_of_a_plural_fills_its_own_hole() -> None:
    assert plural("{n} piece", "{n} pieces", 3).holes == (("n", 3),)
    assert plural("The battery of {name}", "The batteries of {name}", 3, name="Tâm").holes == (("name", "Tâm"),)


def test_a_context_tells_equal_words_apart() -> None:
    assert text_in("drawer, verb", "Count") != text("Count")


@pytest.mark.parametrize(
    "write",
    [
        lambda: text("{seller} brought it."),
        lambda: text("Somebody brought it.", seller="Tâm"),
        lambda: text_in("drawer", "{name}"),
        lambda: plural("{n} piece of {grade}", "{n} pieces", 2, grade="A"),
        lambda: text("{weight:.2f}", weight=1),
        lambda: text("{weight!r}", weight=1),
        lambda: text("{}"),
        lambda: text("{open"),
    ],
)
def test_a_hole_too_many_or_too_few_is_found_where_it_is_written(write: object) -> None:
    assert callable(write)
    with pytest.raises(ValueError, match=r"hole|brace|expected"):
        write()


def test_braces_that_are_meant_are_doubled() -> None:
    assert pieces_of("a {{b}} {c} d") == (("a {", None), ("b}", None), (" ", "c"), (" d", None))
    assert holes_of("{a}{b}{a}") == {"a", "b"}


def test_a_text_of_another_rank_differs() -> None:
    assert Text("Count") != Text("Count", context="drawer, verb")
