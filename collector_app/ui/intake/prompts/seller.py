"""Who sells: Enter for somebody who is not named, digits for a phone or number, the search key for letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.text import Text, text
from collector_app.queries.people import Seller, find_sellers
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.picks import Pick

if TYPE_CHECKING:
    from collector_app.ui.intake.prompts.prompt import Room

WALK_IN = text("Walk-in seller")
SEARCH_NAME = text("Name, nickname, phone or number")
SHORTEST_NAME = 2


class SellerPrompt(Prompt):
    """The first question of a ticket; also opened at any later step by the search key."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._letters = False
        self._said = ""
        self.card.search.searched.connect(self._ask)
        self.card.search.left_down.connect(self._down)
        self.card.picks.chosen.connect(self._choose)
        self._is_open = False

    def open(self) -> None:
        """Ask for the seller; letters come after the search key only."""
        self._letters = False
        self._said = ""
        self._is_open = True
        self.card.picks.show_picks(())
        self.card.question.show_text(text("Who is selling?"))
        self.card.field.ask(text("Who is selling?"))
        self.card.field.hint(text("Enter for a walk-in seller, or digits of a phone or number"))
        self.card.cards.show_acts(self.acts())
        self.card.show_field(self.card.cards)
        self.card.field.setFocus()

    def leave(self) -> None:
        """Stop listening to the search."""
        self._is_open = False

    def search(self) -> None:
        """Let letters be typed."""
        self._letters = True
        self._is_open = True
        self.card.question.show_text(text("Which seller?"))
        self.card.search.clear()
        self.card.search.show_hits(None)
        self.card.picks.show_picks(())
        self.card.show_search()
        self.card.search.setFocus()
        self.room.again()

    def acts(self) -> tuple[Act, ...]:
        """Return walk-in, search, and choosing."""
        if self._letters or self.card.picks.picks:
            return (
                Act(text("choose"), self._enter, "enter"),
                Act(text("up"), lambda: self.card.picks.step(-1), "up"),
                Act(text("down"), self._down, "down"),
                Act(BACK, self.open_again, "esc", shown=True),
            )
        return (
            Act(text("walk-in"), self._enter, "enter"),
            Act(text("find a seller"), self.search, "/"),
            Act(BACK, self.room.frame.rail_wanted.emit, "esc"),
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

    def _enter(self) -> None:
        if self.card.picks.picks:
            self.card.picks.choose()
        elif self.card.field.isVisible() and not self.card.field.value():
            self.desk.begin()
        elif not self._letters:
            self.tell(text("Nobody has this phone or number. Press the search key to write down a new seller."))

    def _down(self) -> None:
        if self._is_open:
            self.card.picks.step(1)

    def _ask(self, said: str) -> None:
        if not self._is_open:
            return
        self._said = said
        if not said:
            self._show(())
            return
        self.room.frame.worker.ask(find_sellers, said, 5, then=self._show, slot="sellers")

    def _show(self, found: tuple[Seller, ...]) -> None:
        picks = [Pick(_named(seller), seller.phone[-4:], what=seller) for seller in found]
        if self._letters and len(self._said) >= SHORTEST_NAME and not self._said.isdigit():
            picks.append(Pick(text("New seller: {name}", name=self._said), what=self._said))
        self.card.picks.show_picks(tuple(picks[:5]))
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
        self.leave()
        if isinstance(pick.what, Seller):
            self.desk.begin(pick.what.id, pick.what.name)
        elif isinstance(pick.what, str):
            self.desk.begin("", pick.what, new=True)


def _named(seller: Seller) -> Text | str:
    if seller.nickname:
        return f"{seller.name} ({seller.nickname})"
    return seller.name
