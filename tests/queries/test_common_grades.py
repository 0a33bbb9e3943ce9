from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.queries.common_grades import common_grades
from tests.queries.station import LEAD, MOTO, PHONE, begun, kg

if TYPE_CHECKING:
    from pathlib import Path


def test_the_grades_bought_most_come_first(tmp_path: Path) -> None:
    """Three lines of motorcycle batteries, one of cars, one of phones; nothing before the first ticket."""
    station = begun(tmp_path)
    before = station.app.ask(common_grades)
    station.buy(kg(MOTO, 5), kg(LEAD, 10), kg(PHONE, 2))
    station.buy(kg(MOTO, 7), kg(MOTO, 9))
    after = station.app.ask(common_grades)
    station.app.close()
    assert before == ()
    assert after == (MOTO, LEAD, PHONE)
