"""Contradictions of the ledgers, whichever entry came first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.pay import PayTickets
from collector_app.domain.entries.hq import SiteCertified
from collector_app.domain.entries.lots import LotMoved
from collector_app.domain.entries.payments import Method, PaymentMade, PaymentPart
from collector_app.domain.entries.tickets import TicketVoided, VoidReason
from collector_app.domain.move import Place
from collector_app.queries.exceptions import Oddity, exceptions
from collector_app.queries.stock import lots_on_hand
from collector_app.queries.tickets import recent_tickets
from tests.commands.test_forged_bundle import began, forged, lines_with
from tests.queries.station import LEAD, Station, begun, kg

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.commands.tools import Tools
    from collector_app.domain.entries.payload import Payload
    from collector_app.store.books import Books
    from tests.network import Network

PAYMENT = "01900000-0000-7000-8000-0000000000aa"


@dataclass(frozen=True, slots=True)
class Posting:
    """Posts an entry that no command of this station would make: another laptop of the site made it."""

    payload: Payload

    def do(self, books: Books, tools: Tools) -> None:
        """Post it."""
        del tools
        books.post(self.payload)


def paid_again(station: Station, ticket: str, amount: int) -> None:
    parts = (PaymentPart(ticket, amount),)
    made = PaymentMade(PAYMENT, "BHO-XXX-26-P00009", 9, 2026, Method.BANK, "VND", amount, parts)
    station.app.do(Posting(made))


def test_a_plain_day_has_no_exceptions(tmp_path: Path) -> None:
    station = begun(tmp_path)
    station.open_drawer(1_000_000)
    ticket = station.buy(kg(LEAD, 10))
    station.app.do(PayTickets((ticket.number,)))
    assert station.app.ask(exceptions) == ()
    station.app.close()


def test_a_ticket_paid_twice_is_overpaid_by_what_is_over(tmp_path: Path) -> None:
    """10 kg at 18,500 are 185,000; it is paid in full, and 50,000 more come from elsewhere."""
    station = begun(tmp_path)
    station.open_drawer(1_000_000)
    ticket = station.buy(kg(LEAD, 10))
    station.app.do(PayTickets((ticket.number,)))
    paid_again(station, station.app.ask(recent_tickets)[0].id, 50_000)
    (row,) = station.app.ask(exceptions)
    station.app.close()
    assert (row.kind, row.site, row.what, row.amount, row.unit) == (
        Oddity.OVERPAID, "BHO", ticket.number, 50_000, "VND",
    )  # fmt: skip


def test_a_void_ticket_that_is_paid_is_found_in_either_order(tmp_path: Path) -> None:
    found = []
    for order in (0, 1):
        station = begun(tmp_path / str(order))
        number = station.buy(kg(LEAD, 10)).number
        ticket = station.app.ask(recent_tickets)[0].id
        void = Posting(TicketVoided(ticket, number, VoidReason.TWICE, "VND", 0, 0, ()))
        if order:
            paid_again(station, ticket, 185_000)
        station.app.do(void)
        if not order:
            paid_again(station, ticket, 185_000)
        found.append([(row.kind, row.amount, row.unit) for row in station.app.ask(exceptions)])
        station.app.close()
    assert found == [[(Oddity.PAID_VOID, 185_000, "VND")]] * 2


def test_more_than_a_lot_holds_is_below_zero(tmp_path: Path) -> None:
    station = begun(tmp_path)
    station.buy(kg(LEAD, 10))
    (lot,) = station.app.ask(lots_on_hand)
    move = LotMoved(lot.lot, lot.grade, Place.STORE, Place.QUARANTINE, 12_000, 1)
    station.app.do(Posting(move))
    (row,) = station.app.ask(exceptions)
    station.app.close()
    assert (row.kind, row.what, row.unit, row.amount, row.pieces) == (Oddity.BELOW_ZERO, lot.lot, LEAD, -2_000, 0)


def test_an_entry_that_cannot_be_read_is_named_by_log_and_place(net: Network) -> None:
    station = net.paired()
    one, two = lines_with(station, began(station), SiteCertified("KTW", "VN", "0", "a", "0", "0"))
    net.take(forged(net, station, [one, two.replace(b'"site.certified"', b'"battery.dreamt"')]))
    (row,) = net.hq.ask(exceptions)
    assert (row.kind, row.site, row.what, row.seq) == (Oddity.UNREAD, "KTW", "newer", 2)
