"""Chip: a state, or a count, in a rounded ground 28 high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import CENTRE, LEFT, Canvas
from collector_app.ui.kit.tokens import SOFT_OF, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.state import State

HEIGHT, ICON, PADDING, BETWEEN = 28, 16, 12, 6


def chip_width(look: Look, state: State) -> int:
    """Return the width of a chip with its word whole."""
    word = look.metrics(Role.TINY).horizontalAdvance(look.say(state.word))
    return 2 * PADDING + ICON + (BETWEEN + word if word else 0)


def draw_chip(canvas: Canvas, look: Look, rect: QRect, state: State) -> None:
    """Draw a chip at the left of `rect`, in the middle of its height; delegates use it too."""
    height = look.px(HEIGHT)
    box = QRect(rect.left(), rect.center().y() - height // 2 + 1, chip_width(look, state), height)
    edge = state.token if look.palette.contrast else None
    canvas.ground(box, SOFT_OF[state.token], radius=height / 2, edge=edge)
    canvas.icon(QPoint(box.left() + PADDING + ICON // 2, box.center().y() + 1), state.shape.value, state.token, ICON)
    words = box.adjusted(PADDING + ICON + BETWEEN, 0, 0, 0)
    canvas.words(words, look.say(state.word), Role.TINY, state.token, LEFT)


class Chip(Drawn):
    """One state; give it another by `show_state`."""

    def __init__(self, look: Look, state: State) -> None:
        super().__init__(look)
        self._state = state
        self.changed()

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def show_state(self, state: State) -> None:
        """Show another state."""
        if state != self._state:
            self._state = state
            self.changed()

    def spoken(self) -> Text | str:
        """Return the word."""
        return self._state.word

    def wanted(self) -> QSize:
        """Return 28 high and as wide as the word."""
        return QSize(chip_width(self.look, self._state), self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw shape, word and soft ground."""
        draw_chip(canvas, self.look, self.rect(), self._state)


class Badge(Drawn):
    """A count, or a short mark such as Pb, in a neutral chip without an icon."""

    def __init__(self, look: Look, words: Text | str, token: Token = Token.TEXT2) -> None:
        super().__init__(look)
        self._words = words
        self._token = token
        self.changed()

    def show_words(self, words: Text | str, token: Token = Token.TEXT2) -> None:
        """Show something else."""
        self._words = words
        self._token = token
        self.changed()

    def spoken(self) -> Text | str:
        """Return the words."""
        return self._words

    def wanted(self) -> QSize:
        """Return 28 high and as wide as the words."""
        width = QFontMetrics(self.look.font(Role.TINY)).horizontalAdvance(self.look.say(self._words))
        return QSize(max(width + 2 * PADDING, self.look.px(HEIGHT)), self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the words on their soft ground."""
        edge = self._token if self.look.palette.contrast else None
        canvas.ground(self.rect(), SOFT_OF[self._token], radius=self.height() / 2, edge=edge)
        canvas.words(self.rect(), self.look.say(self._words), Role.TINY, self._token, CENTRE)
