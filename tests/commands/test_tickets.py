from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.drafting import DropDraft, HoldDraft, KeepDraft
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.print_document import PrintDocument
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.settings import TYPED_DAY, ChangeSetting
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import MOST
from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.money import BadAmount, NoPrices, WrongUnit
from collector_app.domain.problems.people import SellerNotFound
from collector_app.domain.problems.tickets import (
    AmountTooBig,
    DraftNotFound,
    NoLines,
    NoPrice,
    TicketIsVoid,
    TicketNotFound,
    TooManyLines,
)
from collector_app.domain.ticket import LineDraft, NewSeller, TicketDraft
from collector_app.domain.weight import kilograms
from collector_app.queries.lines import lines_of
from collector_app.queries.prices import price_at, price_history, price_list
from collector_app.queries.printed import copies_of
from collector_app.queries.tickets import recent_tickets, ticket_hash, ticket_numbered, ticket_with_id
from collector_app.store import drafts
from tests.stations import FLOAT, HANOI, LEAD, MORNING, MOTO, buy, kg, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.queries.tickets import Ticket
    from tests.stations import Clock


def posted(app: App, number: str) -> Ticket:
    return app.ask(ticket_numbered, number)


def test_a_ticket_is_numbered_without_gaps_and_found_by_its_last_digits(station: App) -> None:
    first, second = buy(station), buy(station)
    assert [each.number[-9:] for each in (first, second)] == ["-26-00001", "-26-00002"]
    assert [each.day_number for each in (first, second)] == [1, 2]
    for typed in ("2", "00002", second.number.lower(), f" {second.number} "):
        assert posted(station, typed).id == second.id
    assert station.ask(ticket_with_id, first.id) == posted(station, first.number)
    assert station.ask(ticket_with_id, "nothing") is None
    for typed in ("3", "000002", "KTW-XXX-26-00001", ""):
        with pytest.raises(TicketNotFound):
            posted(station, typed)
    assert [ticket.number for ticket in station.ask(recent_tickets, 1)] == [second.number]
    assert len(station.ask(ticket_hash, posted(station, "1"))) == 32


def test_a_refused_ticket_uses_up_no_number(station: App) -> None:
    with pytest.raises(NoPrice):
        buy(station, kg("LCO.PHONE", 5))
    assert buy(station).number.endswith("00001")


def test_what_no_ticket_holds_is_refused(station: App) -> None:
    refusals: list[tuple[TicketDraft, type[Exception]]] = [
        (TicketDraft(()), NoLines),
        (TicketDraft((kg(LEAD, 1),) * 51), TooManyLines),
        (TicketDraft((kg("GOLD.BAR", 1),)), UnknownGrade),
        (TicketDraft((kg(LEAD, 1),), "nobody"), SellerNotFound),
        (TicketDraft((kg(LEAD, 1),), happened_at="yesterday"), BadField),
        (TicketDraft((kg(LEAD, 100_000, price=MOST, price_reason="agreed"),)), AmountTooBig),
        (TicketDraft((kg(LEAD, 1, price=MOST, price_reason="agreed"),) * 2), AmountTooBig),
    ]
    for draft, problem in refusals:
        with pytest.raises(problem):
            station.do(PostTicket(draft))
    assert len(station.ask(lines_of, posted(station, buy(station, *(kg(LEAD, 1),) * 50).number))) == 50


def test_a_line_keeps_the_price_that_was_shown_when_it_was_weighed(station: App, clock: Clock) -> None:
    """The list changes between weighing and posting; what the seller was told counts, and posted tickets stay."""
    shown = station.ask(price_at, LEAD, clock())
    assert shown is not None
    clock.go(minutes=5)
    station.do(PublishPrices((NewPrice(LEAD, 20_000),)))
    old = buy(station, kg(LEAD, 10, shown_price=shown.price, shown_since=shown.since))
    new = buy(station, kg(LEAD, 10))
    assert (old.total.amount, new.total.amount) == (185_000, 200_000)
    line = station.ask(lines_of, posted(station, old.number))[0]
    assert (line.price_kind, line.price, line.price_since) == ("list", 18_500, shown.since)


def test_a_price_of_its_own_is_kept_beside_the_list_s(station: App) -> None:
    ticket = buy(
        station,
        kg(LEAD, 10, price=19_000, price_reason="agreed"),
        kg("LCO.PHONE", 1, price=5, price_reason="phone"),
    )
    first, second = station.ask(lines_of, posted(station, ticket.number))
    assert (first.price_kind, first.list_price, first.price_reason) == ("own", 18_500, "agreed")
    assert second.list_price == -1


def test_a_line_without_a_price_can_be_settled_later(station: App) -> None:
    ticket = buy(station, kg("LCO.PHONE", 5, settle=True), kg(LEAD, 1, settle=True))
    found = posted(station, ticket.number)
    assert (found.unpriced, found.total, found.state) == (1, 18_500, "unpaid")


def test_a_back_entry_has_the_price_of_its_moment_and_is_marked(station: App, clock: Clock) -> None:
    clock.go(days=1)
    station.do(PublishPrices((NewPrice(LEAD, 20_000),)))
    clock.go(hours=1)
    ticket = buy(station, happened_at="2026-11-23T02:00:00+00:00")
    found = posted(station, ticket.number)
    assert (found.total, found.happened_at, found.doubtful) == (185_000, "2026-11-23T09:00:00+07:00", 0)
    assert found.business_day == "2026-11-24"
    ahead = buy(station, happened_at="2026-11-30T02:00:00Z")
    assert posted(station, ahead.number).doubtful == 1


def test_a_ticket_names_a_known_or_a_new_seller(station: App) -> None:
    known = station.do(SaveSeller(NewSeller("Tâm")))
    assert posted(station, buy(station, seller=known.id).number).seller == known.id
    assert posted(station, buy(station, seller=NewSeller("Mai")).number).seller not in ("", known.id)


def test_the_day_after_a_closed_one_is_the_next_and_never_goes_back(station: App, clock: Clock) -> None:
    station.do(CountDrawer(FLOAT))
    after_close = buy(station)
    assert posted(station, after_close.number).business_day == "2026-11-24"
    clock.now = datetime(2026, 11, 24, 9, tzinfo=HANOI)
    assert posted(station, buy(station).number).business_day == "2026-11-24"
    clock.go(days=3)
    assert posted(station, buy(station).number).business_day == "2026-11-27"


@pytest.mark.parametrize("year", [1970, 1999])
def test_a_clock_in_the_past_never_blocks_and_marks_its_tickets(station: App, clock: Clock, year: int) -> None:
    """The battery of the clock is empty: the day is the last one, or the one that was typed; order is by seq."""
    first = buy(station)
    clock.now = datetime(year, 1, 1, 0, 0, 5, tzinfo=UTC)
    doubtful = buy(station)
    found = posted(station, doubtful.number)
    assert (found.business_day, found.doubtful) == ("2026-11-23", 1)
    station.do(ChangeSetting(TYPED_DAY, "2026-11-25"))
    typed = posted(station, buy(station).number)
    assert (typed.business_day, typed.doubtful) == ("2026-11-25", 1)
    clock.now = MORNING + timedelta(days=4)
    assert posted(station, buy(station).number).doubtful == 0
    assert [each.id for each in station.ask(recent_tickets)][-2:] == [doubtful.id, first.id]


def test_a_clock_far_ahead_never_blocks_and_the_day_stays(station: App, clock: Clock) -> None:
    """The clock was set to 2199 and put right again: tickets are doubtful from then on, and none is refused."""
    clock.now = datetime(2199, 6, 1, tzinfo=UTC)
    ahead = buy(station)
    clock.now = MORNING + timedelta(hours=1)
    back = posted(station, buy(station).number)
    assert posted(station, ahead.number).business_day == "2199-06-01"
    assert (back.business_day, back.doubtful) == ("2199-06-01", 1)


def test_a_home_begun_with_an_empty_clock_battery_works(home: Path) -> None:
    app = opened(home, lambda: datetime(1970, 1, 1, tzinfo=UTC))  # type: ignore[arg-type] # any clock
    assert buy(app).number
    app.close()


def test_a_void_can_neither_be_voided_nor_corrected(station: App) -> None:
    ticket = buy(station)
    corrected = station.do(CorrectTicket(ticket.number, TicketDraft((kg(MOTO, 1),))))
    assert (corrected.old, corrected.difference.amount) == (ticket.number, 0)
    assert posted(station, ticket.number).state == "voided"
    for command in (VoidTicket(ticket.number, VoidReason.TWICE), CorrectTicket(ticket.number, TicketDraft(()))):
        with pytest.raises(TicketIsVoid):
            station.do(command)


def test_a_draft_survives_and_is_gone_once_posted(station: App) -> None:
    def kept(*, held: bool | None = None) -> list[tuple[str, str]]:
        return [(each.id, each.body) for each in station.ask(lambda books: drafts.drafts(books.connection, held=held))]

    draft = station.do(KeepDraft('{"lines":1}'))
    again = station.do(KeepDraft('{"lines":2}', draft.id))
    assert (again.day_number, again.started_at) == (1, draft.started_at)
    other = station.do(KeepDraft("{}", "my own id"))
    assert (other.id, other.day_number) == ("my own id", 2)
    station.do(HoldDraft(draft.id, held=True))
    assert kept(held=True) == [(draft.id, '{"lines":2}')]
    assert len(kept()) == 2
    ticket = buy(station, day_number=draft.day_number, draft=draft.id)
    assert ticket.day_number == 1
    station.do(DropDraft(other.id))
    assert kept() == []
    with pytest.raises(DraftNotFound):
        station.do(HoldDraft(draft.id, held=False))


def test_a_paper_that_was_printed_before_is_a_copy(station: App) -> None:
    assert [station.do(PrintDocument("receipt", "N-1", "vi", "a5")) for _ in range(3)] == [0, 1, 2]
    assert station.ask(copies_of, "receipt", "N-2") == 0


def test_prices_have_a_moment_of_effect(station: App, clock: Clock) -> None:
    tomorrow = clock() + timedelta(days=1)
    assert station.do(PublishPrices((NewPrice(LEAD, 0), NewPrice(MOTO, 1)), tomorrow)) == tomorrow
    assert buy(station).total.amount == 185_000
    assert [each.price for each in station.ask(price_history, LEAD)] == [0, 18_500]
    assert station.ask(price_at, "LCO.PHONE", clock()) is None
    clock.go(days=2)
    assert {each.grade: each.price for each in station.ask(price_list, clock())}[LEAD] == 0
    assert buy(station).total.amount == 0


def test_a_price_that_nobody_can_mean_is_refused(station: App) -> None:
    refusals: list[tuple[tuple[NewPrice, ...], type[Exception]]] = [
        ((), NoPrices),
        ((NewPrice(LEAD, -1),), BadAmount),
        ((NewPrice(LEAD, MOST + 1),), BadAmount),
        ((NewPrice(LEAD, 1, Unit.PIECE),), WrongUnit),
        ((NewPrice("GOLD.BAR", 1),), UnknownGrade),
    ]
    for prices, problem in refusals:
        with pytest.raises(problem):
            station.do(PublishPrices(prices))


def test_a_heavy_line_is_weighed_in_whole_grams(station: App) -> None:
    line = LineDraft(LEAD, kilograms(46), 3, kilograms(1), kilograms(1), "wet")
    assert (buy(station, line).net_g, buy(station, line).total.amount) == (44_000, 814_000)
