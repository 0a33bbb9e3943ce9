from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.grant_advance import GrantAdvance
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.pay import PayTickets
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.take_back import TakeBackPayment
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.drawers import CashReason
from collector_app.domain.entries.payments import Method, TakeBackReason
from collector_app.domain.entries.tickets import PriceReason, VoidReason
from collector_app.domain.money import MOST
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.money import (
    BadAmount,
    DrawerIsClosed,
    MoreThanOpen,
    NamedTwice,
    NothingOpen,
    PaymentIsTakenBack,
)
from collector_app.domain.problems.tickets import TicketIsPaid, TicketIsVoid, TicketNotFound
from collector_app.domain.ticket import NewSeller, TicketDraft
from collector_app.queries.drawers import expected_cash
from collector_app.queries.payments import payment_numbered
from collector_app.queries.tickets import payments_of, ticket_numbered, unpaid_tickets
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


def settled(app: App, ticket: PostedTicket | str) -> int:
    return app.ask(ticket_numbered, ticket if isinstance(ticket, str) else ticket.number).settled


def test_paying_without_an_amount_pays_all_that_is_open_and_rounds_the_cash(station: App) -> None:
    """810,300 are open; 810,000 leave the drawer, 300 are rounding."""
    ticket = bought(station, 810_300)
    paid = station.do(PayTickets((ticket.number,)))
    assert (paid.paid.amount, paid.rounding.amount, paid.settled.amount) == (810_000, 300, 810_300)
    assert station.ask(expected_cash) == FLOAT - 810_000
    assert (balance(station, "payable"), balance(station, "rounding")) == (0, -300)
    assert station.ask(ticket_numbered, ticket.number).state == "paid"


def test_the_rounding_may_be_in_the_seller_s_favour(station: App) -> None:
    ticket = bought(station, 810_700)
    paid = station.do(PayTickets((ticket.number,), amount=811_000))
    assert (paid.paid.amount, paid.rounding.amount) == (811_000, -300)
    assert settled(station, ticket) == 810_700


def test_a_bank_payment_never_rounds(station: App) -> None:
    ticket = bought(station, 810_300)
    paid = station.do(PayTickets((ticket.number,), Method.BANK, reference="FT26327"))
    assert (paid.paid.amount, paid.rounding.amount) == (810_300, 0)
    assert balance(station, "bank") == -810_300
    assert station.ask(expected_cash) == FLOAT


def test_a_part_is_paid_exactly_as_it_was_said_and_the_rest_settles(station: App) -> None:
    ticket = bought(station, 810_300)
    station.do(PayTickets((ticket.number,), amount=500_000))
    assert station.ask(ticket_numbered, ticket.number).state == "partly_paid"
    rest = station.do(PayTickets((ticket.number,)))
    assert (rest.paid.amount, rest.rounding.amount) == (310_000, 300)
    assert len(station.ask(payments_of, ticket.id)) == 2


def test_several_tickets_are_filled_in_the_order_given(station: App) -> None:
    first, second, third = (bought(station, 100_000) for _ in range(3))
    station.do(PayTickets((second.number, first.number, third.number), amount=150_000))
    assert [settled(station, each) for each in (first, second, third)] == [50_000, 100_000, 0]
    assert {each.number for each in station.ask(unpaid_tickets)} == {first.number, third.number}


def test_all_that_several_tickets_leave_open_rounds_once(station: App) -> None:
    """Two times 100,400 is 200,800: 201,000 leave the drawer."""
    first, second = bought(station, 100_400), bought(station, 100_400)
    paid = station.do(PayTickets((first.number, second.number)))
    assert (paid.paid.amount, paid.rounding.amount) == (201_000, -200)
    assert [settled(station, each) for each in (first, second)] == [100_400, 100_400]


def test_more_than_is_open_is_refused(station: App) -> None:
    """Between what is open and what it rounds to there is no third sum."""
    ticket = bought(station, 810_700)
    for amount in (810_800, 811_001, 5_000_000):
        with pytest.raises(MoreThanOpen):
            station.do(PayTickets((ticket.number,), amount=amount))
    with pytest.raises(MoreThanOpen):
        station.do(PayTickets((ticket.number,), Method.BANK, amount=811_000))
    assert settled(station, ticket) == 0


@pytest.mark.parametrize("amount", [0, -1, MOST + 1])
def test_an_amount_that_nobody_pays_is_refused(station: App, amount: int) -> None:
    ticket = bought(station, 1000)
    with pytest.raises(BadAmount):
        station.do(PayTickets((ticket.number,), amount=amount))


def test_what_cannot_be_paid_is_refused(station: App) -> None:
    ticket, free, gone = bought(station, 10_000), bought(station, 0), bought(station, 10_000)
    station.do(VoidTicket(gone.number, VOID))
    refusals: list[tuple[tuple[str, ...], type[Exception]]] = [
        ((), MissingField),
        (("KTW-XXX-26-99999",), TicketNotFound),
        ((ticket.number, ticket.number), NamedTwice),
        ((free.number,), NothingOpen),
        ((gone.number,), TicketIsVoid),
    ]
    for numbers, problem in refusals:
        with pytest.raises(problem):
            station.do(PayTickets(numbers))
    station.do(PayTickets((ticket.number,)))
    with pytest.raises(NothingOpen):
        station.do(PayTickets((ticket.number,)))


def test_cash_needs_an_open_drawer_and_a_bank_payment_does_not(station: App) -> None:
    ticket, other = bought(station, 10_000), bought(station, 10_000)
    station.do(PayTickets((other.number,)))
    seller = station.do(SaveSeller(NewSeller("Tâm")))
    station.do(CountDrawer(FLOAT - 10_000))
    for command in (
        PayTickets((ticket.number,)),
        CountDrawer(0),
        MoveCash(5, CashReason.OWNER),
        TakeBackPayment(other.number, BACK),
        GrantAdvance(seller.id, 1),
        CorrectTicket(other.number, TicketDraft((priced(20_000),))),
    ):
        with pytest.raises(DrawerIsClosed):
            station.do(command)
    station.do(PayTickets((ticket.number,), Method.BANK))
    station.do(TakeBackPayment(ticket.number, BACK))
    assert balance(station, "bank") == 0


def test_paying_more_than_the_drawer_should_hold_warns_and_records(station: App) -> None:
    ticket = bought(station, FLOAT + 2_000_000)
    assert station.do(PayTickets((ticket.number,))).over_books.amount == 2_000_000
    again = bought(station, 5_000)
    assert station.do(PayTickets((again.number,))).over_books.amount == 5_000


def test_a_payment_taken_back_opens_its_tickets_again(station: App) -> None:
    first, second = bought(station, 100_400), bought(station, 100_400)
    paid = station.do(PayTickets((first.number, second.number)))
    back = station.do(TakeBackPayment(paid.number, BACK))
    assert (back.cash.amount, back.payments) == (201_000, (paid.number,))
    assert [settled(station, each) for each in (first, second)] == [0, 0]
    assert station.ask(expected_cash) == FLOAT
    for number in (paid.number, first.number):
        with pytest.raises(PaymentIsTakenBack):
            station.do(TakeBackPayment(number, BACK))
    found = station.ask(payment_numbered, paid.number)
    assert found is not None
    assert found.taken_back == 1
    with pytest.raises(TicketNotFound):
        station.do(TakeBackPayment("nothing", BACK))


def test_a_void_of_a_part_paid_ticket_waits_until_the_money_is_back(station: App) -> None:
    ticket = bought(station, 100_000)
    station.do(PayTickets((ticket.number,), amount=40_000))
    with pytest.raises(TicketIsPaid):
        station.do(VoidTicket(ticket.number, VOID))
    station.do(TakeBackPayment(ticket.number, BACK))
    station.do(VoidTicket(ticket.number, VOID))
    assert station.ask(ticket_numbered, ticket.number).state == "voided"


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        (810_000, 930_000, 120_000),
        (2_000_000, 800_000, -1_200_000),
        (810_300, 810_300, 0),
        (810_300, 810_400, 0),
        (810_300, 900_400, 90_000),
        (810_300, 0, -810_000),
        (300, 10_000, 0),
    ],
)
def test_a_corrected_paid_ticket_moves_only_the_difference(station: App, old: int, new: int, difference: int) -> None:
    """What was rounded away to nothing was never paid, so nothing is carried over from it."""
    ticket = bought(station, old)
    station.do(PayTickets((ticket.number,)))
    before = station.ask(expected_cash)
    corrected = station.do(CorrectTicket(ticket.number, TicketDraft((priced(new),))))
    assert corrected.difference.amount == difference
    assert station.ask(expected_cash) == before - difference
    after = station.ask(ticket_numbered, corrected.new.number)
    assert after.corrects == ticket.id
    assert (after.settled == after.total) == (old > STEP or not new)


@pytest.mark.parametrize(("new", "difference"), [(900_400, 90_000), (810_300, 0), (500_200, -310_000)])
def test_a_correction_of_a_bank_payment_gives_or_takes_whole_notes(station: App, new: int, difference: int) -> None:
    ticket = bought(station, 810_300)
    station.do(PayTickets((ticket.number,), Method.BANK))
    corrected = station.do(CorrectTicket(ticket.number, TicketDraft((priced(new),))))
    assert corrected.difference.amount == difference
    assert settled(station, corrected.new) == new
    assert station.ask(expected_cash) == FLOAT - difference


@pytest.mark.parametrize(("new", "difference"), [(900_000, 90_000), (810_300, 0), (100_100, -710_000), (0, -810_000)])
def test_a_correction_of_a_ticket_paid_together_with_others_leaves_those_paid(
    station: App, new: int, difference: int
) -> None:
    """Two tickets, 810,300 and 100,400, were paid as 911,000 in one; whole notes change hands all the same."""
    ticket, other = bought(station, 810_300), bought(station, 100_400)
    station.do(PayTickets((ticket.number, other.number)))
    corrected = station.do(CorrectTicket(ticket.number, TicketDraft((priced(new),))))
    assert corrected.difference.amount == difference
    assert (settled(station, other), settled(station, corrected.new)) == (100_400, new)
    assert station.ask(expected_cash) == FLOAT - 911_000 - difference
    assert station.ask(ticket_numbered, other.number).state == "paid"


def test_a_part_paid_ticket_stays_part_paid_when_corrected(station: App) -> None:
    ticket = bought(station, 800_000)
    station.do(PayTickets((ticket.number,), amount=300_000))
    corrected = station.do(CorrectTicket(ticket.number, TicketDraft((priced(900_000),))))
    assert corrected.difference.amount == 0
    assert settled(station, corrected.new) == 300_000
    less = station.do(CorrectTicket(corrected.new.number, TicketDraft((priced(200_000),))))
    assert less.difference.amount == -100_000
    assert station.ask(expected_cash) == FLOAT - 200_000


def test_a_carried_payment_can_be_taken_back_and_gives_all_of_the_money(station: App) -> None:
    """Paid 800,000, corrected to 1,000,000: taking it back brings the whole million."""
    ticket = bought(station, 800_000)
    station.do(PayTickets((ticket.number,)))
    corrected = station.do(CorrectTicket(ticket.number, TicketDraft((priced(1_000_000),))))
    back = station.do(TakeBackPayment(corrected.new.number, BACK))
    assert back.cash.amount == 1_000_000
    assert station.ask(expected_cash) == FLOAT
    assert settled(station, corrected.new) == 0
    station.do(VoidTicket(corrected.new.number, VOID))
    assert (balance(station, "payable"), balance(station, "goods")) == (0, 0)


def test_a_correction_can_be_corrected(station: App) -> None:
    ticket = bought(station, 810_300)
    station.do(PayTickets((ticket.number,)))
    number, paid = ticket.number, 810_000
    for total in (1_500_700, 200_200, 900_000):
        corrected = station.do(CorrectTicket(number, TicketDraft((priced(total),))))
        number, paid = corrected.new.number, paid + corrected.difference.amount
        assert paid % STEP == 0
        assert settled(station, number) == total
    assert station.ask(expected_cash) == FLOAT - paid
