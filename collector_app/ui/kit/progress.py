"""Progress: a bar of 8 px, a count and Stop; nothing before 0.4 s, the bar after 1 s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

QUIET, BAR_AFTER = 400, 1000  # ms


class Bar(Drawn):
    """How far it is; without a known end a third of it, so that it is no promise."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._share = 0.0

    def show_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self._share = max(0.0, min(1.0, share))
        self.update()

    def spoken(self) -> Text | str:
        """Return nothing: the count beside it is what is read."""
        return ""

    def wanted(self) -> QSize:
        """Return 8 px, as wide as its card."""
        return QSize(120, 8)

    def draw(self, canvas: Canvas) -> None:
        """Draw the trough and what is done of it."""
        canvas.ground(self.rect(), Token.RAISED, radius=4, edge=Token.EDGE if self.look.palette.contrast else None)
        done = QRect(0, 0, max(8, round(self.width() * self._share)), self.height())
        canvas.ground(done, Token.ACCENT, radius=4)


class Progress(QWidget):
    """Call `start`, `show_count` as often as you like, `finish`; `stopped` says that the person wants it to end."""

    stopped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = Words(look, "", Role.SMALL, Token.TEXT2)
        self._bar = Bar(look)
        self._stop = Button(look, Act(text("Stop"), self._ask_to_stop))
        below = QHBoxLayout()
        below.addWidget(self._words, 1)
        below.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addLayout(below)
        self._quiet, self._long = QTimer(self), QTimer(self)
        for timer, wait, act in ((self._quiet, QUIET, self._say_busy), (self._long, BAR_AFTER, self._show_bar)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(act)
        self._busy = text("One moment")
        self.finish()

    def start(self, busy: Text) -> None:
        """Begin; short work will never be seen."""
        self._busy = busy
        self._bar.show_share(0)
        self._quiet.start()
        self._long.start()

    def show_count(self, done: int, of: int) -> None:
        """Say how far it is: 3 200 of 10 000."""
        self._bar.show_share(done / of if of else 1 / 3)
        self._words.show_text(text("{done} of {of}", done=done, of=of) if of else self._busy)

    def finish(self) -> None:
        """End and go."""
        self._quiet.stop()
        self._long.stop()
        for part in (self._bar, self._words, self._stop):
            part.hide()

    def _say_busy(self) -> None:
        self._words.show_text(self._busy)
        self._words.show()

    def _show_bar(self) -> None:
        for part in (self._bar, self._words, self._stop):
            part.show()

    def _ask_to_stop(self) -> None:
        self.stopped.emit()
