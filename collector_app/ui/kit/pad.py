"""Pad: digits on the screen for a hand on the mouse or a touch screen, as a number pad has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.keys import BACK
from collector_app.ui.kit.paint import CENTRE
from collector_app.ui.kit.tokens import RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

_ROWS = (("7", "8", "9"), ("4", "5", "6"), ("1", "2", "3"), ("", "0", BACK))


class PadKey(DrawnButton):
    """One key of the pad."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__(look)
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changed()

    def spoken(self) -> Text | str:
        """Return the digit."""
        return text("Delete the last digit") if self._key == BACK else self._key

    def wanted(self) -> QSize:
        """Return 84 x 40."""
        return QSize(self.look.px(84), self.look.px(40))

    def draw(self, canvas: Canvas) -> None:
        """Draw the key."""
        fill = Token.ACCENT_SOFT if self.isDown() else Token.RAISED if self.hovered else Token.SURFACE
        canvas.ground(self.rect(), fill, radius=RADIUS_TILE, edge=Token.EDGE)
        if self._key == BACK:
            canvas.icon(self.rect().center() + QPoint(1, 1), "backspace", Token.TEXT, 24)
        else:
            canvas.words(self.rect(), self._key, Role.TITLE, Token.TEXT, CENTRE)


class Pad(QWidget):
    """Nine digits, nought and a step back; `pressed` names the key. It never takes the focus."""

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for row, keys in enumerate(_ROWS):
            for column, key in enumerate(keys):
                if key:
                    button = PadKey(look, key)
                    button.clicked.connect(lambda _checked=False, said=key: self.pressed.emit(said))
                    grid.addWidget(button, row, column)
