"""The country pack: what differs between countries, as dated rules with a source.

The program warns, records and applies these rules; it never claims to be legal advice. Where a pack is silent the
strict baseline answers and the silence is listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.domain.money import Currency, Money, rounded_half_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collector_app.domain.weight import Weight


class Status(StrEnum):
    """What a rule rests on."""

    LAW = "law"
    GUIDANCE = "guidance"
    HOUSE_DEFAULT = "house default"
    NOT_FOUND = "not found"  # looked for; the baseline answers


class Confidence(StrEnum):
    """Whether somebody read a source for it; `domain.md` marks V and B."""

    VERIFIED = "verified"
    BELIEVED = "believed"


class Mode(StrEnum):
    """What the program does with a rule unless a site says otherwise."""

    ON = "on"
    WARN = "warn"
    INFO = "info"
    OFF = "off"
    PER_SELLER = "per seller"


class Measure(StrEnum):
    """What the value of a rule counts."""

    MONEY = "money"  # smallest units of the pack's currency
    DAYS = "days"
    YEARS = "years"
    KILOGRAMS = "kg"
    BASIS_POINTS = "basis points"  # 150 = 1.5 %
    DAY_OF_MONTH = "day of month"
    MONTH_DAY = "month-day"
    CODE = "code"
    NOTHING = ""


class Rounding(StrEnum):
    """Which way the cash handed over is rounded to the cash step; only cash is ever rounded."""

    HALF_UP = "half up"
    UP = "up"  # in the seller's favour
    DOWN = "down"


class RuleCode(StrEnum):
    """The rules that the program asks for; the baseline answers each of them."""

    STORAGE_DAYS = "storage.days"
    RETENTION_YEARS = "retention.years"
    CLERK_LIMIT = "cash.clerk_limit"
    NON_CASH_FROM = "cash.non_cash_from"
    IDENTITY_ABOVE = "identity.above"
    STAMP_ABOVE = "stamp.above"
    STAMP_AMOUNT = "stamp.amount"
    WITHHOLDING = "tax.withholding"
    VAT = "tax.vat"
    BAND_CLERK = "price.band_clerk"
    BAND_MANAGER = "price.band_manager"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a fact rests on, where it was read, and how sure we are."""

    status: Status
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class AppliesTo:
    """What a rule is limited to; an empty tuple limits nothing."""

    chemistries: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its dates; both ends are days on which it holds."""

    code: str
    text: str  # English; the reader's sentence comes from the translations, context "rule"
    values: tuple[int | str, ...]
    unit: Measure
    mode: Mode
    evidence: Evidence
    valid_from: date | None = None
    valid_to: date | None = None
    applies_to: AppliesTo = field(default_factory=AppliesTo)

    def in_force(self, on: date) -> bool:
        """Whether the rule holds on that day."""
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)

    @property
    def is_silent(self) -> bool:
        """Whether it only says that nothing was found."""
        return self.evidence.status is Status.NOT_FOUND

    @property
    def number(self) -> int | None:
        """The value of a rule that holds one number; None where it holds none."""
        first = self.values[0] if self.values else None
        return first if isinstance(first, int) else None


@dataclass(frozen=True, slots=True)
class IdKind:
    """One kind of identity paper; a number of another length is questioned, never refused."""

    code: str
    name: str  # context "id kind"
    lengths: tuple[int, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A telephone number for the emergency card."""

    code: str
    name: str  # context "emergency"
    number: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """Days on which stations of the country usually do not buy; both ends are closed."""

    name: str  # context "holiday"
    first: date
    last: date
    evidence: Evidence


@dataclass(frozen=True)
class CountryPack:
    """All that a station needs to know of its country, under one version."""

    id: str
    version: int
    valid_from: date
    review_by: date
    currency: Currency
    cash_step: int  # smallest units
    rounding: Rounding
    denominations: tuple[int, ...]  # smallest units, largest first
    utc_offset: int  # minutes
    languages: tuple[str, ...]  # the first is the default
    scale_step: Weight
    id_kinds: tuple[IdKind, ...]
    emergency: tuple[EmergencyNumber, ...]
    closed_days: tuple[ClosedDays, ...]
    rules: tuple[Rule, ...]
    baseline: tuple[Rule, ...]
    evidence: Mapping[str, Evidence]  # of the sections "money" and "place"

    @property
    def label(self) -> str:
        """What each document records of the rules it was made under, such as `VN 1`."""
        return f"{self.id} {self.version}"

    @property
    def zone(self) -> timezone:
        """The local time of the country's buying stations."""
        return timezone(timedelta(minutes=self.utc_offset))

    def is_due_for_review(self, on: date) -> bool:
        """Whether somebody should have checked the pack anew; a yellow bar, never a refusal."""
        return on > self.review_by

    def is_closed(self, day: date) -> bool:
        """Whether stations of the country usually stay closed that day."""
        return any(closed.first <= day <= closed.last for closed in self.closed_days)

    def rule(self, code: str, on: date) -> Rule:
        """Return the rule in force that day, from the pack, or else from the strict baseline.

        Raises KeyError for a code that neither knows: a mistake of the program, not of a person.
        """
        own = self._own(code, on)
        if own is not None:
            return own
        for rule in self.baseline:
            if rule.code == code:
                return rule
        raise KeyError(code)

    def limit(self, code: str, on: date) -> Money | None:
        """Return the amount of a money rule in force that day; None where the rule is off or names no amount."""
        rule = self.rule(code, on)
        if rule.unit is not Measure.MONEY or rule.mode is Mode.OFF or rule.number is None:
            return None
        return Money(rule.number, self.currency)

    def gaps(self, on: date) -> tuple[str, ...]:
        """Return the codes for which the pack is silent that day, so that the baseline answers."""
        return tuple(rule.code for rule in self.baseline if self._own(rule.code, on) is None)

    def storage_deadline(self, received: date) -> date:
        """Return the last day on which goods received that day may lie here."""
        return received + timedelta(days=self.rule(RuleCode.STORAGE_DAYS, received).number or 0)

    def rounded_cash(self, amount: Money) -> Money:
        """Return the amount that can be handed over in notes and coins.

        Raises ValueError for another currency.
        """
        if amount.currency != self.currency:
            message = f"{amount.currency.code} is not the cash of {self.id}"
            raise ValueError(message)
        step = self.cash_step
        if self.rounding is Rounding.HALF_UP:
            return Money(rounded_half_up(amount.amount, step), self.currency)
        if self.rounding is Rounding.UP:
            return Money(-(-amount.amount // step) * step, self.currency)
        return Money(amount.amount // step * step, self.currency)

    def _own(self, code: str, on: date) -> Rule | None:
        found = (rule for rule in self.rules if rule.code == code and not rule.is_silent and rule.in_force(on))
        return next(found, None)
