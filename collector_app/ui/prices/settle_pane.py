"""Lines to settle: what was taken in without a price or with a provisional one, oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collector_app.commands.settle_line import SettledLine, SettleLine
from collector_app.domain.folding import fold
from collector_app.domain.money import Money
from collector_app.domain.price import is_odd
from collector_app.domain.weight import Weight
from collector_app.i18n import numbers
from collector_app.i18n.names import grade_name, unit_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.i18n.typed import typed_money
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.columns import Column, Two
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.state import State, news, waiting
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.side.ask_panel import Number, Question
from collector_app.ui.side.doing import Doing
from collector_app.ui.side.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Grade
    from collector_app.queries.to_settle import LineToSettle
    from collector_app.ui.prices.said import PriceWords
    from collector_app.ui.shell.frame import Frame


@dataclass(frozen=True, slots=True)
class _Typed:
    """A final price on its way: for the unit of the line, or for the whole of it."""

    line: LineToSettle
    price: Money
    flat: bool


class SettlePane(QWidget):
    """Enter asks for the final price, `*` for a flat one; a digit settles, Enter never does."""

    acts_changed = Signal()
    lists_wanted = Signal()

    def __init__(self, frame: Frame, words: PriceWords) -> None:
        super().__init__()
        self._frame = frame
        self._look = frame.look
        self._words = words
        self._lines: tuple[LineToSettle, ...] = ()
        self._search = ""
        self._approval: object = None
        self.model = RowsModel(self._look, self._columns())
        self.view = RowsView(self._look, self.model, self._look.say(text("Prices to settle")))
        self.view.same = lambda one, other: bool((one.ticket, one.n) == (other.ticket, other.n))
        self.search_field = SearchField(self._look, text("Number, seller or grade"))
        self.side = Side(self._look)
        self.problem = ProblemBar(self._look)
        self._doing = Doing(frame, self._refuse)
        self._lists = Button(self._look, self._to_lists())
        self._lay_out()
        self.view.selected.connect(self._show_panel)
        self.search_field.searched.connect(self._searched)
        self.side.left.connect(self.view.come_in)
        self.side.changed.connect(self.acts_changed)

    def show_lines(self, lines: tuple[LineToSettle, ...]) -> None:
        """Show what waits."""
        self._lines = lines
        self._show_rows()

    def opened(self) -> None:
        """Put the focus into the list; a question that stands keeps it."""
        if self.side.is_asking:
            self.side.come_in()
        else:
            self.view.come_in()

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        line = self.view.row()
        settle: tuple[Act, ...] = ()
        if line is not None:
            settle = (
                Act(text("Final price"), lambda: self._ask(line, flat=False), key="enter"),
                Act(text("Flat price for the whole line"), lambda: self._ask(line, flat=True), key="*"),
            )
        return (*settle, Act(text("Search"), self.search, key="/"), self._to_lists())

    def search(self) -> None:
        """Search what waits."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def step_back(self) -> bool:
        """Go back: out of a question, to the list, to the price lists."""
        if self.side.is_asking:
            self.side.show_panel()
        elif not self.view.hasFocus():
            self.view.come_in()
        else:
            self.lists_wanted.emit()
        return True

    def retranslate(self) -> None:
        """Say the figures anew."""
        self._lists.show_act(self._to_lists())
        self._show_rows()

    def _lay_out(self) -> None:
        nothing = text("No price waits to be settled.")
        self.card = ListCard(
            self._look, self.view, self.search_field, (self._lists,), EmptyState(self._look, "tags", nothing)
        )
        left = packed(QVBoxLayout(), 8)
        left.addWidget(self.problem)
        left.addWidget(self.card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(text_in("column", "Day no"), lambda line: f"#{line.day_number}", width=76, strong=True),
            Column(text_in("column", "Grade"), lambda line: Two(self._name(line), line.number)),
            Column(text_in("column", "Seller"), lambda line: line.seller_name, width=150, faint=True),
            Column(text_in("column", "Net weight"), self._weight, width=100, right=True),
            Column(text_in("column", "Since"), lambda line: self._words.short(line.at), width=98, faint=True),
            Column(text_in("column", "State"), self._state, width=150),
        )

    def _to_lists(self) -> Act:
        return Act(text("Price lists"), self.lists_wanted.emit, key="7")

    def _grade(self, line: LineToSettle) -> Grade:
        return self._frame.app.catalogue.by_code(line.grade)

    def _name(self, line: LineToSettle) -> Text:
        return grade_name(self._grade(line))

    def _weight(self, line: LineToSettle) -> str:
        return self._look.language.weight(Weight(line.paid_g))

    def _state(self, line: LineToSettle) -> State:
        return news(text("provisional")) if line.provisional else waiting(text("without a price"))

    def _show_rows(self) -> None:
        lines = tuple(line for line in self._lines if self._finds(line))
        self.model.show_rows(lines)
        self.search_field.show_hits(len(lines) if self._search else None)
        self.card.show_empty(None if lines else text("No price waits to be settled."))
        if lines and not self.view.currentIndex().isValid():
            self.view.select_place(0)
        self.card.show_foot(plural("{n} price to settle", "{n} prices to settle", len(lines)))
        self._show_panel()

    def _finds(self, line: LineToSettle) -> bool:
        said = " ".join((line.number, f"#{line.day_number}", line.seller_name, self._look.say(self._name(line))))
        return fold(self._search) in fold(said)

    def _searched(self, said: str) -> None:
        self._search = said
        self._show_rows()

    def _show_panel(self, _row: object = None) -> None:
        line = self.view.row()
        if line is None:
            self.side.panel.show_thing(text("Nothing selected"))
        else:
            self.side.panel.show_thing(self._name(line), line.number, self._state(line), self._sums(line))
        self.acts_changed.emit()

    def _sums(self, line: LineToSettle) -> tuple[SumLine, ...]:
        lines = [SumLine(text("Net weight"), self._weight(line))]
        if line.pieces > 1:
            lines.append(SumLine(text("Pieces"), self._look.language.number(line.pieces)))
        if line.capacity_wh:
            lines.append(SumLine(text("Capacity"), f"{self._look.language.decimal(line.capacity_wh, 3)} kWh"))
        if line.capacity_mah:
            lines.append(SumLine(text("Capacity"), f"{self._look.language.decimal(line.capacity_mah, 3)} Ah"))
        if line.provisional:
            lines.append(SumLine(text("Provisional amount"), self._words.money(line.amount)))
        lines.append(SumLine(text("Paid of the ticket"), self._words.money(line.settled)))
        return tuple(lines)

    def _ask(self, line: LineToSettle, *, flat: bool) -> None:
        self.problem.hide()
        look, currency = self._look, self._words.currency
        sign = numbers.named("", currency, look.language.code).strip()
        unit = sign if flat else f"{sign}/{look.say(unit_name(line.unit))}"
        title = text("Price of the whole line?") if flat else text("Final price?")
        ask = Number(
            read=lambda typed: typed_money(typed, currency, look.language),
            then=lambda price: self._confirm(_Typed(line, price, flat)),
            unit=unit,
            mark=".",
            echo=lambda price: text("= {amount}", amount=price),
        )
        self._as_manager(lambda: self.side.ask_number(Question(self._name(line), title, self._sums(line)), ask))

    def _as_manager(self, then: Callable[[], object]) -> None:
        def go_on(approval: object) -> None:
            self._approval = approval
            then()

        self._doing.as_manager(text("Only a manager settles prices."), go_on)

    def _confirm(self, typed: _Typed) -> None:
        """Show the price once more; a price of another size than the provisional one says so."""
        line = typed.line
        words = self._settles(typed)
        acts = (
            Act(text("Settle the price"), lambda: self._settle(typed), key="1"),
            Act(text("Type it again"), lambda: self._ask(line, flat=typed.flat), key="2"),
        )
        self.side.ask_yes(Question(self._name(line), words, self._sums(line)), acts)

    def _settles(self, typed: _Typed) -> Text:
        line, price = typed.line, typed.price
        before = Money(line.amount if typed.flat else line.price, price.currency)
        is_far = line.provisional and bool(before) and is_odd(price.amount, before.amount)
        if typed.flat and is_far:
            return text(
                "{price} for the whole line, and {before} was provisional. Settle it?", price=price, before=before
            )
        if typed.flat:
            return text("{price} for the whole line. Settle it?", price=price)
        unit = unit_name(line.unit)
        if is_far:
            return text(
                "{price}/{unit}, and {before} was provisional. Settle it?", price=price, unit=unit, before=before
            )
        return text("{price}/{unit}. Settle it?", price=price, unit=unit)

    def _settle(self, typed: _Typed) -> None:
        command = SettleLine(typed.line.number, typed.line.n + 1, typed.price.amount, flat=typed.flat)
        self._doing.do(command, self._settled, self._approval)

    def _settled(self, done: SettledLine) -> None:
        self.side.show_panel()
        self._frame.toast(text("{number}: {open} is to be paid now.", number=done.number, open=done.open))

    def _refuse(self, words: Text) -> None:
        if self.side.is_asking:
            self.side.ask.refuse(words)
        else:
            self.problem.say(words)
