"""Key cap: one key as it stands on the keyboard, 28 high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics

from collector_app.i18n.text import Text, text_in
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.keys import ENTER, ESC, SPACE, cap_of
from collector_app.ui.kit.paint import CENTRE, Canvas
from collector_app.ui.kit.tokens import RADIUS_FIELD, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

HEIGHT, LEAST, PADDING = 28, 30, 8
_ICONS = {"up": "arrow-up", "down": "arrow-down", "back": "backspace"}
_WORDS = {ENTER: text_in("key", "Enter"), ESC: text_in("key", "Esc"), SPACE: text_in("key", "Space")}


def cap_words(key: str) -> Text | str:
    """Return what stands on the cap."""
    return _WORDS.get(key) or cap_of(key)


def cap_width(look: Look, key: str) -> int:
    """Return the width of the cap of a key."""
    words = QFontMetrics(look.font(Role.TINY)).horizontalAdvance(look.say(cap_words(key)))
    return max(look.px(LEAST), words + 2 * PADDING)


def draw_cap(canvas: Canvas, look: Look, rect: QRect, key: str, *, on: Token = Token.SURFACE) -> None:
    """Draw the cap of `key` filling the width of `rect`, 28 high in its middle."""
    height = look.px(HEIGHT)
    box = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, rect.width(), height)
    canvas.ground(box, on, radius=RADIUS_FIELD, edge=Token.EDGE)
    if key in _ICONS:
        canvas.icon(box.center(), _ICONS[key], Token.TEXT, 16)
    else:
        canvas.words(box, look.say(cap_words(key)), Role.TINY, Token.TEXT, CENTRE)


class KeyCap(Drawn):
    """The cap of one key."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__(look)
        self._key = key
        self.changed()

    def spoken(self) -> Text | str:
        """Return the name of the key."""
        return cap_words(self._key)

    def wanted(self) -> QSize:
        """Return 28 high and at least 30 wide."""
        return QSize(cap_width(self.look, self._key), self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the cap."""
        draw_cap(canvas, self.look, self.rect(), self._key)
