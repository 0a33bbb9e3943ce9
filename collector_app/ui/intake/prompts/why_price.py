"""Why this price: which list it comes from, since when, who published it, and what the other lists say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.documents.reasons import PRICES
from collector_app.domain import clock
from collector_app.domain.money import Money
from collector_app.domain.weight import NOTHING
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Text, text
from collector_app.queries.price_books import Why, why_price
from collector_app.ui.intake.price_words import book_name
from collector_app.ui.intake.pricing import unit_of
from collector_app.ui.intake.prompts.price_setting import line_in_question
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.domain.price import PriceInForce
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.intake.prompts.prompt import Room


class WhyPrompt(Prompt):
    """Says and asks nothing; Esc goes back to where it was asked from. Only this seller's lists are shown."""

    def __init__(self, room: Room, back: Prompt) -> None:
        super().__init__(room)
        self._back = back

    def open(self) -> None:
        """Ask the books, and show what is known meanwhile."""
        self.card.question.show_text(text("Why this price?"))
        self.card.sums.show_lines(self._own(line_in_question(self.desk)))
        self.card.show_board(self.card.sums)
        self.card.setFocus()
        line, now = line_in_question(self.desk), self.room.frame.app.clock()
        moment = clock.read(self.desk.hand.happened_at) if self.desk.hand.happened_at else now
        net = line.net if line.weighings else NOTHING
        self.room.frame.worker.ask(
            why_price, line.grade, moment, self.desk.hand.seller_books, net, then=self._took, slot="why"
        )

    def acts(self) -> tuple[Act, ...]:
        """Return going back to the price, and on with the ticket."""
        return (
            Act(text("another price"), lambda: self.room.aside(self._back), "*"),
            Act(text("go on"), lambda: self.room.aside(None), "enter"),
            Act(BACK, lambda: self.room.aside(self._back), "esc"),
        )

    def _took(self, why: Why) -> None:
        line = line_in_question(self.desk)
        lines = [*self._own(line)]
        for said in why.lists:
            name = book_name(said.book, why.names)
            price = "\u2013" if said.price is None else self._said(said.price)
            strong = why.price is not None and said.book == why.price.book
            lines.append(SumLine(name, price, strong=strong))
        if why.price is not None:
            lines.append(SumLine(text("In force since"), text("{moment}", moment=self._local(why.price.since))))
            if why.person:
                lines.append(SumLine(text("Published by"), why.person))
        self.card.sums.show_lines(tuple(lines))

    def _own(self, line: Line) -> tuple[SumLine, ...]:
        """Return what somebody gave this line alone."""
        say, currency = self.room.frame.look.language, self.desk.sums().total.currency
        if line.flat is not None:
            return (SumLine(text("Flat price for the whole line"), say.money(Money(line.flat, currency)), strong=True),)
        unit = unit_of(line, self.desk.catalogue.by_code(line.grade))
        lines = []
        if line.price is not None:
            label = text("Own price: {reason}", reason=PRICES[line.price_reason])
            lines.append(SumLine(label, say.price(Money(line.price, currency), unit), strong=True))
        if line.provisional:
            lines.append(SumLine(text("Provisional price"), text("settled later")))
        return tuple(lines)

    def _said(self, price: PriceInForce) -> Text:
        money = Money(price.price, self.desk.sums().total.currency)
        unit = unit_name(price.unit)
        if price.from_g:
            return text("{price}/{unit} from {weight} on", price=money, unit=unit, weight=type(NOTHING)(price.from_g))
        return text("{price}/{unit}", price=money, unit=unit)

    def _local(self, moment: str) -> datetime:
        pack = self.room.frame.app.pack
        read = clock.read(moment)
        return read.astimezone(pack.zone) if pack is not None else read
