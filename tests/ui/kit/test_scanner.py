"""A scanner is told from a hand by the clock of the device; its scan answers nothing, and a hand's keys are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from collector_app.domain.identity.scan import Scan, ScanKind
from collector_app.domain.identity.tag import OwnTag
from collector_app.ui.kit.number_field import NumberLine
from collector_app.ui.kit.scanner import GAP, LATE_END, SILENCE, Scanner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look

TAG = OwnTag("RYG", "KTW", 42).code
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


class Asked(QWidget):
    """A question that keys answer, beside a number field and a search."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.answers: list[str] = []
        self.number, self.search = NumberLine(look), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.number)
        column.addWidget(self.search)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it so
        """Take the key as an answer."""
        self.answers.append(event.text() or Qt.Key(event.key()).name)


class Desk:
    """Somebody at the keys, with a scanner on the same computer."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.asked = Asked(look)
        qtbot.addWidget(self.asked)
        with qtbot.waitExposed(self.asked):
            self.asked.show()
        self.asked.activateWindow()
        self.scanner = Scanner(self.asked)
        self.scans: list[Scan] = []
        self.scanner.scanned.connect(self.scans.append)
        self.clock = 1000
        self.qtbot = qtbot
        self.focus(self.asked)

    def focus(self, part: QWidget) -> None:
        """Go where the next keys go; a field selects all once it has been entered."""
        part.setFocus()
        self.qtbot.waitUntil(part.hasFocus)
        QApplication.processEvents()

    def key(
        self, sign: str | Qt.Key, after: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key `after` so many milliseconds of the device."""
        self.clock += after
        said = sign if isinstance(sign, str) else ""
        code = (
            sign if isinstance(sign, Qt.Key) else Qt.Key(ord(sign.upper())) if ord(sign) < 128 else Qt.Key.Key_unknown
        )
        event = QKeyEvent(QEvent.Type.KeyPress, code, modifiers, said)
        event.setTimestamp(self.clock)
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, event)

    def scan(self, code: str, end: Qt.Key | None = ENTER, gap: int = 4) -> None:
        """Let the scanner type."""
        self.clock += 2000
        for sign in code:
            self.key(sign, gap)
        if end is not None:
            self.key(end, gap)


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Desk]:
    made = Desk(qtbot, look)
    yield made
    made.scanner.deleteLater()


@pytest.mark.parametrize("gap", [0, 1, 16, 30, 45, GAP])
@pytest.mark.parametrize("end", [ENTER, TAB, Qt.Key.Key_Enter])
def test_a_burst_is_a_scan_and_answers_nothing(desk: Desk, gap: int, end: Qt.Key) -> None:
    desk.scan(TAG, end, gap)
    assert [(scan.kind, scan.code) for scan in desk.scans] == [(ScanKind.TAG, TAG)]
    assert desk.asked.answers == []


def test_a_scan_without_an_end_of_line_is_whole_after_a_silence(desk: Desk) -> None:
    desk.scan(TAG, None)
    assert desk.scans == []
    desk.qtbot.waitUntil(lambda: bool(desk.scans))
    assert desk.scans[0].code == TAG
    desk.key(ENTER, LATE_END - 10)  # some scanners send it late
    assert desk.asked.answers == []
    desk.key(ENTER, 2 * LATE_END)  # the clerk
    assert desk.asked.answers == ["Key_Return"]


def test_what_the_first_sign_did_to_a_field_is_taken_back(desk: Desk) -> None:
    desk.asked.number.setText("23")
    desk.focus(desk.asked.number)
    began: list[bool] = []
    desk.scanner.began.connect(lambda: began.append(True))
    desk.scan("1M8GDM9AXKP042788")
    assert desk.asked.number.text() == "23"
    assert began == [True]
    assert [scan.kind for scan in desk.scans] == [ScanKind.VIN]


def test_where_nothing_is_lost_by_it_the_first_key_does_not_wait(desk: Desk) -> None:
    desk.scanner.waits = lambda _sign: False
    heard: list[str] = []
    desk.scanner.first.connect(lambda: heard.append("first"))
    desk.scanner.began.connect(lambda: heard.append("began"))
    desk.key("1", 500)
    assert desk.asked.answers == ["1"]
    assert heard == ["first"]
    desk.scan(TAG)
    assert heard == ["first", "first", "began"]
    assert desk.asked.answers == ["1", "C"]  # who hears `began` takes that back


def test_a_lone_key_waits_a_moment_and_counts_then(desk: Desk) -> None:
    desk.key("1", 500)
    assert desk.asked.answers == []
    desk.qtbot.waitUntil(lambda: desk.asked.answers == ["1"])
    desk.key("2", 90)
    desk.key("3", 90)
    desk.key(ENTER, 90)
    assert desk.asked.answers == ["1", "2", "3", "Key_Return"]
    assert desk.scans == []


def test_two_keys_of_a_fast_hand_are_both_typed(desk: Desk) -> None:
    desk.focus(desk.asked.number)
    desk.key("1", 500)
    desk.key("2", GAP - 5)
    assert desk.asked.number.text() == "1"
    desk.qtbot.waitUntil(lambda: desk.asked.number.text() == "12")
    desk.key("3", 80)
    desk.key("4", GAP - 5)
    desk.key("5", 80)
    assert desk.asked.number.text() == "12345"


def test_a_hand_that_fell_on_the_keys_typed_them_after_all(desk: Desk) -> None:
    desk.focus(desk.asked.number)
    for sign in "1234":
        desk.key(sign, 2)
    desk.qtbot.waitUntil(lambda: desk.asked.number.text() == "1234")
    assert desk.scans == []


def test_an_enter_in_a_burst_of_few_signs_is_dropped(desk: Desk) -> None:
    desk.scan("1234")
    desk.qtbot.wait(2 * SILENCE)
    assert desk.asked.answers == ["1", "2", "3", "4"]


def test_a_repeated_key_is_no_scanner(desk: Desk) -> None:
    desk.focus(desk.asked.search)
    desk.key("1", 500)
    for _ in range(30):
        desk.clock += 30
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=True)
        event.setTimestamp(desk.clock)
        QApplication.sendEvent(desk.asked.search, event)
    assert desk.scans == []
    assert desk.asked.search.text() == "1" * 31


def test_keys_without_a_time_are_a_program_s(desk: Desk) -> None:
    for sign in TAG:
        QApplication.sendEvent(
            desk.asked, QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(sign)), Qt.KeyboardModifier.NoModifier, sign)
        )
    assert "".join(desk.asked.answers) == TAG


def test_control_keys_in_a_burst_are_swallowed_and_fnc1_is_read(desk: Desk) -> None:
    desk.clock += 2000
    for sign in "]d20109506000134352":
        desk.key(sign, 4)
    desk.key(Qt.Key.Key_Escape, 4)
    desk.key(Qt.Key.Key_F9, 4)
    desk.key("A", 4, Qt.KeyboardModifier.AltModifier)
    for sign in "10LOT":
        desk.key(sign, 4)
    desk.key(Qt.Key.Key_BracketRight, 4, Qt.KeyboardModifier.ControlModifier)
    for sign in "21AB12":
        desk.key(sign, 4)
    desk.key(ENTER, 4)
    assert [scan.code for scan in desk.scans] == ["(01)09506000134352(21)AB12"]
    assert desk.asked.answers == []


def test_shift_between_the_signs_does_not_break_a_burst(desk: Desk) -> None:
    desk.clock += 2000
    for sign in TAG:
        desk.key(Qt.Key.Key_Shift, 3)
        desk.key(sign, 3)
    desk.key(ENTER, 3)
    assert [scan.code for scan in desk.scans] == [TAG]


def test_an_endless_burst_is_one_scan_of_bounded_length(desk: Desk) -> None:
    desk.scan("A" * 20_000)
    assert len(desk.scans) == 1
    assert len(desk.scans[0].raw) <= 300
    assert desk.asked.answers == []


def test_who_takes_a_scan_keeps_it_from_the_search_field(desk: Desk) -> None:
    desk.focus(desk.asked.search)
    desk.scan("RYG-KTW-26-00042")
    assert desk.asked.search.text() == "RYG-KTW-26-00042"
    desk.asked.search.clear()
    desk.scanner.takers.append(lambda scan: scan.kind is ScanKind.TAG)
    desk.scan(TAG)
    assert desk.asked.search.text() == ""
    desk.focus(desk.asked.number)
    desk.scan("RYG-KTW-26-00042")
    assert desk.asked.number.text() == ""


def test_two_scans_one_after_the_other_are_two(desk: Desk) -> None:
    desk.scan(TAG)
    desk.scan("1M8GDM9AXKP042788", TAB)
    assert [scan.kind for scan in desk.scans] == [ScanKind.TAG, ScanKind.VIN]


def test_a_first_sign_that_came_too_early_belongs_to_the_code(desk: Desk) -> None:
    """A busy computer: the first key is far ahead of the rest, and was typed by then."""
    desk.focus(desk.asked.search)
    desk.key(TAG[0], 2000)
    desk.clock += SILENCE - 10
    for sign in TAG[1:]:
        desk.key(sign, 4)
    desk.key(ENTER, 4)
    assert [(scan.kind, scan.code) for scan in desk.scans] == [(ScanKind.TAG, TAG)]


def test_a_key_that_was_typed_before_a_scan_is_no_part_of_it(desk: Desk) -> None:
    desk.focus(desk.asked.search)
    for earlier, gap in (("7", SILENCE - 10), (TAG[0], 3 * SILENCE)):
        desk.scans.clear()
        desk.key(earlier, 2000)
        desk.clock += gap
        for sign in TAG[1:] if earlier == TAG[0] else TAG:
            desk.key(sign, 4)
        desk.key(ENTER, 4)
        assert [scan.kind for scan in desk.scans] == [ScanKind.CODE if earlier == TAG[0] else ScanKind.TAG]
