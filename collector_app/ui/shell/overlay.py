"""Overlays of the window: the practice frame, and the place beside the page where another person answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from collector_app.ui.kit.paint import Canvas
from collector_app.ui.kit.tokens import Token

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from collector_app.ui.kit.look import Look

FRAME = 4


class PracticeFrame(QWidget):
    """4 px round the whole window, so that nobody takes practice for the books."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.style_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        Canvas(self._look, painter).ground(self.rect(), None, radius=0, edge=Token.PRACTICE, width=FRAME)
        painter.end()
