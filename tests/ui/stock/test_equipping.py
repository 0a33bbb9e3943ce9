"""Instruments and training, set by digits in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from collector_app.domain.entries.logs import Skill
from collector_app.domain.questions import Equipment, Instrument
from collector_app.queries.equipment import equipment
from collector_app.queries.people import person_named
from tests.queries.station import MANAGER_PIN

if TYPE_CHECKING:
    from collector_app.ui.stock.page import StockPage
    from tests.ui.stationed import Stationed


def act(desk: Stationed, place: int) -> None:
    cast("StockPage", desk.page).everywhere()[place].do()
    desk.settle()


def test_the_station_gets_instruments(desk: Stationed) -> None:
    act(desk, 0)
    desk.press("1", "3", "1", "2", "enter")
    assert desk.ask(equipment, "").instruments == {Instrument.VOLTMETER, Instrument.INSULATION}
    act(desk, 0)
    desk.press("1", "esc")
    assert Instrument.THERMOMETER not in desk.ask(equipment, "").instruments


def test_a_person_is_taught_and_a_clerk_needs_a_manager_for_it(desk: Stationed) -> None:
    mai = desk.ask(person_named, "Mai")
    desk.station.as_clerk()
    act(desk, 1)
    desk.press("2", "2", "enter")
    assert desk.ask(equipment, mai.id) == Equipment()
    desk.type_pin(MANAGER_PIN)
    assert desk.ask(equipment, mai.id).skills == {Skill.VOLTAGE}
    assert desk.said[-1] == "Saved. It counts from the next line on."
