"""Focus ring: 3 px around whatever has the focus, always visible, drawn over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from collector_app.ui.kit.paint import Canvas
from collector_app.ui.kit.tokens import RADIUS_FIELD, RING, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """One ring for one window; a part that draws its own focus has an attribute `own_ring`."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        look.style_changed.connect(self.update)
        self.hide()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._around is not None:
            self._around.removeEventFilter(self)
            self._around = None
        wanted = new is not None and new.window() is self._window and not hasattr(new, "own_ring")
        if wanted and new is not None and new.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self._around = new
            new.installEventFilter(self)
            QTimer.singleShot(0, self, self._place)
        self.hide()

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        corner = around.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, around.size()).adjusted(-RING, -RING, RING, RING))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the focused part goes."""
        if watched is self._around and event.type() in _MOVES:
            QTimer.singleShot(0, self, self._place)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        Canvas(self._look, painter).ground(self.rect(), None, radius=RADIUS_FIELD + RING, edge=Token.FOCUS, width=RING)
        painter.end()
