"""A day that is typed because the clock cannot be believed; the books end on 23 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.type_day import TypeDay
from collector_app.domain.problems.typed import DayOutOfReach
from collector_app.domain.ticket import TicketDraft
from collector_app.queries.tickets import recent_tickets
from tests.queries.station import LEAD, begun, kg

if TYPE_CHECKING:
    from pathlib import Path


def test_in_1970_tickets_fall_on_the_typed_day_and_are_marked(tmp_path: Path) -> None:
    station = begun(tmp_path)
    station.clock.now = datetime(1970, 1, 1, tzinfo=UTC)
    station.as_clerk()
    station.app.do(TypeDay(date(2026, 11, 25)))
    station.app.do(PostTicket(TicketDraft((kg(LEAD, 10),))))
    (ticket,) = station.app.ask(recent_tickets)
    station.app.close()
    assert (ticket.business_day, ticket.doubtful) == ("2026-11-25", True)


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2569, 11, 23), date(2027, 11, 25)])
def test_a_day_before_the_books_or_far_after_them_is_a_slip(tmp_path: Path, day: date) -> None:
    station = begun(tmp_path)
    with pytest.raises(DayOutOfReach):
        station.app.do(TypeDay(day))
    station.app.close()
