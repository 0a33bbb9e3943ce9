"""Search field: 40 high, at the top left of every list; the count of hits at its right end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from collector_app.i18n.text import Text, plural, text
from collector_app.ui.kit.icons import ROW
from collector_app.ui.kit.keys import asks_finder
from collector_app.ui.kit.paint import RIGHT, Canvas
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

HEIGHT = 40
PAUSE = 80  # ms after the last key; a fast typist asks once, a waiting one sees no delay


class SearchField(QLineEdit):
    """Asks as you type: `searched` comes shortly after the last key; Down leaves for the list, Esc empties it first."""

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, look: Look, name: Text | str, pause: int = PAUSE) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._hits: int | None = None
        self._more = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._wait)
        self.setMaxLength(100)
        look.language_changed.connect(self._retranslate)
        look.style_changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def ask(self, name: Text | str, value: str = "") -> None:
        """Begin anew: what is typed here, and what stands here already."""
        self._pause.stop()
        self._name = name
        self.setText(value)
        self._retranslate()

    def show_hits(self, hits: int | None, *, more: bool = False) -> None:
        """Say how many were found, or that there are more than these; None says nothing."""
        self._hits, self._more = hits, more
        self._place()
        self.update()

    def _wait(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self.searched.emit(self.text().strip())

    def _said_hits(self) -> str:
        if self._hits is None:
            return ""
        if self._more:
            return self._look.say(text("{count}+ found", count=self._hits))
        return self._look.say(plural("{n} found", "{n} found", self._hits))

    def _place(self) -> None:
        hits = QFontMetrics(self._look.font(Role.SMALL)).horizontalAdvance(self._said_hits())
        self.setTextMargins(ROW + 4, 0, hits + 8 if hits else 0, 0)

    def _restyle(self) -> None:
        self.setFont(self._look.font(Role.BODY))
        self.setFixedHeight(self._look.px(HEIGHT))
        self._place()

    def _retranslate(self) -> None:
        said = self._look.say(self._name)
        self.setAccessibleName(said)
        self.setPlaceholderText(said)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list on Down; search at once on Enter; empty a filled field on Esc, else pass it on."""
        key = event.key()
        if asks_finder(event):
            event.ignore()
        elif key == Qt.Key.Key_Down:
            self._flush()
            self.left_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._flush()
            event.ignore()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
        else:
            super().keyPressEvent(event)

    def _flush(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._search()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass at the left and the hits at the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        canvas = Canvas(self._look, painter)
        canvas.icon(QPoint(12 + ROW // 2, self.height() // 2), "search", Token.TEXT2)
        canvas.words(self.rect().adjusted(0, 0, -12, 0), self._said_hits(), Role.SMALL, Token.TEXT2, RIGHT)
        painter.end()
