"""Button: a verb, 40 high, with its key cap inside at the right end."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent

from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.key_cap import cap_width, draw_cap
from collector_app.ui.kit.paint import CENTRE, Canvas
from collector_app.ui.kit.tokens import RADIUS_FIELD, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look

HEIGHT, PADDING, LEAST, BETWEEN = 40, 16, 96, 12


class Kind(StrEnum):
    """How a button stands among others: one MAIN a page; a DANGER act is never the main one."""

    PLAIN = "plain"
    MAIN = "main"
    DANGER = "danger"


class Button(DrawnButton):
    """Does one Act; show another, or the same with a reason why not, by `show_act`."""

    def __init__(self, look: Look, act: Act, kind: Kind = Kind.PLAIN) -> None:
        super().__init__(look)
        self._act = act
        self._kind = kind
        self.clicked.connect(self._do)
        self.show_act(act)

    def show_act(self, act: Act) -> None:
        """Take another act; a closed one stays visible and says why as its tip."""
        self._act = act
        self.setEnabled(act.is_open)
        self.setToolTip(self.look.say(act.why_not) if act.why_not is not None else "")
        self.changed()

    def spoken(self) -> Text | str:
        """Return the verb."""
        return self._act.word

    def wanted(self) -> QSize:
        """Return 40 high, at least 96 wide."""
        words = QFontMetrics(self.look.font(Role.NAME)).horizontalAdvance(self.look.say(self._act.word))
        cap = BETWEEN + cap_width(self.look, self._act.key) if self._act.key else 0
        right = 6 if self._act.key else PADDING
        return QSize(max(self.look.px(LEAST), PADDING + words + cap + right), self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw ground, verb and cap."""
        fill, ink, edge = self._tokens()
        canvas.ground(self.rect(), fill, radius=RADIUS_FIELD, edge=edge)
        cap = cap_width(self.look, self._act.key) if self._act.key else 0
        room = self.rect().adjusted(PADDING, 0, -(cap + 6 + 4 if cap else PADDING), 0)
        canvas.words(room, self.look.say(self._act.word), Role.NAME, ink, CENTRE)
        if cap:
            box = QRect(self.width() - cap - 6, 0, cap, self.height())
            draw_cap(canvas, self.look, box, self._act.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button with the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _do(self) -> None:
        self._act.do()

    def _tokens(self) -> tuple[Token, Token, Token]:
        if not self.isEnabled():
            return Token.RAISED, Token.DISABLED, Token.LINE
        if self._kind is Kind.MAIN:
            return Token.ACCENT, Token.ON_ACCENT, Token.ACCENT
        ink = Token.DANGER if self._kind is Kind.DANGER else Token.TEXT
        pressed = Token.ACCENT_SOFT if self.isDown() else Token.RAISED
        return (pressed if self.hovered or self.isDown() else Token.SURFACE), ink, Token.EDGE
