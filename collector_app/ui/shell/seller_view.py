"""View for the seller: grade, net, price, amount, total at 72 px, in the seller's language, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.keys import ESC, meaning
from collector_app.ui.kit.paint import RIGHT
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from collector_app.i18n.language import Language
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

MARGIN, SUM = 48, 72


@dataclass(frozen=True, slots=True)
class SellerCard:
    """What a seller may see: each line's grade, net, price and amount, and the total."""

    language: Language
    rows: tuple[tuple[Text | str, Text | str, Text | str, Text | str], ...]
    label: Text
    total: str


class SellerView(Drawn):
    """Covers the window until F11 or Esc."""

    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look)
        self.setParent(over)
        self.own_ring = True
        self._card: SellerCard | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_card(self, card: SellerCard) -> None:
        """Show it."""
        self._card = card
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.changed()
        self.show()
        self.raise_()
        self.setFocus()

    def follow(self, card: SellerCard | None) -> None:
        """Show what became of the ticket meanwhile."""
        self._card = card
        self.changed()

    def leave(self) -> None:
        """Show the clerk's window again."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def spoken(self) -> Text | str:
        """Return the total."""
        return self._card.total if self._card is not None else ""

    def wanted(self) -> QSize:
        """Return the whole window."""
        parent = self.parentWidget()
        return parent.size() if parent is not None else QSize(800, 500)

    def draw(self, canvas: Canvas) -> None:
        """Draw the lines in four columns, the total below them."""
        canvas.ground(self.rect(), Token.BG, radius=0)
        if self._card is None:
            return
        say = self._card.language.say
        high, wide = self.look.line(Role.PROMPT), self.width() - 2 * MARGIN
        top = MARGIN
        for row in self._card.rows[-7:]:
            said = [words if isinstance(words, str) else say(words) for words in row]
            ends = (0.4, 0.58, 0.78, 1.0)
            canvas.words(QRect(MARGIN, top, round(wide * 0.4), high), said[0], Role.PROMPT, Token.TEXT)
            for place in (1, 2, 3):
                room = QRect(MARGIN, top, round(wide * ends[place]), high)
                canvas.words(room, said[place], Role.TITLE if place < len(ends) - 1 else Role.PROMPT, Token.TEXT, RIGHT)
            top += high + 8
        foot = QRect(MARGIN, self.height() - MARGIN - round(SUM * 1.7), wide, round(SUM * 1.7))
        canvas.words(foot, say(self._card.label), Role.SUM, Token.TEXT2)
        canvas.words(foot, self._card.total, Role.LIVE, Token.TEXT, RIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by F11 or Esc; nothing else can be done while the seller looks."""
        if meaning(event) in (ESC, "f11") and not event.isAutoRepeat():
            self.leave()
        event.accept()
