"""The right of the page: weight, sums, price, and what to hand over; it never moves and never changes its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.card import Card, packed
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.live_weight import LiveWeight, Shown
from collector_app.ui.kit.sum_lines import SumLine, SumLines
from collector_app.ui.kit.tokens import GAP, Role, Token

if TYPE_CHECKING:
    from collector_app.domain.weight import Weight
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.kit.look import Look

WIDTH, SUMS, PRICE, HAND_OVER = 304, 164, 100, 97


@dataclass(frozen=True, slots=True)
class HandOver:
    """What goes over the counter after posting: the words above it, the amount, and what the slip does."""

    words: Text
    amount: Text | str
    slip: Text | str = ""
    good: bool = True


class SumsColumn(QWidget):
    """Live weight 168, sums 164, price 100, hand over 97."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.weight = LiveWeight(look)
        self._sums = SumLines(look)
        self._sums_card = Card(look, padding=6)
        self._sums_card.body.setContentsMargins(GAP, 6, GAP, 6)
        self._sums_card.body.addWidget(self._sums)
        self._price = Words(look, "", Role.PROMPT)
        self._why = Words(look, "", Role.SMALL, Token.TEXT2, wrap=True)
        self._price_card = Card(look)
        self._price_card.body.setContentsMargins(GAP, 6, GAP, 6)
        self._price_card.body.addWidget(self._price)
        self._price_card.body.addWidget(self._why)
        self._over_words = Words(look, "", Role.NAME, Token.OK, wrap=True)
        self._over_amount = Words(look, "", Role.SUM)
        self._over_slip = Words(look, "", Role.SMALL, Token.TEXT2, wrap=True)
        self._over = Card(look, "ok")
        self._over.body.setContentsMargins(GAP, 6, GAP, 6)
        for part in (self._over_words, self._over_amount, self._over_slip):
            self._over.body.addWidget(part)
        column = packed(QVBoxLayout(self), GAP)
        for card in (self.weight, self._sums_card, self._price_card):
            column.addWidget(card)
        column.addStretch(1)
        column.addWidget(self._over)
        self._over.hide()
        look.style_changed.connect(self._restyle)
        self._restyle()

    def show_line(self, line: Line, typed: Weight | None) -> None:
        """Show the weights of the line in hand; `typed` is what stands in the field."""
        say = self._look.language
        gross = line.gross if typed is None else typed
        net = gross.grams - line.tare.grams - line.deduction_g if gross else 0  # nothing is weighed yet
        places = 2
        self._sums.show_lines(
            (
                SumLine(text("Gross weight"), say.weight_number(gross, places)),
                SumLine(text("Tare"), say.weight_number(line.tare, places)),
                SumLine(text("Deduction"), say.weight_number(type(gross)(line.deduction_g), places)),
                SumLine(text("Net weight"), say.weight_number(type(gross)(net), places), strong=True),
            )
        )
        self.weight.show_weight(Shown(say.weight_number(gross) if gross else "", text("Typed weight")))

    def show_price(self, price: Text | str, why: Text | str) -> None:
        """Show the price and, in one line, why it is that."""
        self._price.show_text(price)
        self._why.show_text(why)

    def show_over(self, over: HandOver | None) -> None:
        """Show what to hand over until the next ticket's first line."""
        self._over.setVisible(over is not None)
        if over is not None:
            self._over.set_ground("ok" if over.good else "raised")
            self._over_words.ink(Token.OK if over.good else Token.TEXT2)
            self._over_words.show_text(over.words)
            self._over_amount.show_text(over.amount)
            self._over_slip.show_text(over.slip)
            self._over_slip.setVisible(bool(over.slip))

    def folded(self) -> tuple[Text | str, Text | str]:
        """Return the column as one line, and what to hand over, for windows that have no room for it."""
        figure, state = self.weight.shown.figure, self.weight.shown.state
        weight = f"{figure} {self._look.language.unit_kg}" if figure else ""
        name = self._look.say(self.weight.shown.name)
        scale = f"{name}: {self._look.say(state.word)}" if state is not None else ""
        price = self._look.say(self._price.words)
        line = " · ".join(said for said in (weight, scale, price) if said)
        if self._over.isHidden():
            return line, ""
        return line, f"{self._look.say(self._over_words.words)}  {self._look.say(self._over_amount.words)}"

    def _restyle(self) -> None:
        self.setFixedWidth(WIDTH)
        self._sums_card.setFixedHeight(self._look.px(SUMS))
        self._price_card.setMinimumHeight(self._look.px(PRICE))
        self._over.setMinimumHeight(self._look.px(HAND_OVER))
