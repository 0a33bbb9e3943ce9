"""Moves: nothing appears, nothing vanishes, and an opposite undoes its entry."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.entries.drawers import CashMoved, CashReason, DifferenceReason, DrawerCounted, DrawerOpened
from collector_app.domain.entries.lots import LotMoved
from collector_app.domain.entries.payments import Method, PaymentMade, PaymentTakenBack, TakeBackReason
from collector_app.domain.entries.tickets import GivenBack, TicketPosted, TicketVoided, VoidReason
from collector_app.domain.move import (
    BANK,
    CARRIED,
    DIFFERENCE,
    EXPENSE,
    OWNER,
    PAYABLE,
    Move,
    advance_account,
    drawer_account,
    load_account,
    lot_at,
    moved,
)
from tests.domain.making import any_of, any_payload, whole

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload

VND = "VND"
Balances = dict[tuple[str, str], int]


def balances(moves: tuple[Move, ...]) -> Balances:
    """Return what each account holds after these moves, in amounts and in pieces."""
    held: Counter[tuple[str, str]] = Counter()
    for move in moves:
        for unit, amount in ((move.unit, move.amount), (f"{move.unit} pieces", move.pieces)):
            held[unit, move.source] -= amount
            held[unit, move.target] += amount
    return {account: amount for account, amount in held.items() if amount}


@given(whole, whole)
def test_a_move_never_carries_less_than_nothing(amount: int, pieces: int) -> None:
    for move in moved("LA_F.SLI_CAR", "a", "b", amount, pieces):
        assert (move.amount, move.pieces) > (0, 0) or move.amount > 0
    assert balances(moved("x", "a", "b", amount, pieces)) == balances((Move("x", "a", "b", amount, pieces),))


def test_what_is_nothing_is_not_moved() -> None:
    assert moved(VND, "a", "b", 0) == ()
    assert moved(VND, "a", "b", -5) == (Move(VND, "b", "a", 5),)
    assert moved("g", "a", "b", 0, 2) == (Move("g", "a", "b", 0, 2),)
    assert moved("g", "a", "b", 0, -2) == (Move("g", "b", "a", 0, 2),)


@given(any_payload())
def test_every_entry_sums_to_zero(payload: Payload) -> None:
    sums: Counter[str] = Counter()
    for (unit, _account), amount in balances(payload.moves()).items():
        sums[unit] += amount
    assert not any(sums.values())


@given(any_payload())
def test_moves_follow_from_the_entry_alone(payload: Payload) -> None:
    assert payload.moves() == payload.moves()


@given(any_of(TicketPosted))
def test_a_void_undoes_its_ticket(ticket: TicketPosted) -> None:
    goods = tuple(GivenBack(line.grade, line.lot, line.place, line.net_g, line.pieces) for line in ticket.lines)
    void = TicketVoided(
        ticket.ticket, ticket.number, VoidReason.MISTAKE, ticket.currency, ticket.net_g, ticket.total, goods
    )
    assert balances(ticket.moves() + void.moves()) == {}


def taken_back(payment: PaymentMade, kept: int) -> PaymentTakenBack:
    return PaymentTakenBack(
        payment.payment,
        payment.number,
        TakeBackReason.MISTAKE,
        payment.method,
        payment.currency,
        payment.paid,
        payment.parts,
        payment.rounding,
        payment.carried,
        payment.advance,
        payment.drawer,
        payment.seller,
        kept,
    )


@given(any_of(PaymentMade))
def test_taking_back_undoes_a_payment(any_payment: PaymentMade) -> None:
    payment = replace(any_payment, carried=0)
    assert balances(payment.moves() + taken_back(payment, 0).moves()) == {}


def test_money_that_had_been_carried_over_comes_back_into_the_drawer_with_the_rest() -> None:
    payment = PaymentMade("p", "P-1", 1, 2026, Method.CASH, VND, 120_000, (), carried=700_000, drawer="main")
    account = drawer_account("main")
    assert balances(payment.moves() + taken_back(payment, 0).moves()) == {
        (VND, CARRIED): -700_000,
        (VND, account): 700_000,
    }


def test_money_that_stays_with_the_seller_is_carried_and_leaves_the_drawer_alone() -> None:
    payment = PaymentMade("p", "P-1", 1, 2026, Method.CASH, VND, 810_000, (), rounding=300, drawer="main")
    assert balances(taken_back(payment, 1).moves()) == {
        (VND, PAYABLE): -810_300,
        (VND, CARRIED): 810_000,
        (VND, "rounding"): 300,
    }


def test_a_payment_comes_from_the_drawer_the_bank_or_the_advance() -> None:
    cash = PaymentMade("p", "P-1", 1, 2026, Method.CASH, VND, 50, (), advance=30, drawer="main", seller="s")
    assert balances(cash.moves()) == {
        (VND, drawer_account("main")): -50,
        (VND, advance_account("s")): -30,
        (VND, PAYABLE): 80,
    }
    for method in (Method.BANK, Method.QR):
        sent = PaymentMade("p", "P-1", 1, 2026, method, VND, 50, ())
        assert balances(sent.moves()) == {(VND, BANK): -50, (VND, PAYABLE): 50}


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_after_a_count_the_books_say_what_was_counted(amount: int, expected: int) -> None:
    account = (VND, drawer_account("main"))
    counted = DrawerCounted("main", VND, amount, expected, DifferenceReason.UNKNOWN)
    assert balances(counted.moves()).get(account, 0) == amount - expected
    first = DrawerOpened("main", VND, amount, expected, first=1)
    assert balances(first.moves()).get((VND, OWNER), 0) == expected - amount
    again = DrawerOpened("main", VND, amount, expected)
    assert balances(again.moves()).get((VND, DIFFERENCE), 0) == expected - amount


def test_cash_goes_out_as_an_expense_or_to_the_owner() -> None:
    assert CashMoved("main", VND, -20, CashReason.EXPENSE).moves() == (Move(VND, drawer_account("main"), EXPENSE, 20),)
    assert CashMoved("main", VND, 20, CashReason.BANK).moves() == (Move(VND, OWNER, drawer_account("main"), 20),)


@given(any_of(LotMoved))
def test_goods_carried_back_lie_where_they_lay(there: LotMoved) -> None:
    back = LotMoved(there.lot, there.grade, there.target, there.source, there.net_g, there.pieces)
    assert balances(there.moves() + back.moves()) == {}


def test_accounts_are_named_after_what_they_hold() -> None:
    assert lot_at("store", "l") == "lot/store/l"
    assert load_account("d") == "load/d"
