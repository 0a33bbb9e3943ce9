"""What a country pack answers, and where it is silent."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.country import (
    ClosedDays,
    Confidence,
    CountryPack,
    Evidence,
    Measure,
    Mode,
    Rounding,
    Rule,
    RuleCode,
    Status,
)
from collector_app.domain.money import THB, VND, Money
from collector_app.domain.weight import Weight

BELIEVED = Evidence(Status.HOUSE_DEFAULT, "house default", Confidence.BELIEVED)
LOOKED_FOR = Evidence(Status.NOT_FOUND, "domain.md 4.2", Confidence.BELIEVED)
TODAY = date(2026, 11, 22)


def money_rule(code: str, amount: int, valid_from: date | None = None, valid_to: date | None = None) -> Rule:
    return Rule(code, "A rule.", (amount,), Measure.MONEY, Mode.WARN, BELIEVED, valid_from, valid_to)


def days_rule(count: int) -> Rule:
    return Rule("storage.days", "A deadline.", (count,), Measure.DAYS, Mode.WARN, BELIEVED)


OLD = money_rule("cash.non_cash_from", 20_000_000, None, date(2025, 6, 30))
NEW = money_rule("cash.non_cash_from", 5_000_000, date(2025, 7, 1))
PACK = CountryPack(
    id="VN",
    version=1,
    valid_from=date(2026, 11, 22),
    review_by=date(2027, 2, 28),
    currency=VND,
    cash_step=1000,
    rounding=Rounding.HALF_UP,
    denominations=(2000, 1000),
    utc_offset=420,
    languages=("vi", "en"),
    scale_step=Weight(100),
    id_kinds=(),
    emergency=(),
    closed_days=(ClosedDays("Tết", date(2027, 2, 5), date(2027, 2, 11), BELIEVED),),
    rules=(OLD, NEW),
    baseline=(days_rule(90), money_rule("cash.non_cash_from", 1), money_rule("cash.clerk_limit", 0)),
    evidence={"money": BELIEVED, "place": BELIEVED},
)


def test_a_paper_names_the_country_and_the_version() -> None:
    assert PACK.label == "VN 1"


def test_local_time_is_the_country_s() -> None:
    assert datetime(2026, 11, 22, tzinfo=PACK.zone).utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2025, 6, 30), 20_000_000), (date(2025, 7, 1), 5_000_000), (TODAY, 5_000_000)],
)
def test_the_rule_of_the_day_answers(day: date, amount: int) -> None:
    assert PACK.rule("cash.non_cash_from", day).number == amount
    assert PACK.limit("cash.non_cash_from", day) == Money(amount, VND)


def test_the_baseline_answers_where_the_pack_is_silent() -> None:
    assert PACK.rule(RuleCode.STORAGE_DAYS, TODAY).number == 90
    assert PACK.gaps(TODAY) == ("storage.days", "cash.clerk_limit")


def test_a_rule_that_has_run_out_leaves_a_gap() -> None:
    pack = replace(PACK, rules=(OLD,))
    assert pack.rule("cash.non_cash_from", TODAY).number == 1
    assert "cash.non_cash_from" in pack.gaps(TODAY)
    assert "cash.non_cash_from" not in pack.gaps(date(2025, 1, 1))


def test_not_found_is_silence() -> None:
    pack = replace(PACK, rules=(replace(days_rule(365), evidence=LOOKED_FOR),))
    assert pack.rule("storage.days", TODAY).number == 90
    assert "storage.days" in pack.gaps(TODAY)


def test_a_code_that_nobody_knows_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        PACK.rule("cash.nonsense", TODAY)


def test_a_rule_that_is_off_or_names_no_amount_limits_nothing() -> None:
    off = replace(NEW, mode=Mode.OFF)
    assert replace(PACK, rules=(off,)).limit("cash.non_cash_from", TODAY) is None
    empty = replace(NEW, values=())
    assert replace(PACK, rules=(empty,)).limit("cash.non_cash_from", TODAY) is None
    assert PACK.limit("storage.days", TODAY) is None


def test_a_limit_of_nothing_is_a_limit() -> None:
    assert PACK.limit(RuleCode.CLERK_LIMIT, TODAY) == Money(0, VND)


def test_a_rule_in_words_has_no_number() -> None:
    assert replace(NEW, values=("16 01 12",)).number is None


def test_goods_may_lie_until_the_deadline_of_the_day_they_came() -> None:
    assert PACK.storage_deadline(TODAY) == date(2027, 2, 20)
    assert replace(PACK, baseline=(replace(days_rule(90), values=()),)).storage_deadline(TODAY) == TODAY


def test_a_pack_past_its_review_warns_and_still_answers() -> None:
    assert not PACK.is_due_for_review(date(2027, 2, 28))
    assert PACK.is_due_for_review(date(2027, 3, 1))
    assert PACK.rule("cash.non_cash_from", date(2030, 1, 1)).number == 5_000_000


@pytest.mark.parametrize(("day", "closed"), [(4, False), (5, True), (11, True), (12, False)])
def test_the_first_and_the_last_day_are_closed(day: int, *, closed: bool) -> None:
    assert PACK.is_closed(date(2027, 2, day)) is closed


@pytest.mark.parametrize(
    ("rounding", "amount", "handed"),
    [
        (Rounding.HALF_UP, 810_499, 810_000),
        (Rounding.HALF_UP, 810_500, 811_000),
        (Rounding.UP, 810_001, 811_000),
        (Rounding.UP, 810_000, 810_000),
        (Rounding.DOWN, 810_999, 810_000),
    ],
)
def test_cash_is_rounded_to_what_notes_can_make(rounding: Rounding, amount: int, handed: int) -> None:
    assert replace(PACK, rounding=rounding).rounded_cash(Money(amount, VND)) == Money(handed, VND)


@given(amount=st.integers(0, 10**15), step=st.integers(1, 10_000), rounding=st.sampled_from(Rounding))
def test_rounding_moves_less_than_a_step_and_ends_on_one(amount: int, step: int, rounding: Rounding) -> None:
    handed = replace(PACK, cash_step=step, rounding=rounding).rounded_cash(Money(amount, VND)).amount
    assert handed % step == 0
    assert abs(handed - amount) < step


def test_money_of_another_country_is_not_rounded() -> None:
    with pytest.raises(ValueError, match="THB is not the cash of VN"):
        PACK.rounded_cash(Money(100, THB))
