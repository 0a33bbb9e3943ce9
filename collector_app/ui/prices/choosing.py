"""Choosing: which price list is on the page, a new one, another name for one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from collector_app.commands.name_price_list import NamePriceList
from collector_app.domain.price import GENERAL
from collector_app.i18n.text import Text, text
from collector_app.ui.intake.price_words import book_name
from collector_app.ui.side.ask_panel import Question
from collector_app.ui.side.doing import Doing

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.queries.price_books import PriceBook
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.side import Side

AT_ONCE = 5  # lists beside the general one that one question shows; 9 shows the next ones


class BookChoice:
    """`now` is the list on the page; `chosen` is called when it is another one."""

    def __init__(
        self, frame: Frame, side: Side, refuse: Callable[[Text], object], chosen: Callable[[], object]
    ) -> None:
        self._frame = frame
        self._side = side
        self._chosen = chosen
        self._doing = Doing(frame, refuse)
        self.books: tuple[PriceBook, ...] = ()
        self.now = GENERAL

    def name(self) -> Text | str:
        """Return how people call the list on the page."""
        return book_name(self.now, self.books)

    def ask(self, first: int = 0) -> None:
        """Ask which list, by digits; with many lists one of the digits shows the next ones."""
        shown = self.books[first : first + AT_ONCE]
        choices: list[tuple[Text, Callable[[], object]]] = [
            (text("{list}", list=book_name(number, self.books)), partial(self._take, number))
            for number in (GENERAL, *(book.number for book in shown))
        ]
        choices.append((text("New price list"), self._ask_new))
        if self.now != GENERAL:
            choices.append((text("Give this list another name"), self._ask_name))
        if len(self.books) > AT_ONCE:
            after = first + AT_ONCE
            choices.append((text("More lists"), partial(self.ask, after if after < len(self.books) else 0)))
        self._side.ask_choice(
            Question(text("Which price list?"), text("A seller's own lists come first.")), tuple(choices)
        )

    def _take(self, number: int) -> None:
        self.now = number
        self._side.show_panel()
        self._chosen()

    def _ask_new(self) -> None:
        question = Question(text("What is the new price list called?"), text("Only this station sees its name."))
        self._side.ask_words(question, partial(self._name, GENERAL), text("Begin the list"))

    def _ask_name(self) -> None:
        question = Question(text("What is this price list called?"), self.name())
        self._side.ask_words(question, partial(self._name, self.now), text("Name it so"))

    def _name(self, number: int, name: str) -> None:
        self._doing.do(NamePriceList(name, number), self._take)
