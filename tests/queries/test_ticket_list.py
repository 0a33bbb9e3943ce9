from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import Beginning, begin_home
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pads import PrintPad
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.chain import log_mark
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.problems.home import HqHome
from collector_app.domain.ticket import NewSeller, TicketDraft
from collector_app.queries.hq_status import SiteStatus
from collector_app.queries.ticket_filters import Wanted
from collector_app.queries.ticket_list import tickets_wanted
from collector_app.queries.tickets import ticket_mark, ticket_numbered, void_reason
from collector_app.sync.answer import Totals
from tests.stations import LEAD, buy, kg

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from tests.stations import Clock


@pytest.fixture
def numbers(station: App, clock: Clock) -> list[str]:
    """Post four tickets on two days; the second is Tâm's."""
    made = [buy(station).number, buy(station, seller=NewSeller("Nguyễn Văn Tâm")).number]
    clock.go(days=1)
    return [*made, buy(station).number, buy(station).number]


def listed(app: App, **asked: object) -> list[int]:
    return [int(ticket.number[-1]) for ticket in app.ask(tickets_wanted, Wanted(**asked))]  # type: ignore[arg-type] # by name


def test_tickets_are_listed_newest_first_in_pages(station: App, numbers: list[str]) -> None:
    assert listed(station) == [4, 3, 2, 1]
    page = station.ask(tickets_wanted, Wanted(), 2)
    last = page[-1]
    assert listed(station, before=(last.n, last.seq)) == [2, 1]
    assert numbers[0].endswith("00001")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"since": "2026-11-24"}, [4, 3]),
        ({"until": "2026-11-23"}, [2, 1]),
        ({"search": "tam"}, [2]),
        ({"search": "0003"}, [3]),
        ({"search": "nobody"}, []),
        ({"search": "  "}, [4, 3, 2, 1]),
    ],
)
def test_tickets_are_found_by_day_number_and_seller(
    station: App, numbers: list[str], asked: dict[str, object], found: list[int]
) -> None:
    del numbers
    assert listed(station, **asked) == found


def test_a_voided_ticket_says_why(station: App) -> None:
    number = buy(station).number
    ticket = station.ask(ticket_numbered, number)
    assert station.ask(void_reason, ticket) == ""
    station.do(VoidTicket(number, VoidReason.TWICE))
    assert station.ask(void_reason, ticket) == "twice"


def test_the_mark_of_a_ticket_is_that_of_its_log(station: App) -> None:
    ticket = station.ask(ticket_numbered, buy(station).number)
    assert station.ask(ticket_mark, ticket) == log_mark(station.home.here.log) == ticket.number.split("-")[1]


def test_head_office_lists_the_tickets_of_every_site_and_buys_nothing(tmp_path: Path) -> None:
    app = begin_home(tmp_path / "hq", Beginning("HQ", "Head office", key_store="file")).app
    assert app.ask(tickets_wanted, Wanted()) == ()
    buying = (PostTicket(TicketDraft((kg(LEAD, 1),))), RefuseGoods(RefusalReason.STOLEN), PrintPad(5))
    for command in (*buying, OpenDrawer(1), PublishPrices((NewPrice(LEAD, 1),))):
        with pytest.raises(HqHome):
            app.do(command)
    app.close()


def test_a_site_without_logs_sums_to_nothing() -> None:
    assert SiteStatus("KTW", "VN", paired=True, logs=()).totals == Totals(0, 0, 0)
