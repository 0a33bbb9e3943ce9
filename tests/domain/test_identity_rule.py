"""Whether the rule asks who sells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from collector_app import paths
from collector_app.country.pack import load_packs
from collector_app.domain.catalogue import Grade, Unit
from collector_app.domain.country import AppliesTo, CountryPack, Measure, Mode, Rule, RuleCode, Status
from collector_app.domain.identity_rule import identity_wanted

PACK = load_packs(paths.resources() / "countries")["TH"]
TODAY = date(2026, 11, 23)
CAR = Grade("LA_F.SLI_CAR", "LA_F", "SLI_CAR", "", "Car starter battery", Unit.KG, 11)
PACKED = Grade("NMC.EV_PACK", "NMC", "EV_PACK", "", "EV pack", Unit.KG, 41)
ABOVE = next(rule for rule in PACK.rules if rule.code == RuleCode.IDENTITY_ABOVE)  # 5,000 baht


def pack(*rules: Rule) -> CountryPack:
    """Return the Thai pack with these rules about identity instead of its own."""
    kept = tuple(rule for rule in PACK.rules if rule.code != RuleCode.IDENTITY_ABOVE)
    return replace(PACK, rules=(*kept, *rules))


@pytest.mark.parametrize(
    ("amounts", "asked"),
    [((500_000,), False), ((500_001,), True), ((300_000, 300_000), True), ((None,), False), ((), False)],
)
def test_it_asks_above_the_amount(amounts: tuple[int | None, ...], asked: bool) -> None:  # noqa: FBT001 - a table
    found = identity_wanted(PACK, TODAY, [(CAR, amount) for amount in amounts])
    assert found == (ABOVE if asked else None)


def test_a_rule_for_some_goods_counts_those_alone() -> None:
    forms = replace(ABOVE, values=(100_000,), applies_to=AppliesTo(forms=("EV_PACK",)))
    chemistry = replace(ABOVE, values=(100_000,), applies_to=AppliesTo(chemistries=("NMC",)))
    for rule in (forms, chemistry):
        assert identity_wanted(pack(rule), TODAY, [(CAR, 900_000), (PACKED, 100_000)]) is None
        assert identity_wanted(pack(rule), TODAY, [(CAR, 1), (PACKED, 100_001)]) == rule


def test_two_rules_both_ask() -> None:
    always = replace(ABOVE, values=(0,), applies_to=AppliesTo(forms=("EV_PACK",)))
    two = pack(ABOVE, always)
    assert identity_wanted(two, TODAY, [(CAR, 500_000)]) is None
    assert identity_wanted(two, TODAY, [(CAR, 500_001)]) == ABOVE
    assert identity_wanted(two, TODAY, [(PACKED, None)]) == always


def test_a_rule_that_is_off_or_out_of_force_or_no_money_asks_nobody() -> None:
    goods = [(CAR, 900_000)]
    assert identity_wanted(pack(replace(ABOVE, mode=Mode.OFF)), TODAY, goods) is None
    assert identity_wanted(pack(replace(ABOVE, unit=Measure.KILOGRAMS)), TODAY, goods) is None
    assert identity_wanted(pack(replace(ABOVE, values=("x",))), TODAY, goods) is None


def test_where_the_pack_is_silent_the_baseline_asks_always() -> None:
    over = replace(ABOVE, valid_to=date(2026, 1, 1))
    silent = replace(ABOVE, evidence=replace(ABOVE.evidence, status=Status.NOT_FOUND))
    for rules in ((over,), (silent,), ()):
        found = identity_wanted(pack(*rules), TODAY, [(CAR, 1)])
        assert found is not None
        assert found.number == 0
