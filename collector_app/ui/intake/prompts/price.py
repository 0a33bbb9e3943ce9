"""The price of a line: a number, and by one digit why, or what for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from collector_app.documents.reasons import PRICES
from collector_app.domain.entries.tickets import PriceReason
from collector_app.domain.problem import Problem
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_money
from collector_app.ui.intake.pricing import is_own, unit_of
from collector_app.ui.intake.prompts.price_setting import Meaning, Own, PriceSetting, line_in_question, put_line
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.why_price import WhyPrompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collector_app.domain.money import Money
    from collector_app.ui.intake.prompts.prompt import Room

PRICE_KEYS = tuple(PriceReason)


class PricePrompt(Prompt):
    """Another price for a line, and by one digit why, or for what; Enter answers none of it."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._price: Money | None = None
        self._why = WhyPrompt(room, self)
        self._setting = PriceSetting(room)

    def open(self) -> None:
        """Ask for the price, or for the reason once there is one."""
        counter = self.desk.counter
        if counter is None:
            return
        if self._price is not None:
            self.card.question.show_text(text("Why {price}?", price=self._price))
            self.card.cards.show_acts(self.acts())
            self.card.show_board(self.card.cards)
            self.card.setFocus()
            return
        line = line_in_question(self.desk)
        unit = text("per {unit}", unit=unit_name(unit_of(line, self.desk.catalogue.by_code(line.grade))))
        self.card.question.show_text(text("Which price?"))
        self.card.field.ask(text("Which price?"), unit, mark=".")
        self.card.field.hint(text("Type a price, or Enter for why it is what it is"))
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the reasons, or taking the price."""
        leave = Act(BACK, self._leave, "esc")
        if self._price is not None:
            return (*self._reasons(), leave)
        typed = self.card.field.value()
        enter = Act(text("take the price") if typed else text("why this price?"), self._enter, "enter")
        if is_own(line_in_question(self.desk)):
            return (enter, Act(text("the list's price again"), self._list_price, "-"), leave)
        return (enter, leave)

    def typed(self, value: str) -> None:
        """Say how the price was read."""
        self.room.again()
        if not value or self.desk.counter is None:
            return
        try:
            price = self._read(value)
        except Problem:
            self.card.field.understood("")
            return
        self.card.field.understood(f"= {self.room.frame.look.language.money(price)}")

    def _reasons(self) -> tuple[Act, ...]:
        keys = (
            *((PRICES[reason], Own(reason)) for reason in PRICE_KEYS if reason is not PriceReason.PHONE),
            (text("flat price for the whole line"), Own(PriceReason.AGREED, Meaning.FLAT)),
            (text("provisional, settled later"), Own(PriceReason.AGREED, Meaning.PROVISIONAL)),
        )
        acts = [Act(word, partial(self._take, own)) for word, own in keys]
        phone = Act(text("by phone: holds from now on"), partial(self._take, Own(PriceReason.PHONE, Meaning.LIST)))
        acts.insert(PRICE_KEYS.index(PriceReason.PHONE), phone)
        return tuple(replace(act, key=str(place)) for place, act in enumerate(acts, start=1))

    def _read(self, value: str) -> Money:
        return typed_money(value, self.desk.sums().total.currency, self.room.frame.look.language)

    def _enter(self) -> None:
        if self.desk.counter is None:
            return
        if not self.card.field.value():
            self.room.aside(self._why)
            return
        try:
            self._priced(self._read(self.card.field.value()))
        except Problem as problem:
            self.clear_up(problem, self._priced)

    def _priced(self, price: Money) -> None:
        self._price = price
        self.open()
        self.room.again()

    def _take(self, own: Own) -> None:
        if self._price is not None:
            self._setting.set(self._price, own, self._done, self._leave)

    def _done(self) -> None:
        self._price = None

    def _list_price(self) -> None:
        line = line_in_question(self.desk)
        put_line(self.room, replace(line, price=None, price_reason="", flat=None, provisional=False))

    def _leave(self) -> None:
        if self._price is not None:
            self._price = None
            self.open()
            self.room.again()
        else:
            self.room.aside(None)
