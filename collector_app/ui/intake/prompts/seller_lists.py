"""Which price lists a seller has, in the order in which they are asked; a manager's to give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.save_seller import MOST_LISTS
from collector_app.domain.problems.people import NeedsManager
from collector_app.i18n.text import text
from collector_app.queries.price_books import price_books
from collector_app.ui.intake.price_words import GENERAL_LIST, book_name
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.shell.frame import Approval, said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.problem import Problem
    from collector_app.queries.people import Seller
    from collector_app.queries.price_books import PriceBook
    from collector_app.ui.intake.prompts.prompt import Room

MOST_SHOWN = 9  # digits


class SellerListsPrompt(Prompt):
    """A digit puts a list behind the others, or takes it away; Enter keeps them."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._chosen = self.desk.hand.seller_books
        self._books: tuple[PriceBook, ...] = ()
        self._is_open = False

    def open(self) -> None:
        """Show what is chosen, and what there is."""
        self._is_open = True
        self.room.frame.worker.ask(price_books, then=self._learn, slot="price books")
        self.card.question.show_text(text("Which price lists, in which order?"))
        self._show()
        self.card.show_board(self.card.sums, self.card.cards)
        self.card.setFocus()

    def leave(self) -> None:
        """Take no list any more."""
        self._is_open = False

    def acts(self) -> tuple[Act, ...]:
        """Return one act a list, and keeping them."""
        lists = (
            Act(text("{list}", list=book_name(book.number, self._books)), self._turning(book.number), str(place))
            for place, book in enumerate(self._books, start=1)
        )
        return (
            *lists,
            Act(text("keep these lists"), lambda: self._keep(None), "enter"),
            Act(BACK, lambda: self.room.aside(None), "esc"),
        )

    def _learn(self, found: tuple[PriceBook, ...]) -> None:
        if self._is_open:
            self._books = found[:MOST_SHOWN]
            self._show()
            self.room.again()

    def _show(self) -> None:
        names = (book_name(number, self._books) for number in self._chosen)
        rows = [SumLine(text("{place}.", place=place), name) for place, name in enumerate(names, start=1)]
        self.card.sums.show_lines((*rows, SumLine(text("{place}.", place=len(rows) + 1), GENERAL_LIST)))
        self.card.cards.show_acts(self.acts())

    def _turning(self, number: int) -> Callable[[], None]:
        def turn() -> None:
            if number in self._chosen:
                self._chosen = tuple(each for each in self._chosen if each != number)
            elif len(self._chosen) < MOST_LISTS:
                self._chosen = (*self._chosen, number)
            self._show()
            self.room.again()

        return turn

    def _keep(self, approval: object) -> None:
        def refused(problem: Problem) -> None:
            if isinstance(problem, NeedsManager) and approval is None:
                self.room.frame.approve(Approval(said_of(problem), self._keep))
            else:
                self.card.trouble.say(said_of(problem))

        change = ChangeSeller(self.desk.hand.seller, books=self._chosen)
        self.room.frame.worker.do(change, self._kept, refused, approval=approval)

    def _kept(self, seller: Seller) -> None:
        if self.desk.hand.seller == seller.id:
            self.desk.become(replace(self.desk.hand, seller_books=seller.books))
