from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.grant_advance import GrantAdvance
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pay import PayTickets
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.entries.drawers import CashReason, Counted, DifferenceReason
from collector_app.domain.entries.payments import Method, TakeBackReason
from collector_app.domain.entries.tickets import PriceReason, VoidReason
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.money import (
    BadAmount,
    CountsDiffer,
    DrawerIsClosed,
    DrawerIsOpen,
    UnknownDenomination,
)
from collector_app.domain.problems.people import SellerNotFound
from collector_app.domain.ticket import NewSeller
from collector_app.queries.drawers import cash_day, drawer, expected_cash, paid_on
from collector_app.store.check import check
from tests.stations import FLOAT, LEAD, balance, buy, kg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.app.app import App
    from collector_app.commands.post_ticket import PostedTicket
    from collector_app.domain.ticket import LineDraft

VOID = VoidReason.MISTAKE
BACK = TakeBackReason.MISTAKE
STEP = 1000  # dong: nothing smaller changes hands


@pytest.fixture(autouse=True)
def _books_add_up(station: App) -> Iterator[None]:
    """After every test the books check as sound, money on its way is nobody's, and the drawer holds whole notes."""
    yield
    assert check(station.home, lambda _done, _every: None).is_ok
    assert balance(station, "carried") == 0
    assert station.do(Rebuild()) > 0


def priced(total: int, kilos: int = 1) -> LineDraft:
    """Return a line that costs just this much."""
    return kg(LEAD, kilos, price=total // kilos, price_reason=PriceReason.AGREED.value)


def bought(app: App, total: int) -> PostedTicket:
    return buy(app, priced(total))


def test_a_drawer_closes_with_a_difference_and_a_reason(station: App) -> None:
    counted = station.do(CountDrawer(FLOAT - 7_000, reason=DifferenceReason.CHANGE))
    assert (counted.expected.amount, counted.difference.amount) == (FLOAT, -7_000)
    assert balance(station, "difference") == 7_000
    with pytest.raises(DrawerIsClosed):
        station.do(CountDrawer(1))
    opened = station.do(OpenDrawer())
    assert (opened.amount.amount, opened.difference.amount) == (FLOAT - 7_000, 0)
    with pytest.raises(DrawerIsOpen):
        station.do(OpenDrawer())


@pytest.mark.parametrize(
    ("amount", "said", "kept"),
    [
        (FLOAT, DifferenceReason.CHANGE, "none"),
        (FLOAT - 1, DifferenceReason.NONE, "unknown"),
        (FLOAT + 1, DifferenceReason.OTHER, "other"),
    ],
)
def test_the_reason_fits_the_difference(station: App, amount: int, said: DifferenceReason, kept: str) -> None:
    station.do(CountDrawer(amount, reason=said))
    assert station.ask(cash_day, "2026-11-23")[-1].reason == kept


def test_notes_and_coins_make_the_amount(station: App) -> None:
    notes = (Counted(500_000, 99), Counted(20_000, 25))
    with pytest.raises(CountsDiffer):
        station.do(CountDrawer(1, notes))
    with pytest.raises(UnknownDenomination):
        station.do(CountDrawer(None, (Counted(3, 1),)))
    with pytest.raises(MissingField):
        station.do(CountDrawer())
    assert station.do(CountDrawer(None, notes)).difference.amount == 0
    assert station.do(OpenDrawer(None, (Counted(500_000, 100),))).difference.amount == 0


def test_the_first_cash_of_a_drawer_is_the_owner_s(station: App) -> None:
    assert balance(station, "owner") == -FLOAT


def test_cash_is_added_and_taken_out_with_a_reason(station: App) -> None:
    assert station.do(MoveCash(1_000, CashReason.BANK)).amount == FLOAT + 1_000
    assert station.do(MoveCash(-3_000, CashReason.EXPENSE, "tea")).amount == FLOAT - 2_000
    assert balance(station, "expense") == 3_000
    assert [(line.kind, line.amount) for line in station.ask(cash_day, "2026-11-23")] == [
        ("opened", FLOAT),
        ("added", 1_000),
        ("removed", -3_000),
    ]
    with pytest.raises(BadAmount):
        station.do(MoveCash(0, CashReason.OTHER))


def test_an_advance_leaves_the_drawer_for_a_known_seller(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Tâm")))
    assert station.do(GrantAdvance(seller.id, 300_000)).amount == 300_000
    assert balance(station, f"advance/{seller.id}") == 300_000
    assert station.ask(expected_cash) == FLOAT - 300_000
    with pytest.raises(BadAmount):
        station.do(GrantAdvance(seller.id, 0))
    with pytest.raises(SellerNotFound):
        station.do(GrantAdvance("nobody", 1))


def test_what_was_paid_on_a_day_is_summed(station: App) -> None:
    station.do(PayTickets((bought(station, 100_000).number,)))
    station.do(PayTickets((bought(station, 50_000).number,), Method.BANK))
    assert station.ask(paid_on, "2026-11-23") == 150_000
    assert station.ask(drawer).opened_day == "2026-11-23"
