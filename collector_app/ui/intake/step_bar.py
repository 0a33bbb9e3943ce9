"""Step bar: seller, goods, signs, weight, price; done in text, now in accent, later in the second ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from collector_app.i18n.text import Text, text_in
from collector_app.ui.intake.hand import Step
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import CENTRE
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

HEIGHT, GAP = 30, 8
WORDS = (
    text_in("step of a ticket", "Seller"),
    text_in("step of a ticket", "Goods"),
    text_in("step of a ticket", "Signs"),
    text_in("step of a ticket", "Weight"),
    text_in("step of a ticket", "Price"),
)
_PLACES = {
    Step.SELLER: 0,
    Step.GOODS: 1,
    Step.SIGNS: 2,
    Step.PIECES: 3,
    Step.CAPACITY: 3,
    Step.WEIGHT: 3,
    Step.MORE: 4,
    Step.PAY: 4,
}


class StepBar(Drawn):
    """Five chips of equal width; they show, and are not pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._now = 0
        self.changed()

    def show_step(self, step: Step) -> None:
        """Show where the ticket is."""
        self._now = _PLACES[step]
        self.changed()

    def spoken(self) -> Text | str:
        """Return the step that is open."""
        return WORDS[self._now]

    def wanted(self) -> QSize:
        """Return 30 high, as wide as the card."""
        return QSize(300, self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the chips."""
        wide = (self.width() - GAP * (len(WORDS) - 1)) / len(WORDS)
        for place, word in enumerate(WORDS):
            box = QRect(round(place * (wide + GAP)), 0, round(wide), self.height())
            now = place == self._now
            edge = Token.EDGE if self.look.palette.contrast else None
            canvas.ground(box, Token.ACCENT if now else Token.RAISED, radius=box.height() / 2, edge=edge)
            ink = Token.ON_ACCENT if now else Token.TEXT if place < self._now else Token.TEXT2
            canvas.words(box, self.look.say(word), Role.TINY, ink, CENTRE)
