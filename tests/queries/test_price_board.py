from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.queries.price_board import price_board, price_changes
from tests.queries.station import LEAD, MORNING, MOTO, begun

if TYPE_CHECKING:
    from pathlib import Path


def test_the_board_says_what_holds_what_held_and_what_comes(tmp_path: Path) -> None:
    """Lead: 18,500 first, 19,000 a day later, 20,000 announced for the day after."""
    station = begun(tmp_path)
    station.clock.go(days=1)
    station.app.do(PublishPrices((NewPrice(LEAD, 19_000),)))
    station.app.do(PublishPrices((NewPrice(LEAD, 20_000),), since=MORNING + timedelta(days=2)))
    board = {each.grade: each for each in station.app.ask(price_board, station.clock.now)}
    early = {each.grade: each for each in station.app.ask(price_board, MORNING - timedelta(hours=1))}
    station.app.close()
    lead = board[LEAD]
    assert (lead.before, lead.price, lead.next_price) == (18_500, 19_000, 20_000)
    assert lead.since.startswith("2026-11-24")
    assert lead.next_since.startswith("2026-11-25")
    assert (board[MOTO].before, board[MOTO].price, board[MOTO].next_price) == (-1, 17_500, -1)
    assert (early[LEAD].price, early[LEAD].next_price) == (-1, 18_500)


def test_the_history_names_who_published_and_reaches_back_to_the_price_that_held(tmp_path: Path) -> None:
    station = begun(tmp_path)
    for days, price in ((10, 18_600), (20, 18_700)):
        station.clock.now = MORNING + timedelta(days=days)
        station.app.do(PublishPrices((NewPrice(LEAD, price),)))
    changes = station.app.ask(price_changes, LEAD, MORNING + timedelta(days=15))
    every = station.app.ask(price_changes, LEAD, MORNING - timedelta(days=1))
    station.app.close()
    assert [change.price for change in changes] == [18_700, 18_600]
    assert [change.price for change in every] == [18_700, 18_600, 18_500]
    assert {change.person for change in every} == {"Lan"}
    assert changes[0].at.startswith("2026-12-13")


def test_each_step_of_a_list_has_its_own_row(tmp_path: Path) -> None:
    """In the regulars' list lead is 19,000 from 100 kg on, then 19,200; tomorrow 19,500 from a tonne on."""
    station = begun(tmp_path)
    book = station.app.do(NamePriceList("Khách quen"))
    for price in (19_000, 19_200):
        station.app.do(PublishPrices((NewPrice(LEAD, price, from_g=100_000),), book=book))
    later = MORNING + timedelta(days=1)
    station.app.do(PublishPrices((NewPrice(LEAD, 19_500, from_g=1_000_000),), since=later, book=book))
    heavy, tonne = station.app.ask(price_board, station.clock.now, book)
    changes = station.app.ask(price_changes, LEAD, MORNING, book, 100_000)
    general = station.app.ask(price_board, station.clock.now)
    station.app.close()
    assert (heavy.from_g, heavy.unit, heavy.price, heavy.before, heavy.next_price) == (
        100_000,
        "kg",
        19_200,
        19_000,
        19_200,
    )
    assert (tonne.from_g, tonne.price, tonne.before, tonne.next_price) == (1_000_000, -1, -1, 19_500)
    assert [(change.price, change.since[:10]) for change in changes] == [(19_200, "2026-11-23")]
    assert all(not each.from_g for each in general)


def test_a_grade_taken_out_of_its_list_has_no_row(tmp_path: Path) -> None:
    station = begun(tmp_path)
    station.app.do(PublishPrices((NewPrice(LEAD, None),)))
    board = station.app.ask(price_board, station.clock.now)
    station.app.close()
    assert LEAD not in {each.grade for each in board}
