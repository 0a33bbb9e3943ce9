"""Who sells: Enter for somebody who is not named, digits for a phone or number, letters after the search key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from collector_app.domain.phone import phone_digits
from collector_app.domain.seller_key import sought
from collector_app.i18n.text import Text, text
from collector_app.queries.people import Seller, find_sellers
from collector_app.ui.intake.prompts.new_seller import NewSellerPrompt, named
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.selling import take_known, take_new, take_walk_in
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.picks import Pick

if TYPE_CHECKING:
    from collector_app.ui.intake.prompts.prompt import Room

WALK_IN = text("Walk-in seller")
SEARCH_NAME = text("Name, nickname, phone, plate or number")
SHORTEST_NAME = 2
SHORTEST_PHONE = 8  # digits that are a whole phone and not its tail
MOST = 5


class FindPrompt(Prompt):
    """Finds one seller, or writes down a new one; what is done with him is said by whoever asks.

    An Enter that comes before the answer waits for it: a fast hand never chooses from an older list.
    """

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._letters = False
        self._said = ""
        self._waits = False  # for an answer of the books
        self._entered = False  # while it waited
        self._is_open = False
        self.card.search.searched.connect(self._ask)
        self.card.search.left_down.connect(self._down)
        self.card.picks.chosen.connect(self._choose)

    def words(self) -> tuple[Text, Text, Text]:
        """Return the question, what Enter on an empty field means, and the hint below the field."""
        raise NotImplementedError

    def nobody(self) -> None:
        """Take Enter on an empty field."""
        raise NotImplementedError

    def known(self, seller: Seller) -> None:
        """Take a seller of the books."""
        raise NotImplementedError

    def new(self, name: str, phone: str) -> None:
        """Take somebody new."""
        raise NotImplementedError

    def open(self) -> None:
        """Ask for the seller; letters come after the search key only."""
        question, _nobody, hint = self.words()
        self._letters = self._waits = self._entered = False
        self._said = ""
        self._is_open = True
        self.card.picks.show_picks(())
        self.card.question.show_text(question)
        self.card.field.ask(question)
        self.card.field.hint(hint)
        self.card.cards.show_acts(self.acts())
        self.card.show_field(self.card.cards)
        self.card.field.setFocus()

    def leave(self) -> None:
        """Stop listening to the search."""
        self._is_open = False
        self.room.frame.worker.forget("sellers")

    def search(self) -> None:
        """Let letters be typed."""
        self._letters = self._is_open = True
        self._waits = self._entered = False
        self._said = ""
        self.card.question.show_text(text("Which seller?"))
        self.card.search.ask(SEARCH_NAME)
        self.card.search.show_hits(None)
        self.card.picks.show_picks(())
        self.card.show_search()
        self.card.search.setFocus()
        self.room.again()

    def acts(self) -> tuple[Act, ...]:
        """Return nobody, search and somebody new; choosing, where there is something to choose."""
        if self._letters or self.card.picks.picks:
            return (
                Act(text("choose"), self._enter, "enter"),
                Act(text("up"), lambda: self.card.picks.step(-1), "up"),
                Act(text("down"), self._down, "down"),
                Act(text("a new seller"), self._write_down, "+"),
                Act(BACK, self.open_again, "esc", shown=True),
            )
        return (
            Act(self.words()[1], self._enter, "enter"),
            Act(text("find a seller"), self.search, "/"),
            Act(text("a new seller"), self._write_down, "+"),
            Act(BACK, self._out, "esc"),
        )

    def open_again(self) -> None:
        """Go back to the plain question, or where the search was opened from."""
        if self.desk.hand.is_begun:
            self.leave()
            self.room.aside(None)
        else:
            self.open()
            self.room.again()

    def typed(self, value: str) -> None:
        """Look for a phone or a number while it is typed."""
        self._ask(value)

    def back(self) -> bool:
        """Leave the search, or empty the field."""
        if self._letters or self.card.field.value():
            self.open_again()
            return True
        return False

    def _out(self) -> None:
        if self.desk.hand.is_begun:
            self.room.aside(None)
        else:
            self.room.frame.rail_wanted.emit()

    def _enter(self) -> None:
        if self._waits:
            self._entered = True
        elif self.card.picks.picks:
            self.card.picks.choose()
        elif self._letters:
            if self._said:
                self._write_down()
        elif not self.card.field.value():
            self.nobody()
        else:
            self.tell(text("Nobody has this phone or number. Press + to write down a new seller."))

    def _write_down(self) -> None:
        said = self.card.search.text().strip() if self._letters else self.card.field.value()
        if not _is_digits(said):
            self._ask_name(said)
            return
        digits = phone_digits(said)
        self._ask_name("", digits if len(digits) >= SHORTEST_PHONE else "")

    def _ask_name(self, name: str, phone: str = "") -> None:
        self.room.aside(NewSellerPrompt(self.room, self.new, self.known, name, phone))

    def _down(self) -> None:
        if self._is_open:
            self.card.picks.step(1)

    def _ask(self, said: str) -> None:
        if not self._is_open:
            return
        self._said = said
        self._waits = bool(said)
        self.card.field.hint(self.words()[2])
        if said:
            self.room.frame.worker.ask(find_sellers, said, MOST, then=partial(self._answered, said), slot="sellers")
        else:
            self._show(())

    def _answered(self, said: str, found: tuple[Seller, ...]) -> None:
        if not self._is_open or said != self._said:
            return
        self._waits = False
        self._show(found)
        if self._entered:
            self._entered = False
            self._enter()

    def _show(self, found: tuple[Seller, ...]) -> None:
        picks = [Pick(named(seller), phone_digits(seller.phone)[-4:], what=seller) for seller in found]
        if self._letters and len(self._said) >= SHORTEST_NAME and not _is_digits(self._said):
            picks[MOST - 1 :] = [Pick(text("New seller: {name}", name=self._said), what=self._said)]
        self.card.picks.show_picks(tuple(picks))
        if self._letters:
            self.card.search.show_hits(len(found) if self._said else None)
        elif picks:
            self.card.show_field(self.card.picks)
        else:
            self.card.show_field(self.card.cards)
        self.room.again()

    def _choose(self, pick: Pick) -> None:
        if not self._is_open:
            return
        if isinstance(pick.what, Seller):
            self.leave()
            self.known(pick.what)
        elif isinstance(pick.what, str):
            self._ask_name(pick.what)


def _is_digits(said: str) -> bool:
    """Whether somebody typed a phone or a number, and no name."""
    return bool(sought(said).tail)


class SellerPrompt(FindPrompt):
    """The first question of a ticket; also opened at any later step by the search key."""

    def words(self) -> tuple[Text, Text, Text]:
        """Return what is asked of who sells."""
        return (
            text("Who is selling?"),
            text("walk-in"),
            text("Enter for a walk-in seller, or digits of a phone or number"),
        )

    def nobody(self) -> None:
        """Buy from somebody who is not named."""
        take_walk_in(self.desk)

    def known(self, seller: Seller) -> None:
        """Buy from a known seller."""
        take_known(self.desk, seller)

    def new(self, name: str, phone: str) -> None:
        """Buy from somebody new."""
        take_new(self.desk, name, phone)
