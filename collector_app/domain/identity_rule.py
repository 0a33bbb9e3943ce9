"""Whether the country's rule asks who sells, by grade and amount; and what came of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.domain.country import Measure, Mode, RuleCode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from collector_app.domain.catalogue import Grade
    from collector_app.domain.country import AppliesTo, CountryPack, Rule


class IdentityAnswer(StrEnum):
    """What came of asking for an identity paper; the purchase goes on whatever it is."""

    NOT_ASKED = ""
    KNOWN = "known"  # the number stood in the books
    NOTED = "noted"  # it was written down now
    FORGOTTEN = "forgotten"  # the seller has a paper, but not here
    NONE = "none"  # the seller has no paper
    UNWILLING = "unwilling"
    OTHER = "other"


def identity_wanted(pack: CountryPack, on: date, goods: Iterable[tuple[Grade, int | None]]) -> Rule | None:
    """Return the rule that asks for an identity paper for these goods (amounts in the smallest unit), or None.

    A rule counts the amounts of the goods that it applies to, and asks above its own; a rule of 0 asks always. An
    amount that is still to be settled counts nothing.
    """
    priced = tuple(goods)
    return next((rule for rule in _rules(pack, on) if _asks(rule, priced)), None)


def _rules(pack: CountryPack, on: date) -> tuple[Rule, ...]:
    """Return every rule of the pack in force that day, one for each kind of goods; else what the baseline says."""
    code = RuleCode.IDENTITY_ABOVE
    own = tuple(rule for rule in pack.rules if rule.code == code and not rule.is_silent and rule.in_force(on))
    return own or (pack.rule(code, on),)


def _asks(rule: Rule, goods: tuple[tuple[Grade, int | None], ...]) -> bool:
    limit = rule.number
    if rule.unit is not Measure.MONEY or rule.mode is Mode.OFF or limit is None:
        return False
    meant = [amount or 0 for grade, amount in goods if _applies(rule.applies_to, grade)]
    return bool(meant) and (limit == 0 or sum(meant) > limit)


def _applies(to: AppliesTo, grade: Grade) -> bool:
    return (not to.chemistries or grade.chemistry in to.chemistries) and (not to.forms or grade.form in to.forms)
