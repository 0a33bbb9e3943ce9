"""Dots: how many digits of a PIN are typed, never which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.keys import BACK, ENTER, meaning
from collector_app.ui.kit.tokens import Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

SIZE, STEP, MOST = 18, 38, 6


class Dots(Drawn):
    """Takes the digits of one PIN by the place of the key; `entered` comes with the last one."""

    entered = Signal(str)

    def __init__(self, look: Look, length: int = MOST) -> None:
        super().__init__(look)
        self._length = length
        self._typed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.changed()

    def expect(self, length: int) -> None:
        """Start a PIN of another length."""
        self._length = length
        self.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        self._typed = ""
        self.changed()

    def press(self, key: str) -> None:
        """Take a digit or a step back, from the keyboard or the pad on the screen."""
        if key == BACK:
            self._typed = self._typed[:-1]
        elif key.isdigit() and len(self._typed) < self._length:
            self._typed += key
        self.changed()
        if len(self._typed) == self._length:
            typed, self._typed = self._typed, ""
            self.update()
            self.entered.emit(typed)

    def spoken(self) -> Text | str:
        """Return how many are typed."""
        return text("PIN: {typed} of {length} digits", typed=len(self._typed), length=self._length)

    def wanted(self) -> QSize:
        """Return the row of dots."""
        return QSize(self.look.px(STEP * MOST + 16), self.look.px(44))

    def draw(self, canvas: Canvas) -> None:
        """Draw a full dot for each digit typed."""
        size, step = self.look.px(SIZE), self.look.px(STEP)
        left = (self.width() - step * (self._length - 1) - size) // 2
        for place in range(self._length):
            box = QRect(left + place * step, (self.height() - size) // 2, size, size)
            fill = Token.TEXT if place < len(self._typed) else Token.SURFACE
            canvas.ground(box, fill, radius=size / 2, edge=Token.EDGE, width=2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Backspace once each; Enter means nothing here."""
        key = meaning(event)
        if event.isAutoRepeat() or key == ENTER:
            event.accept()
        elif key.isdigit() or key == BACK:
            self.press(key)
        else:
            event.ignore()
