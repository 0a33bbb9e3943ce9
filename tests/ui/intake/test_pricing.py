"""What the lists say of lines in hand, without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.catalogue import Unit
from collector_app.domain.price import PriceInForce, PriceLists
from collector_app.domain.weighing import Weighing
from collector_app.queries.lines import Line as PostedLine
from collector_app.ui.intake.hand import Hand, Line
from collector_app.ui.intake.pricing import Moved, moved, priced, taken, with_price
from collector_app.ui.intake.reopening import line_again

LEAD, PACK = "LA_F.SLI_CAR", "NMC.EV_PACK"
OLD, NEW = "2026-11-22T00:30:00+00:00", "2026-11-23T00:30:00+00:00"
REGULARS = 4
POSTED = PostedLine(
    n=0,
    grade=LEAD,
    pieces=2,
    gross_g=20_000,
    tare_g=0,
    deduction_g=0,
    deduction_reason="",
    net_g=20_000,
    paid_g=20_000,
    condition="normal",
    signs=(),
    unit="kg",
    price_kind="list",
    price=18_000,
    price_reason="",
    price_since=OLD,
    list_price=-1,
    capacity_wh=0,
    amount=360_000,
    lot="L",
    place="store",
    source="scale",
    provisional=False,
    book=0,
    not_asked=(),
    unsure=(),
    confirmed=(),
    temperature_dc=None,
    ambient_dc=None,
    voltage_mv=None,
    series=0,
    capacity_mah=0,
)


def step(price: int, from_g: int = 0, book: int = 0, since: str = NEW) -> PriceInForce:
    return PriceInForce(LEAD, Unit.KG, price, since, book, from_g)


def lists(*steps: PriceInForce) -> PriceLists:
    ladders: dict[tuple[int, str], tuple[PriceInForce, ...]] = {}
    for each in steps:
        ladders[each.book, LEAD] = (*ladders.get((each.book, LEAD), ()), each)
    return PriceLists(ladders)


def weighed(grams: int, **more: Any) -> Line:  # noqa: ANN401 - any field of a line
    return replace(Line(grade=LEAD, weighings=(Weighing(grams),)), **more)


def test_another_seller_reprices_every_line_but_an_own_price_stays() -> None:
    every = lists(step(18_500), step(19_000, book=REGULARS))
    own = weighed(20_000, price=17_000, price_reason="agreed", unit="kg")
    before = Hand(lines=(weighed(10_000, shown_price=18_500, shown_since=NEW), own), line=Line(grade=LEAD))
    after = priced(every, before, replace(before, seller_books=(REGULARS,)))
    assert [(line.shown_price, line.book) for line in (*after.lines, after.line)] == [(19_000, REGULARS)] * 3
    assert after.lines[1].price_in_force == 17_000


def test_a_newer_list_never_reprices_what_was_shown() -> None:
    shown = weighed(10_000, shown_price=18_000, shown_since=OLD, unit="kg")
    before = Hand(line=shown)
    after = priced(lists(step(18_500)), before, replace(before, line=replace(shown, weighings=(Weighing(30_000),))))
    assert after.line.price_in_force == 18_000


def test_a_newer_list_with_steps_is_asked_where_the_weight_changed() -> None:
    shown = weighed(10_000, shown_price=18_000, shown_since=OLD, unit="kg")
    heavy = replace(shown, weighings=(Weighing(200_000),))
    after = priced(lists(step(18_500), step(19_000, 100_000)), Hand(line=shown), Hand(line=heavy))
    assert after.line.price_in_force == 19_000


def test_a_posted_ticket_that_is_corrected_keeps_its_prices() -> None:
    line = line_again(POSTED)
    opened = Hand(lines=(line,), seller_books=(REGULARS,), corrects="BHO-KTW-26-00042")
    assert priced(lists(step(18_500), step(19_000, book=REGULARS)), Hand(), opened) == opened
    assert moved(lists(step(18_500)), opened) == ()


def test_a_line_that_no_list_prices_any_more_is_settled_later() -> None:
    assert with_price(weighed(1, shown_price=1, shown_since=OLD, book=3, unit="ah"), None).is_unpriced


def test_lines_that_moved_take_the_prices_of_now_and_own_prices_do_not() -> None:
    told = weighed(10_000, shown_price=18_000, shown_since=OLD, unit="kg")
    own = replace(told, price=17_000)
    hand = Hand(lines=(told, own), line=weighed(5_000))
    changes = moved(lists(step(18_500)), hand)
    assert [each.place for each in changes] == [0, -1]
    after = taken(hand, changes)
    assert [line.price_in_force for line in (*after.lines, after.line)] == [18_500, 17_000, 18_500]


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 10**7))
def test_taking_the_prices_of_now_leaves_nothing_moved(told: int, now: int, grams: int) -> None:
    every = lists(step(now))
    hand = Hand(lines=(weighed(grams, shown_price=told, shown_since=OLD, unit="kg"),))
    changes = moved(every, hand)
    assert bool(changes) == (told != now)
    assert moved(every, taken(hand, changes)) == ()
    assert all(isinstance(each, Moved) for each in changes)


def test_a_posted_line_is_typed_anew_with_the_price_that_it_had() -> None:
    listed = line_again(POSTED)
    own = line_again(replace(POSTED, price_kind="own", price=19_000, list_price=18_000, price_reason="quality"))
    flat = line_again(replace(POSTED, price_kind="flat", price=19_000, amount=380_000, price_reason="agreed"))
    open_ = line_again(replace(POSTED, price_kind="settle", price=0, amount=0, price_since=""))
    settled = line_again(replace(POSTED, price_kind="settle", price=55_000, settled=True))
    assert (listed.price, listed.shown_price, listed.looked) == (None, 18_000, True)
    assert (own.price, own.shown_price, own.price_reason) == (19_000, 18_000, "quality")
    assert (flat.flat, flat.price) == (380_000, None)
    assert open_.is_unpriced
    assert (settled.price, settled.price_reason) == (55_000, "hq")
