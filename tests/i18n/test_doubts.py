"""Every doubt about a number has a sentence."""

from __future__ import annotations

import pytest

from collector_app.domain.id_numbers.doubt import Doubt, Why
from collector_app.i18n.doubts import doubt_said
from collector_app.i18n.language import language


@pytest.mark.parametrize("why", Why)
def test_a_doubt_is_a_sentence_that_says_where_to_look(why: Why) -> None:
    said = language("en").say(doubt_said(Doubt(why, 12, (10, 13))))
    assert said.endswith("once more.")


def test_the_lengths_are_named() -> None:
    said = language("en").say(doubt_said(Doubt(Why.LENGTH, 12, (10, 13))))
    assert said == "Usual lengths of such a number: 10, 13; length of this one: 12. Look at the card once more."
