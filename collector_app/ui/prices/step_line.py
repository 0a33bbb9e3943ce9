"""Step line: the price of ninety days as steps, its lowest and highest figure at the left."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import RIGHT, Canvas
from collector_app.ui.kit.side_panel import WIDTH
from collector_app.ui.kit.tokens import GAP, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

DAYS = 90
HEIGHT, STROKE, HEAD, FOOT = 132, 3, 26, 26
ROOM = WIDTH - 3 * GAP


class StepLine(Drawn):
    """Prices hold until the next one, so the line has steps and never slopes."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._steps: tuple[tuple[datetime, int], ...] = ()
        self._now: datetime | None = None
        self._high = self._low = ""
        self.changed()

    def show_steps(self, steps: tuple[tuple[datetime, int], ...], now: datetime, low: str, high: str) -> None:
        """Show prices by the moment from which they hold, oldest first; `low` and `high` are said already."""
        self._steps, self._now, self._low, self._high = steps, now, low, high
        self.setVisible(len(steps) > 1)
        self.changed()

    def spoken(self) -> Text | str:
        """Return the range."""
        return text("90 days: {low} to {high}", low=self._low, high=self._high)

    def wanted(self) -> QSize:
        """Return the height of head, line and foot."""
        return QSize(ROOM, self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the ground, the steps, and what the lowest and highest were."""
        head, foot = self.look.px(HEAD), self.look.px(FOOT)
        canvas.words(QRect(0, 0, self.width(), head), self._high, Role.SMALL, Token.TEXT2)
        bottom = QRect(0, self.height() - foot, self.width(), foot)
        canvas.words(bottom, self._low, Role.SMALL, Token.TEXT2)
        canvas.words(bottom, self.look.say(text("90 days")), Role.SMALL, Token.TEXT2, RIGHT)
        room = QRect(0, head, self.width(), self.height() - head - foot)
        canvas.ground(room, Token.RAISED, radius=4)
        for part in self._parts(room.adjusted(6, 8, -6, -8)):
            canvas.ground(part, Token.ACCENT, radius=1)

    def _parts(self, room: QRect) -> tuple[QRect, ...]:
        """Return the strokes: one for each price, one for each step."""
        if self._now is None or not self._steps:
            return ()
        first = self._now - timedelta(days=DAYS)
        prices = [price for _, price in self._steps]
        low, spread = min(prices), max(max(prices) - min(prices), 1)
        ends = [*(moment for moment, _ in self._steps[1:]), self._now]
        parts: list[QRect] = []
        before: int | None = None
        for (moment, price), end in zip(self._steps, ends, strict=True):
            left, right = self._across(room, first, moment), self._across(room, first, end)
            top = room.bottom() - (price - low) * room.height() // spread
            if before is not None:
                parts.append(QRect(left, min(before, top), STROKE, abs(before - top) + STROKE))
            parts.append(QRect(left, top, max(right - left, STROKE), STROKE))
            before = top
        return tuple(parts)

    def _across(self, room: QRect, first: datetime, moment: datetime) -> int:
        seconds = max(0, min(int((moment - first).total_seconds()), DAYS * 86_400))
        return room.left() + seconds * room.width() // (DAYS * 86_400)
