from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.print_document import PrintDocument
from collector_app.domain.outcome import Custody
from collector_app.domain.ticket import Item, TicketDraft
from collector_app.queries.ticket_history import WholeTicket, whole_ticket
from collector_app.queries.tickets import ticket_numbered
from tests.stations import EBIKE, LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App
    from tests.stations import Clock


def _whole(app: App, number: str) -> WholeTicket:
    found = app.ask(whole_ticket, app.ask(ticket_numbered, number).id)
    assert found is not None
    return found


def test_a_ticket_from_paper_was_written_twice_and_lies_here(station: App, clock: Clock) -> None:
    clock.go(hours=1)
    whole = _whole(station, buy(station, happened_at="2026-11-23T08:45:00+07:00").number)
    assert [each.kind for each in whole.history] == ["paper", "posted"]
    assert whole.custody is Custody.HERE
    assert (whole.photos, whole.codes) == ((), ())


def test_prints_voids_and_what_replaced_it_are_told_with_who_and_when(station: App) -> None:
    old = buy(station).number
    for _ in range(2):
        station.do(PrintDocument("receipt", old, "vi", "A5"))
    new = station.do(CorrectTicket(old, TicketDraft((kg(LEAD, 8),)))).new.number
    history = _whole(station, old).history
    assert [(each.kind, each.copy, each.what) for each in history] == [
        ("posted", 0, ""),
        ("printed", 0, ""),
        ("printed", 1, ""),
        ("voided", 0, "correction"),
        ("corrected", 0, new),
    ]
    assert {each.person for each in history[:4]} == {station.person.id}
    assert [(each.kind, each.what) for each in _whole(station, new).history] == [("posted", ""), ("corrects", old)]


def test_codes_and_photos_belong_to_the_ticket(station: App) -> None:
    line = kg(EBIKE, 3, items=(Item("vin", "LGXCE6CD0RA123456"),), photos=("ab" * 32,))
    whole = _whole(station, buy(station, line).number)
    assert whole.codes == ("LGXCE6CD0RA123456",)
    assert len(whole.photos) == 1


def test_a_ticket_that_is_not_here_is_none(station: App) -> None:
    assert station.ask(whole_ticket, "x") is None
