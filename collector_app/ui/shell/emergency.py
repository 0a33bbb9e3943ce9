"""Emergency card: the whole window, what to do in three lines and whom to call; held Esc ends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import CENTRE, laid_out
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

HOLD = 2000  # ms of Esc: nobody leaves this by brushing a key
ICON, LINE, PHONE = 120, 40, 72
MOST_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class Alarm:
    """What to do, in three lines at most, and whom to call; `after` follows once everybody is safe."""

    lines: tuple[Text, ...]
    phones: tuple[tuple[Text, str], ...]  # who answers, and the number
    after: Callable[[], object] | None = None


class EmergencyCard(Drawn):
    """No form and no choice: people first, the record is made after. `left` comes when Esc was held for 2 s."""

    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look)
        self.setParent(over)
        self.own_ring = True
        self._alarm = Alarm((), ())
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD)
        self._hold.timeout.connect(self._leave)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_alarm(self, alarm: Alarm) -> None:
        """Cover the window."""
        self._alarm = alarm
        self.changed()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def spoken(self) -> Text | str:
        """Return the lines and the numbers."""
        phones = (f"{self.look.say(name)} {number}" for name, number in self._alarm.phones)
        return " ".join([*(self.look.say(line) for line in self._alarm.lines), *phones])

    def wanted(self) -> QSize:
        """Return the whole window."""
        parent = self.parentWidget()
        return parent.size() if parent is not None else QSize(800, 500)

    def draw(self, canvas: Canvas) -> None:
        """Draw icon, lines, numbers, and how to leave."""
        canvas.ground(self.rect(), Token.EMERGENCY, radius=0)
        top = max(24, self.height() // 14)
        canvas.icon(QPoint(self.width() // 2, top + ICON // 2), "flame", Token.ON_EMERGENCY, ICON)
        top += ICON + 12
        wide = self.width() - 160
        for line in self._alarm.lines:
            said = self.look.say(line)
            font = self.look.font(Role.SUM)
            font.setPixelSize(LINE)
            _layout, height = laid_out(said, font, wide)
            canvas.big(QRect(80, top, wide, int(height)), said, LINE, Token.ON_EMERGENCY)
            top += int(height)
        self._draw_phones(canvas, top + 4)
        foot = QRect(80, self.height() - 48, wide, 32)
        leave = text("Hold Esc for two seconds when everybody is safe")
        canvas.words(foot, self.look.say(leave), Role.BODY, Token.ON_EMERGENCY, CENTRE)

    def _draw_phones(self, canvas: Canvas, top: int) -> None:
        """Draw each number over the name of who answers it."""
        phones = self._alarm.phones
        if not phones:
            return
        wide = min(360, (self.width() - 160) // len(phones))
        left = (self.width() - wide * len(phones)) // 2
        high = round(PHONE * 1.5)
        for place, (name, number) in enumerate(phones):
            box = QRect(left + place * wide, top, wide, high)
            canvas.big(box, number, PHONE, Token.ON_EMERGENCY)
            below = QRect(box.left(), box.bottom() - 4, wide, self.look.line(Role.BODY))
            canvas.words(below, self.look.say(name), Role.BODY, Token.ON_EMERGENCY, CENTRE)

    def _leave(self) -> None:
        after = self._alarm.after
        self.hide()
        self.left.emit()
        if after is not None:
            after()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to leave by Esc; every other key does nothing."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._hold.start()
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stay when Esc was let go too soon."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._hold.stop()
        event.accept()
