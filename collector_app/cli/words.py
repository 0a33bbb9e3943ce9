"""`words`: amounts in words; needs no home."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from collector_app.domain.money import CURRENCIES, MOST, Money
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import BadField
from collector_app.i18n.words import in_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from collector_app.cli.context import Commands, Context

_WHOLE = re.compile(r"-?[0-9]{1,30}")


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    words = commands.add_parser("words", parents=[common], help="amounts in words, one a line")
    words.add_argument("--currency", choices=list(CURRENCIES), required=True)
    words.add_argument("amounts", nargs="*", metavar="AMOUNT", help="in the smallest unit; - reads standard input")
    words.set_defaults(handler=_words)


def _words(context: Context) -> int:
    """Write the words of each amount; one that is wrong stops no other."""
    refused = 0
    currency = CURRENCIES[context.options.currency]
    for typed in _amounts(context.options.amounts):
        try:
            if not _WHOLE.fullmatch(typed) or abs(int(typed)) > MOST:
                raise BadField("amount", typed[:40])
            said = in_words(Money(int(typed), currency), context.output.language.code)
        except Problem as problem:
            refused = 1
            context.output.refuse(problem)
            continue
        context.output.value({"amount": int(typed), "words": said}, said)
    return refused


def _amounts(given: list[str]) -> Iterable[str]:
    if not given or given == ["-"]:
        return (line.strip() for line in sys.stdin if line.strip())
    return given
