"""Editing: type a price, type a great change twice, choose from when, publish all at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.price import GENERAL, units_of
from collector_app.domain.problems.typed import NotADay
from collector_app.i18n import numbers
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Text, plural, text
from collector_app.i18n.typed import typed_money, typed_weight
from collector_app.i18n.typed_day import typed_day
from collector_app.ui.prices.edits import NOTHING, OUT, PriceRow, change_of, is_big
from collector_app.ui.side.ask_panel import Number, Question
from collector_app.ui.side.doing import Doing

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Unit
    from collector_app.domain.money import Money
    from collector_app.ui.kit.sum_lines import SumLine
    from collector_app.ui.prices.edits import Key
    from collector_app.ui.prices.said import PriceWords
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.side import Side

OPENING = "0730"


class Editing:
    """Holds what was typed until it is published; one PIN of a manager covers one publishing."""

    def __init__(
        self,
        frame: Frame,
        side: Side,
        words: PriceWords,
        refuse: Callable[[Text], object],
        changed: Callable[[], object],
    ) -> None:
        self._frame = frame
        self._side = side
        self._words = words
        self._changed = changed
        self._doing = Doing(frame, refuse)
        self._approval: object = None
        self._is_approved = False
        self.typed: dict[Key, int] = {}
        self.units: dict[str, Unit] = {}  # grades that are priced by another unit from then on
        self.book = GENERAL
        self.since: datetime | None = None

    def with_typed(self, row: PriceRow) -> PriceRow:
        """Return a row with what was typed for it."""
        return replace(row, typed=self.typed.get(row.key, NOTHING), new_unit=self.units.get(row.grade))

    def when(self) -> Text | str:
        """Return from when the new prices will hold."""
        if self.since is None:
            return text("from now")
        return self._frame.look.language.moment(self.since)

    def edit(self, row: PriceRow) -> None:
        """Ask for a new price; a clerk's edit is a manager's PIN first."""
        self._as_manager(lambda: self._ask_price(row))

    def add_step(self, row: PriceRow) -> None:
        """Ask from which weight on a line gets another price of this grade, and then for that price."""
        self._as_manager(lambda: self._ask_step(row))

    def choose_unit(self, row: PriceRow) -> None:
        """Ask what the price of the grade is for, and then for the price: lithium may be bought as packs are."""
        grade, catalogue = self._words.grade(row), self._frame.app.catalogue
        units = units_of(grade, can_burn=catalogue.needs_triage(grade))
        choices = tuple((unit_name(unit), partial(self._take_unit, row, unit)) for unit in units)
        question = Question(self._words.name(row), text("What is the price for?"))
        self._as_manager(lambda: self._side.ask_choice(question, choices))

    def take_out(self, row: PriceRow) -> None:
        """Let the next list answer for this row once that is published."""
        self._as_manager(lambda: self._put(row.key, OUT))

    def leave_out(self, row: PriceRow) -> None:
        """Forget what was typed for one row."""
        self.typed.pop(row.key, None)
        if all(grade != row.grade for grade, _from_g in self.typed):
            self.units.pop(row.grade, None)
        self._changed()

    def ask_when(self) -> None:
        """Ask for another moment of effect: the day, then the time."""
        tomorrow = self._now().date() + timedelta(days=1)
        self._side.ask_number(
            Question(text("From which day on?"), text("Day, month and year, such as 05022026.")),
            Number(
                read=typed_day,
                then=self._ask_time,
                mark=".",
                value=f"{tomorrow:%d%m%Y}",
                echo=self._frame.look.language.long_day,
            ),
        )

    def publish(self) -> None:
        """Publish everything that was typed, in one list."""
        prices = tuple(
            NewPrice(grade, None if price == OUT else price, self.units.get(grade), from_g)
            for (grade, from_g), price in self.typed.items()
        )
        self._doing.do(PublishPrices(prices, self.since, self.book), self._published, self._approval)

    def _as_manager(self, then: Callable[[], object]) -> None:
        """Go on with one PIN for all that is published together."""
        if self._is_approved:
            then()
            return

        def go_on(approval: object) -> None:
            self._approval, self._is_approved = approval, True
            then()

        self._doing.as_manager(text("Only a manager changes prices."), go_on)

    def _ask_step(self, row: PriceRow) -> None:
        look = self._frame.look
        self._side.ask_number(
            Question(self._words.name(row), text("From which net weight on?")),
            Number(
                read=lambda typed: typed_weight(typed, look.language),
                then=lambda weight: self._ask_price(replace(row, from_g=weight.grams, price=NOTHING, typed=NOTHING)),
                unit=look.language.unit_kg,
                mark=look.language.marks.decimal,
                echo=lambda weight: text("= {weight}", weight=weight),
            ),
        )

    def _take_unit(self, row: PriceRow, unit: Unit) -> None:
        self._ask_price(replace(row, new_unit=unit))

    def _ask_price(self, row: PriceRow) -> None:
        self._ask(
            row,
            text("New price?"),
            lambda money: self._check(row, money),
            self._words.sums(replace(row, typed=NOTHING), ""),
        )

    def _ask(self, row: PriceRow, title: Text, then: Callable[[Money], object], sums: tuple[SumLine, ...]) -> None:
        words, look = self._words, self._frame.look
        currency = words.currency
        sign = numbers.named("", currency, look.language.code).strip()
        self._side.ask_number(
            Question(words.name(row), title, sums),
            Number(
                read=lambda typed: typed_money(typed, currency, look.language),
                then=then,
                unit=f"{sign}/{look.say(unit_name(row.unit_then))}",
                mark=".",
                echo=lambda money: self._echo(row, money),
            ),
        )

    def _echo(self, row: PriceRow, money: Money) -> Text:
        changed = change_of(row.now, money.amount)
        if changed is None:
            return text("= {amount}", amount=money)
        sign = "+" if changed >= 0 else "\u2212"
        return text("= {amount}, {change}", amount=money, change=f"{sign}{self._words.per_cent(abs(changed))}")

    def _check(self, row: PriceRow, money: Money) -> None:
        if not is_big(row.now, money.amount):
            self._keep(row, money)
            return
        self._ask(
            row,
            text("This is more than 10 % away from the price now. Type it again."),
            lambda again: self._keep_same(row, money, again),
            self._words.sums(replace(row, typed=NOTHING), ""),
        )

    def _keep_same(self, row: PriceRow, first: Money, second: Money) -> None:
        if first == second:
            self._keep(row, first)
        else:
            self._side.ask.refuse(text("The two prices differ. Type the same one again, or go back by Esc."))

    def _keep(self, row: PriceRow, money: Money) -> None:
        if row.new_unit is not None:
            self.units[row.grade] = row.new_unit
        if money.amount == row.now:
            self.typed.pop(row.key, None)
            self._side.show_panel()
            self._changed()
        else:
            self._put(row.key, money.amount)

    def _put(self, key: Key, price: int) -> None:
        self.typed[key] = price
        self._side.show_panel()
        self._changed()

    def _ask_time(self, day: date) -> None:
        self._side.ask_number(
            Question(text("From what time on?"), self._frame.look.language.long_day(day)),
            Number(
                read=lambda typed: self._moment(day, typed),
                then=self._take_moment,
                value=OPENING,
                hint=text("Four digits, such as 0730."),
                echo=self._frame.look.language.moment,
            ),
        )

    def _moment(self, day: date, typed: str) -> datetime:
        """Return the moment of four digits, or raise NotADay."""
        if len(typed) != len(OPENING) or not typed.isdecimal() or int(typed[:2]) > 23 or int(typed[2:]) > 59:  # noqa: PLR2004 - hours and minutes
            raise NotADay(typed)
        return datetime(day.year, day.month, day.day, int(typed[:2]), int(typed[2:]), tzinfo=self._words.zone)

    def _take_moment(self, moment: datetime) -> None:
        if moment <= self._now():
            self._side.ask.refuse(text("This moment is over. A price can begin now or later."))
            return
        self.since = moment
        self._side.show_panel()
        self._changed()

    def _published(self, since: datetime) -> None:
        del since
        count = len(self.typed)
        self.typed.clear()
        self.units.clear()
        self.since = None
        self._approval, self._is_approved = None, False
        self._side.show_panel()
        self._changed()
        self._frame.toast(plural("{n} price is published.", "{n} prices are published.", count))

    def _now(self) -> datetime:
        return self._frame.app.clock().astimezone(self._words.zone)
