"""One price list: its grades and steps, the ninety days of one of them, and what was edited until it is published."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collector_app.domain.catalogue import Unit
from collector_app.i18n.text import Text, plural, text
from collector_app.queries.price_board import PriceChange, PriceOf, price_board, price_changes
from collector_app.queries.price_books import PriceBook, price_books
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.tokens import Role
from collector_app.ui.prices.choosing import BookChoice
from collector_app.ui.prices.editing import Editing
from collector_app.ui.prices.edits import PriceRow
from collector_app.ui.prices.said import PriceWords
from collector_app.ui.prices.step_line import DAYS, StepLine
from collector_app.ui.side.entries import Entries
from collector_app.ui.side.folding import fold_columns
from collector_app.ui.side.side import Side

if TYPE_CHECKING:
    from collector_app.ui.prices.edits import Key
    from collector_app.ui.shell.frame import Frame


class ListPane(QWidget):
    """Enter edits the selected price; digits choose the moment and publish; Enter never publishes."""

    acts_changed = Signal()
    waiting_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.look = frame.look
        self.worker = frame.worker
        self._board: tuple[PriceOf, ...] = ()
        self._search = ""
        self._waiting_lines = 0
        self._changes: tuple[PriceChange, ...] = ()
        self.words = PriceWords(frame)
        self.model = RowsModel(self.look, self.words.columns())
        fold_columns(self.look, self.model, self.words.columns)
        self.view = RowsView(self.look, self.model, self.look.say(text("Prices")))
        self.view.same = lambda one, other: bool(one.key == other.key)
        self.search_field = SearchField(self.look, text("Grade or tile"))
        self.side = Side(self.look)
        self._line = StepLine(self.look)
        self._history = Entries(self.look)
        self._waiting = Words(self.look, "", Role.NAME, wrap=True)
        self._edits = Entries(self.look)
        for part in (self._waiting, self._edits, self._line, self._history):
            self.side.panel.middle.addWidget(part)
        self._line.hide()
        self._waiting.hide()
        self.problem = ProblemBar(self.look)
        self.editing = Editing(frame, self.side, self.words, self._refuse, self._show_rows)
        self.books = BookChoice(frame, self.side, self._refuse, self._other_book)
        self._list = Button(self.look, self._choose_list())
        self._settle = Button(self.look, self._to_settle(0))
        self._lay_out()
        self.view.selected.connect(self._select)
        self.search_field.searched.connect(self._searched)
        self.side.left.connect(self.view.come_in)
        self.side.changed.connect(self.acts_changed)

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        edit = Act(text("Change price"), self._edit, key="enter")
        search = Act(text("Search"), self.search, key="/")
        return (
            edit,
            *self._row_acts(),
            search,
            self._choose_list(),
            self._to_settle(self._waiting_lines),
            *self.side.foot.acts,
        )

    def opened(self, grade: str = "") -> None:
        """Put the focus into the list, if need be on one grade."""
        if grade:
            self.view.select_where(lambda row: row.grade == grade)
        if self.side.is_asking:
            self.side.come_in()
        else:
            self.view.come_in()

    def search(self) -> None:
        """Search grades."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def step_back(self) -> bool:
        """Go back: out of a question, to the list; what was typed stays until it is published or left out."""
        if self.side.is_asking:
            self.side.show_panel()
        elif not self.view.hasFocus():
            self.view.come_in()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Ask for the list."""
        self.worker.ask(price_board, self.frame.app.clock(), self.books.now, then=self._took_board, slot="prices")
        self.worker.ask(price_books, then=self._took_books, slot="price lists")

    def show_waiting(self, count: int) -> None:
        """Say how many lines wait for their price."""
        self._waiting_lines = count
        self._settle.show_act(self._to_settle(count))

    def retranslate(self) -> None:
        """Say the figures anew."""
        self._list.show_act(self._choose_list())
        self._settle.show_act(self._to_settle(self._waiting_lines))
        self._show_panel()
        self._show_foot()

    def _lay_out(self) -> None:
        empty = EmptyState(self.look, "tags", text("No grade is found by this name."))
        self.card = ListCard(self.look, self.view, self.search_field, (self._list, self._settle), empty)
        left = packed(QVBoxLayout(), 8)
        left.addWidget(self.problem)
        left.addWidget(self.card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _took_board(self, board: tuple[PriceOf, ...]) -> None:
        self._board = board
        self._show_rows()

    def _took_books(self, books: tuple[PriceBook, ...]) -> None:
        self.books.books = books
        self._list.show_act(self._choose_list())

    def _other_book(self) -> None:
        self.editing.book = self.books.now
        self._board, self._changes = (), ()
        self._list.show_act(self._choose_list())
        self.refresh()
        self._show_rows()

    def _choose_list(self) -> Act:
        why_not = text("Publish the new prices first, or leave them out.") if self.editing.typed else None
        return Act(text("{list}", list=self.books.name()), self.books.ask, key="4", why_not=why_not)

    def _to_settle(self, count: int) -> Act:
        word = plural("{n} price to settle", "{n} prices to settle", count)
        return Act(word, self.waiting_wanted.emit, key="7", shown=bool(count))

    def _row_acts(self) -> tuple[Act, ...]:
        """Return what else can be done with the selected row."""
        row = self.view.row()
        if row is None:
            return ()
        steps = Act(text("Price by weight"), lambda: self.editing.add_step(row), key="+")
        burns = self.frame.app.catalogue.needs_triage(self.words.grade(row))
        unit = (Act(text("Another unit"), lambda: self.editing.choose_unit(row), key="*"),) if burns else ()
        out = (
            (Act(text("Take out of the list"), lambda: self.editing.take_out(row), key="-"),) if row.price >= 0 else ()
        )
        return (steps, *unit, *out)

    def _rows(self) -> tuple[PriceRow, ...]:
        """Return every tile with its steps, typed ones among them, and what else the list names."""
        catalogue = self.frame.app.catalogue
        codes = [catalogue.tiles[tile].code for tile in sorted(catalogue.tiles)]
        codes += [code for code in sorted({each.grade for each in self._board}) if code not in set(codes)]
        known = {(each.grade, each.from_g): each for each in self._board}
        keys = {*known, *self.editing.typed, *((code, 0) for code in codes)}
        order = {code: place for place, code in enumerate(codes)}
        return tuple(self._row(known.get(key), key) for key in sorted(keys, key=lambda key: (order[key[0]], key[1])))

    def _row(self, of: PriceOf | None, key: Key) -> PriceRow:
        grade = self.frame.app.catalogue.by_code(key[0])
        of = of or PriceOf(*key)
        unit = Unit(of.unit) if of.unit else grade.unit
        row = PriceRow(*key, unit, of.price, of.since, of.before, of.next_price, of.next_since)
        return self.editing.with_typed(row)

    def _show_rows(self) -> None:
        rows = self._rows()
        if self._search:
            rows = tuple(row for row in rows if self.words.finds(row, self._search))
        self.model.show_rows(rows)
        self.search_field.show_hits(len(rows) if self._search else None)
        self.card.show_empty(None if rows else text("No grade is found by this name."))
        if rows and not self.view.currentIndex().isValid():
            self.view.select_place(0)
        self._show_panel()
        self._show_foot()
        self.frame.status_wanted.emit()

    def _show_foot(self) -> None:
        priced = len({row.grade for row in self.model.rows if row.price >= 0})
        said = plural("{n} grade has a price.", "{n} grades have a price.", priced)
        if self.editing.typed:
            said = plural(
                "{n} new price is not published. {all}",
                "{n} new prices are not published. {all}",
                len(self.editing.typed),
                all=said,
            )
        self.card.show_foot(said)

    def _searched(self, said: str) -> None:
        self._search = said
        self._show_rows()

    def _edit(self) -> None:
        row = self.view.row()
        if row is not None:
            self.problem.hide()
            self.editing.edit(row)

    def _select(self, row: PriceRow | None) -> None:
        self._changes = ()
        self._show_panel()
        if row is not None:
            since = self.frame.app.clock() - timedelta(days=DAYS)
            asked = (row.grade, since, self.books.now, row.from_g)
            self.worker.ask(price_changes, *asked, then=self._took_changes, slot="price history")

    def _took_changes(self, changes: tuple[PriceChange, ...]) -> None:
        self._changes = changes
        self._show_panel()

    def _show_panel(self) -> None:
        row = self.view.row()
        if row is None:
            self.side.panel.show_thing(text("Nothing selected"))
            self._history.show_entries(())
            self._line.hide()
        else:
            when = self.look.say(self.editing.when())
            self.side.panel.show_thing(self.words.name(row), "", None, self.words.sums(row, when))
            self._history.show_entries(self.words.history(self._changes))
            self._show_line(row)
        self._show_edits(row)
        self.acts_changed.emit()

    def _show_line(self, row: PriceRow) -> None:
        now = self.frame.app.clock()
        same = [each for each in self._changes if each.unit == row.unit and each.price >= 0]
        past = [(self.words.local(each.since), each.price) for each in reversed(same)]
        steps = tuple(step for step in past if step[0] <= now)
        prices = [price for _, price in steps] or [0]
        self._line.show_steps(steps, now, self.words.per_unit(row, min(prices)), self.words.per_unit(row, max(prices)))

    def _show_edits(self, row: PriceRow | None) -> None:
        self._list.show_act(self._choose_list())
        edited = tuple(each for each in self._rows() if each.is_edited)
        self._waiting.setVisible(bool(edited))
        self._edits.show_entries(self.words.edits(edited))
        if not edited:
            self.side.show_acts(())
            return
        self._waiting.show_text(text("To publish, {when}", when=self.editing.when()))
        publish = Act(plural("Publish {n} price", "Publish {n} prices", len(edited)), self.editing.publish, key="2")
        acts = [Act(text("Other time"), self.editing.ask_when, key="1"), publish]
        if row is not None and row.is_edited:
            acts.append(Act(text("Leave out"), lambda: self.editing.leave_out(row), key="3"))
        self.side.show_acts(tuple(acts), main="2")

    def _refuse(self, words: Text) -> None:
        if self.side.is_asking:
            self.side.ask.refuse(words)
        else:
            self.problem.say(words)
