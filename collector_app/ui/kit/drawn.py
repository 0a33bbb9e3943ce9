"""Drawn: the base of the parts that we draw ourselves, from tokens and Texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from collector_app.ui.kit.paint import Canvas

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look


class Drawn(QWidget):
    """A part without a life of its own: `draw` paints it, `wanted` is its size, `spoken` its accessible name."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        look.language_changed.connect(self._retranslate)
        look.style_changed.connect(self._retranslate)

    def draw(self, canvas: Canvas) -> None:
        """Paint the part."""
        raise NotImplementedError

    def wanted(self) -> QSize:
        """Return the size that the part needs, in the language and size of text in force."""
        raise NotImplementedError

    def spoken(self) -> Text | str:
        """Return what a screen reader says."""
        return ""

    def changed(self) -> None:
        """Say, measure and paint anew."""
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.look.say(self.spoken()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return what the part needs."""
        return self.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return what the part needs: nothing is squeezed or elided."""
        return self.wanted()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint in tokens."""
        painter = QPainter(self)
        self.draw(Canvas(self.look, painter))
        painter.end()


class DrawnButton(QAbstractButton):
    """As Drawn, for parts that are pressed; Space and Enter press the one with the focus."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.language_changed.connect(self._retranslate)
        look.style_changed.connect(self._retranslate)

    def draw(self, canvas: Canvas) -> None:
        """Paint the part."""
        raise NotImplementedError

    def wanted(self) -> QSize:
        """Return the size that the part needs, in the language and size of text in force."""
        raise NotImplementedError

    def spoken(self) -> Text | str:
        """Return what a screen reader says."""
        return ""

    def changed(self) -> None:
        """Say, measure and paint anew."""
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.look.say(self.spoken()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return what the part needs."""
        return self.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return what the part needs: nothing is squeezed or elided."""
        return self.wanted()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse may press here."""
        self.hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        self.hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint in tokens."""
        painter = QPainter(self)
        self.draw(Canvas(self.look, painter))
        painter.end()
