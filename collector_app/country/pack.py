"""Country packs: TOML read into the typed pack of one country, with the baseline behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collector_app.country.keys import Table, table_of
from collector_app.country.source import read
from collector_app.domain.country import (
    AppliesTo,
    ClosedDays,
    Confidence,
    CountryPack,
    EmergencyNumber,
    Evidence,
    IdKind,
    Measure,
    Mode,
    Rounding,
    Rule,
    RuleCode,
    Status,
)
from collector_app.domain.money import CURRENCIES, Currency
from collector_app.domain.problems.catalogue import BrokenReason
from collector_app.domain.weight import MOST_GRAMS, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PACK = "pack.toml"
BASELINE = "baseline.toml"
COUNTRY = re.compile(r"[A-Z]{2}")
RULE_CODE = re.compile(r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+")
NAME_CODE = re.compile(r"[a-z]+(_[a-z]+)*")
PHONE = re.compile(r"[0-9]{3,15}")
LANGUAGE = re.compile(r"[a-z]{2}(_[A-Z]{2})?")
DAY_MINUTES = 14 * 60  # no place on earth is further from UTC


def load_packs(folder: Path) -> dict[str, CountryPack]:
    """Return the packs of a folder such as `resources/countries`, by country; the caller keeps them.

    Raises BrokenPack with file, line and reason for the first thing wrong in any of them.
    """
    baseline = baseline_from(read(folder, BASELINE))
    names = sorted(entry.name for entry in folder.iterdir() if COUNTRY.fullmatch(entry.name))
    return {name: load_pack(folder / name, baseline) for name in names}


def load_pack(folder: Path, baseline: tuple[Rule, ...] | None = None) -> CountryPack:
    """Return the pack of one country's folder, over the baseline that lies beside the folder unless one is given.

    Raises BrokenPack.
    """
    if baseline is None:
        baseline = baseline_from(read(folder.parent, BASELINE))
    file = f"{folder.name}/{PACK}"
    return pack_from(read(folder, PACK, file), file, baseline, country=folder.name)


def baseline_from(content: bytes, file: str = BASELINE) -> tuple[Rule, ...]:
    """Return the strict rules that answer where a pack is silent.

    Raises BrokenPack, also when a rule that the program asks for has no answer.
    """
    whole = table_of(content, file)
    rules = _rules(whole)
    whole.finished()
    for table in whole.tables("rule"):
        for key in ("valid_from", "valid_to"):
            if table.has(key):  # the last answer may not run out
                raise table.broken(BrokenReason.UNKNOWN_KEY, key)
    answered = {rule.code for rule in rules}
    for code in RuleCode:
        if code not in answered:
            raise whole.broken(BrokenReason.MISSING_KEY, "rule", code)
    return rules


def pack_from(content: bytes, file: str, baseline: tuple[Rule, ...], country: str = "") -> CountryPack:
    """Return the pack of these bytes, shipped or sent by head office, of that country where one is given.

    Raises BrokenPack.
    """
    whole = table_of(content, file)
    if country and whole.text("id") != country:
        raise whole.broken(BrokenReason.WRONG_COUNTRY, "id")
    money, place = whole.table("money"), whole.table("place")
    valid_from, review_by = whole.day("valid_from"), whole.day("review_by")
    if review_by < valid_from:
        raise whole.broken(BrokenReason.DATES_UPSIDE_DOWN, "review_by")
    pack = CountryPack(
        id=whole.matching("id", COUNTRY),
        version=whole.number("version", least=1),
        valid_from=valid_from,
        review_by=review_by,
        currency=_currency(money),
        cash_step=money.number("cash_step", least=1),
        rounding=money.word("rounding", Rounding),
        denominations=_denominations(money),
        utc_offset=place.number("utc_offset", least=-DAY_MINUTES, most=DAY_MINUTES),
        languages=_languages(place),
        scale_step=Weight(place.number("scale_step_g", least=1, most=MOST_GRAMS)),
        id_kinds=tuple(_id_kind(table) for table in _named(whole, "id_kind")),
        emergency=tuple(_emergency(table) for table in _named(whole, "emergency")),
        closed_days=tuple(_closed(table) for table in whole.tables("closed")),
        rules=_rules(whole),
        baseline=baseline,
        evidence={"money": _evidence(money), "place": _evidence(place)},
    )
    for table in (whole, money, place):
        table.finished()
    return pack


def _currency(money: Table) -> Currency:
    code = money.text("currency")
    currency = CURRENCIES.get(code)
    if currency is None:
        raise money.broken(BrokenReason.UNKNOWN_WORD, "currency", code)
    if money.number("digits") != currency.digits:
        raise money.broken(BrokenReason.WRONG_CURRENCY, "digits")
    return currency


def _denominations(money: Table) -> tuple[int, ...]:
    values = money.numbers("denominations")
    if not values:
        raise money.broken(BrokenReason.EMPTY, "denominations")
    if 0 in values or list(values) != sorted(set(values), reverse=True):
        raise money.broken(BrokenReason.BAD_NUMBER, "denominations")
    return values


def _languages(place: Table) -> tuple[str, ...]:
    codes = place.texts("languages")
    if not codes:
        raise place.broken(BrokenReason.EMPTY, "languages")
    for code in codes:
        if not LANGUAGE.fullmatch(code):
            raise place.broken(BrokenReason.BAD_CODE, "languages", code)
    if len(set(codes)) < len(codes):
        raise place.broken(BrokenReason.DUPLICATE, "languages")
    return codes


def _named(whole: Table, key: str) -> Iterable[Table]:
    """Yield the tables of an array of which each has a code of its own; without any the country has no such thing."""
    tables = whole.tables(key)
    if not tables:
        raise whole.broken(BrokenReason.MISSING_KEY, key)
    codes: set[str] = set()
    for table in tables:
        code = table.matching("code", NAME_CODE)
        if code in codes:
            raise table.broken(BrokenReason.DUPLICATE, "code", code)
        codes.add(code)
        yield table


def _id_kind(table: Table) -> IdKind:
    kind = IdKind(table.text("code"), table.text("name"), table.numbers("lengths"), _evidence(table))
    table.finished()
    return kind


def _emergency(table: Table) -> EmergencyNumber:
    number = EmergencyNumber(table.text("code"), table.text("name"), table.matching("number", PHONE), _evidence(table))
    table.finished()
    return number


def _closed(table: Table) -> ClosedDays:
    first, last = table.day("first"), table.day("last")
    if last < first:
        raise table.broken(BrokenReason.DATES_UPSIDE_DOWN, "last")
    closed = ClosedDays(table.text("name"), first, last, _evidence(table))
    table.finished()
    return closed


def _evidence(table: Table) -> Evidence:
    return Evidence(table.word("status", Status), table.text("source"), table.word("confidence", Confidence))


def _rules(whole: Table) -> tuple[Rule, ...]:
    """Return the rules; two of one code may follow each other and never hold on the same day."""
    rules: list[Rule] = []
    for table in whole.tables("rule"):
        rule = _rule(table)
        if any(rule.code == other.code and _meet(rule, other) for other in rules):
            raise table.broken(BrokenReason.OVERLAP, "code", rule.code)
        rules.append(rule)
    return tuple(rules)


def _rule(table: Table) -> Rule:
    valid_from, valid_to = table.day_if_any("valid_from"), table.day_if_any("valid_to")
    if valid_from and valid_to and valid_to < valid_from:
        raise table.broken(BrokenReason.DATES_UPSIDE_DOWN, "valid_to")
    rule = Rule(
        table.matching("code", RULE_CODE),
        table.text("text"),
        table.value("value"),
        table.word("unit", Measure) if table.has("unit") else Measure.NOTHING,
        table.word("mode", Mode) if table.has("mode") else Mode.ON,
        _evidence(table),
        valid_from,
        valid_to,
        _applies_to(table),
    )
    if not rule.is_silent and rule.unit is not Measure.NOTHING and not rule.values:
        raise table.broken(BrokenReason.MISSING_KEY, "value")
    table.finished()
    return rule


def _applies_to(table: Table) -> AppliesTo:
    if not table.has("applies_to"):
        return AppliesTo()
    limits = table.table("applies_to")
    found = AppliesTo(limits.texts("chemistries"), limits.texts("forms"), limits.texts("roles"))
    limits.finished()
    return found


def _meet(one: Rule, other: Rule) -> bool:
    starts = [rule.valid_from for rule in (one, other) if rule.valid_from]
    ends = [rule.valid_to for rule in (one, other) if rule.valid_to]
    return not starts or not ends or max(starts) <= min(ends)
