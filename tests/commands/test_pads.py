from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import Beginning, begin_home
from collector_app.commands.pads import ExplainSheet, Pad, PrintPad
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.logs import LogReason
from collector_app.domain.entries.pads import SheetReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.pad import MOST_SHEETS
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.pads import NotThatManySheets, SheetIsUsed, UnknownSheet
from collector_app.domain.problems.people import NeedsManager
from collector_app.queries.pads import last_sheet, pads, sheet_stand, sheet_to_enter
from collector_app.store.books import Pen
from collector_app.store.desk import new_id
from tests.stations import CLERK, buy

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from tests.stations import Clock


def enter(app: App, clock: Clock, sheet: int) -> str:
    """Enter a ticket from a sheet that was written an hour ago."""
    return buy(app, sheet=sheet, happened_at=clock.now.isoformat()).number


def test_sheets_are_numbered_on_from_pad_to_pad(station: App) -> None:
    assert station.ask(last_sheet) == (0, 0)
    assert station.do(PrintPad(50)) == Pad(1, 1, 50)
    assert station.do(PrintPad(25)) == Pad(2, 51, 75)
    assert station.ask(last_sheet) == (2, 75)
    assert [(each.pad, each.first, each.last) for each in station.ask(pads)] == [(2, 51, 75), (1, 1, 50)]


@pytest.mark.parametrize("sheets", [0, -1, MOST_SHEETS + 1])
def test_a_pad_has_as_many_sheets_as_a_stapler_holds(station: App, sheets: int) -> None:
    with pytest.raises(NotThatManySheets):
        station.do(PrintPad(sheets))


def test_head_office_prints_no_pads_and_a_clerk_asks_a_manager(station: App, tmp_path: Path) -> None:
    office = begin_home(tmp_path / "hq", Beginning("HQ", "Head office", key_store="file")).app
    with pytest.raises(HqHome):
        office.do(PrintPad(5))
    office.close()
    station.act_as(CLERK)
    with pytest.raises(NeedsManager):
        station.do(PrintPad(5))


def test_sheets_below_the_last_used_one_are_missing_until_they_are_accounted_for(station: App, clock: Clock) -> None:
    station.do(PrintPad(10))
    for sheet in (1, 2, 5):
        enter(station, clock, sheet)
    (pad,) = station.ask(pads)
    assert (sorted(pad.used), pad.missing, pad.twice) == ([1, 2, 5], (3, 4), ())
    assert station.do(ExplainSheet(3, SheetReason.SPOILED)) == 1
    station.do(ExplainSheet(3, SheetReason.LOST))
    (pad,) = station.ask(pads)
    assert (pad.missing, pad.reasons) == ((4,), {3: "lost"})
    stand = station.ask(sheet_stand, 3)
    assert stand is not None
    assert (stand.used_by, stand.reason) == ("", "lost")


def test_a_sheet_beyond_all_numbers_is_unknown(station: App) -> None:
    with pytest.raises(UnknownSheet):
        station.do(ExplainSheet(10**20, SheetReason.LOST))


def test_a_sheet_is_entered_once_and_again_when_its_ticket_is_void(station: App, clock: Clock) -> None:
    station.do(PrintPad(10))
    number = enter(station, clock, 4)
    with pytest.raises(SheetIsUsed) as refused:
        station.ask(sheet_to_enter, 4)
    assert refused.value.number == number
    with pytest.raises(SheetIsUsed):
        station.do(ExplainSheet(4, SheetReason.LOST))
    station.do(VoidTicket(number, VoidReason.MISTAKE))
    assert station.ask(sheet_to_enter, 4) == 1
    assert station.ask(pads)[0].missing == (1, 2, 3)


@pytest.mark.parametrize("sheet", [0, 11])
def test_a_sheet_that_no_pad_holds_is_refused(station: App, sheet: int) -> None:
    station.do(PrintPad(10))
    assert station.ask(sheet_stand, sheet) is None
    with pytest.raises(UnknownSheet):
        station.ask(sheet_to_enter, sheet)
    with pytest.raises(UnknownSheet):
        station.do(ExplainSheet(sheet, SheetReason.UNUSED))


def test_a_restored_station_goes_on_with_its_pads(station: App, clock: Clock) -> None:
    station.do(PrintPad(10))
    with station.home.writing(Pen(station.person.id, "", clock.now, station.random)) as books:
        books.begin_log(new_id(clock.now, station.random), LogReason.RESTORE, parent=books.here.log)
    enter(station, clock, 3)
    station.do(ExplainSheet(1, SheetReason.OTHER))
    (pad,) = station.ask(pads)
    assert (sorted(pad.used), pad.missing) == ([3], (2,))
