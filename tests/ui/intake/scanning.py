"""A scanner on the clerk's desk, for tests: what it types, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.ui.station import Clerk

NO = Qt.KeyboardModifier.NoModifier
_clock = [10_000]


def scan(clerk: Clerk, code: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """Let a scanner type a code: 5 ms a key by its own clock, all of it into whatever has the focus then."""
    _clock[0] += 5000
    for sign in code:
        _press(Qt.Key(ord(sign.upper())) if sign.isascii() else Qt.Key.Key_unknown, sign)
    if end is not None:
        _press(end, "\r")
    clerk.settle()


def _press(key: Qt.Key, said: str) -> None:
    _clock[0] += 5
    event = QKeyEvent(QEvent.Type.KeyPress, key, NO, said)
    event.setTimestamp(_clock[0])
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def heard(clerk: Clerk) -> list[str]:
    """Sign in, and gather what the toasts say from here on."""
    clerk.sign_in()
    said: list[str] = []
    clerk.desk.frame.toast_wanted.connect(lambda words, _act: said.append(clerk.desk.look.say(words)))
    return said


def items(clerk: Clerk) -> list[tuple[str, str]]:
    """Return what was scanned onto the ticket in hand."""
    hand = clerk.intake.desk.hand
    return [(item.kind, item.code) for line in (*hand.lines, hand.line) for item in line.items]
