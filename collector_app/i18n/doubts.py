"""Sentences about doubtful numbers of identity papers and taxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from collector_app.domain.id_numbers.doubt import Doubt, Why
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterable


def doubt_said(doubt: Doubt) -> Text:
    """Return what is odd about a number, in a sentence that asks to read the card once more."""
    match doubt.why:
        case Why.LENGTH:
            return text(
                "Usual lengths of such a number: {lengths}; length of this one: {got}. Look at the card once more.",
                lengths=_either(doubt.wanted),
                got=doubt.got,
            )
        case Why.LETTERS:
            return text("Such a number has digits only. Look at the card once more.")
        case Why.CHECK:
            return text("The last digit does not fit the others: one digit may be wrong. Look at the card once more.")
        case Why.PLACE:
            return text("No such number begins like this. Look at the first digits once more.")
        case Why.BIRTH:
            return text("The day of birth in this number cannot be. Look at the card once more.")
        case Why.SERIAL:
            return text("This number ends in nothing but zeros. Look at the card once more.")
        case _:
            assert_never(doubt.why)


def _either(lengths: Iterable[int]) -> str:
    return ", ".join(str(length) for length in lengths)
