"""Made-up parts for window tests: an App without books, key events with a place, a list of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from collector_app.ui.kit.window_model import Anchors

if TYPE_CHECKING:
    from collections.abc import Callable

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class PlainApp:
    """Runs commands that are plain functions, and queries over a range of numbers."""

    def do(self, command: Any, approval: Any = None) -> Any:  # noqa: ANN401 - as App.do
        """Call the command."""
        del approval
        return command()

    def ask(self, query: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401 - as App.ask
        """Call the query."""
        return query(self, *args)


def anchors_of_numbers(_books: object, count: int, step: int) -> Anchors:
    return Anchors(count, tuple(range(0, count, step)))


def page_of_numbers(_books: object, count: int, key: int, skip: int, limit: int) -> tuple[int, ...]:
    return tuple(range(key + skip, min(count, key + skip + limit)))


def key_event(key: Qt.Key, said: str = "", place: int = 0, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, 0, 0, said)


def cut_off(root: QWidget) -> list[str]:
    """Return every visible part of `root` that is smaller than what it needs, and every label whose words are cut."""
    found = []
    for part in root.findChildren(QWidget):
        if not part.isVisible() or isinstance(part.parentWidget(), QAbstractScrollArea):
            continue
        need = part.minimumSizeHint()
        if part.hasHeightForWidth():
            need.setHeight(part.heightForWidth(part.width()))
        if part.width() < need.width() or part.height() < need.height():
            said = part.text() if isinstance(part, QLabel) else part.accessibleName()
            found.append(f"{type(part).__name__} {said!r}: {part.width()}x{part.height()} of {need.toTuple()}")
    return found
