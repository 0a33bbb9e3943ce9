from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.kit.columns import Column
from collector_app.ui.kit.rows_model import CELL_ROLE, ROW_ROLE, RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.window_model import KEPT, PAGE, STEP, Source, WindowModel
from tests.ui.making import anchors_of_numbers, page_of_numbers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look
    from collector_app.ui.worker import Worker

MILLION = 1_000_000
COLUMNS = (
    Column(text("Number"), lambda row: row, right=True),
    Column(text("Double"), lambda row: str(2 * row), 80),
)


@pytest.fixture
def model(qtbot: QtBot, look: Look, worker: Worker) -> WindowModel:
    made = WindowModel(look, COLUMNS, worker, "numbers")
    made.show_source(Source(anchors_of_numbers, page_of_numbers, (MILLION,)))
    qtbot.waitUntil(lambda: made.rowCount() == MILLION)
    return made


def test_the_model_keeps_qt_s_rules(qtbot: QtBot, look: Look, worker: Worker) -> None:
    model = WindowModel(look, COLUMNS, worker, "numbers")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_source(Source(anchors_of_numbers, page_of_numbers, (1000,)))
    qtbot.waitUntil(lambda: model.rowCount() == 1000)
    qtbot.waitUntil(lambda: model.row(999) == 999)
    model.show_source(Source(anchors_of_numbers, page_of_numbers, (3,)))
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    del tester


def test_a_row_on_its_way_shows_nothing_and_then_itself(qtbot: QtBot, model: WindowModel) -> None:
    index = model.index(777_777, 1)
    assert model.data(index) is None
    qtbot.waitUntil(lambda: model.data(index) == "1555554")
    assert model.data(index, ROW_ROLE) == 777_777
    assert model.data(model.index(777_777, 0), CELL_ROLE) == 777_777
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None


def test_no_page_is_read_further_than_a_step_from_its_anchor(qtbot: QtBot, look: Look, worker: Worker) -> None:
    skipped: list[int] = []

    def page(books: object, count: int, key: int, skip: int, limit: int) -> tuple[int, ...]:
        skipped.append(skip)
        return page_of_numbers(books, count, key, skip, limit)

    model = WindowModel(look, COLUMNS, worker, "numbers")
    model.show_source(Source(anchors_of_numbers, page, (MILLION,)))
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)
    for place in (0, 4_999, 5_000, 999_999):
        model.row(place)
        qtbot.waitUntil(lambda place=place: model.row(place) == place)  # type: ignore[misc] # qtbot calls it without arguments
    assert max(skipped) < STEP


def test_a_fast_hand_makes_nobody_wait_for_pages_it_has_passed(qtbot: QtBot, look: Look, worker: Worker) -> None:
    read: list[int] = []

    def page(books: object, count: int, key: int, skip: int, limit: int) -> tuple[int, ...]:
        read.append((key + skip) // PAGE)
        return page_of_numbers(books, count, key, skip, limit)

    model = WindowModel(look, COLUMNS, worker, "numbers")
    model.show_source(Source(anchors_of_numbers, page, (MILLION,)))
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)
    for wanted in range(100):
        model.row(wanted * PAGE)
    qtbot.waitUntil(lambda: model.row(99 * PAGE) == 99 * PAGE)
    assert len(read) < 10


def test_only_so_many_pages_are_kept(qtbot: QtBot, model: WindowModel) -> None:
    for wanted in range(KEPT + 5):
        model.row(wanted * PAGE)
        qtbot.waitUntil(lambda wanted=wanted: model.row(wanted * PAGE) is not None)  # type: ignore[misc] # as above
    assert model.place_of(lambda row: row == 0) == -1
    assert model.place_of(lambda row: row == (KEPT + 4) * PAGE + 1) == (KEPT + 4) * PAGE + 1


def test_a_refresh_keeps_the_rows_in_sight_until_the_new_ones_come(qtbot: QtBot, model: WindowModel) -> None:
    qtbot.waitUntil(lambda: model.row(5) == 5)
    with qtbot.waitSignal(model.counted):
        model.refresh()
    assert model.row(5) == 5
    qtbot.waitUntil(lambda: model.row(5) == 5)


def test_a_list_held_whole_keeps_qt_s_rules_and_its_selection(qtbot: QtBot, look: Look) -> None:
    model = RowsModel(look, COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = RowsView(look, model)
    qtbot.addWidget(view)
    model.show_rows(range(10))
    view.select_place(4)
    model.show_rows(range(2, 9))
    assert (view.row(), model.rows[0]) == (4, 2)
    model.show_rows(range(7))
    assert view.row() == 2
    del tester


def test_a_million_rows_in_a_view_can_be_jumped_through(qtbot: QtBot, model: WindowModel) -> None:
    view = RowsView(model.look, model)
    qtbot.addWidget(view)
    view.resize(800, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.select_place(500_000)
    qtbot.waitUntil(lambda: view.row() == 500_000)
    model.look.speak(language("vi"))
    assert model.data(model.index(500_000, 0)) == "500.000"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) is None
