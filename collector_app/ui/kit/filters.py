"""Filters: a row of chips above a list, one of them on; Left and Right change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import CENTRE
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

HEIGHT, PADDING, GAP = 32, 14, 8


@dataclass(frozen=True, slots=True)
class Filter:
    """One choice: its name in code, its word, and how many rows it leaves, if that is known."""

    name: str
    word: Text
    count: int | None = None


class Filters(Drawn):
    """One choice is always on; `chosen` gives its name. With `room` the chips stand in as many rows as they need."""

    chosen = Signal(str)

    def __init__(self, look: Look, filters: tuple[Filter, ...], room: int = 0) -> None:
        super().__init__(look)
        self._room = room
        self._filters = filters
        self._now = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.changed()

    @property
    def now(self) -> str:
        """The name of the choice that is on."""
        return self._filters[self._now].name

    def show_filters(self, filters: tuple[Filter, ...]) -> None:
        """Show other words or counts; the choice stays on, and where it is gone the first one is."""
        now = self.now
        self._filters = filters
        self._now = next((place for place, each in enumerate(filters) if each.name == now), 0)
        self.changed()

    def choose(self, name: str) -> None:
        """Turn a choice on."""
        for place, each in enumerate(self._filters):
            if each.name == name and place != self._now:
                self._now = place
                self.changed()
                self.chosen.emit(name)

    def step(self, by: int) -> None:
        """Turn on the next choice, or the one before."""
        self.choose(self._filters[(self._now + by) % len(self._filters)].name)

    def spoken(self) -> Text | str:
        """Return the word of the choice that is on."""
        return self._filters[self._now].word

    def wanted(self) -> QSize:
        """Return the width of all chips."""
        boxes = self._boxes()
        return QSize(max(box.right() for box in boxes) + 1, boxes[-1].bottom() + 1)

    def draw(self, canvas: Canvas) -> None:
        """Draw the chips."""
        for place, (each, box) in enumerate(zip(self._filters, self._boxes(), strict=True)):
            on = place == self._now
            canvas.ground(
                box,
                Token.ACCENT_SOFT if on else Token.SURFACE,
                radius=box.height() / 2,
                edge=Token.ACCENT if on else Token.EDGE,
                width=2 if on else 0,
            )
            canvas.words(box, self._said(each), Role.TINY, Token.ACCENT if on else Token.TEXT, CENTRE)

    def _said(self, each: Filter) -> str:
        word = self.look.say(each.word)
        return word if each.count is None else f"{word} {self.look.language.number(each.count)}"

    def _boxes(self) -> list[QRect]:
        measure = QFontMetrics(self.look.font(Role.TINY))
        boxes: list[QRect] = []
        left, top, deep = 0, 0, self.look.px(HEIGHT)
        for each in self._filters:
            width = measure.horizontalAdvance(self._said(each)) + 2 * PADDING
            if boxes and 0 < self._room < left + width:
                left, top = 0, top + deep + GAP
            boxes.append(QRect(left, top, width, deep))
            left += width + GAP
        return boxes

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn on what was clicked."""
        for each, box in zip(self._filters, self._boxes(), strict=True):
            if box.contains(event.position().toPoint()):
                self.choose(each.name)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the choice by Left and Right."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            event.ignore()
