"""The seller of this ticket: who delivers, which vehicle, the language of his papers, his number, his card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.save_seller import MOST_PLATE, SaveSeller
from collector_app.domain.seller_key import plate_written
from collector_app.domain.spoken import SPOKEN
from collector_app.domain.ticket import NewSeller
from collector_app.i18n.language import language
from collector_app.i18n.text import Text, text
from collector_app.queries.people import Seller, seller_with_id
from collector_app.ui.intake.prompts.identity import IdentityPrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.seller import WALK_IN, FindPrompt
from collector_app.ui.intake.prompts.seller_lists import SellerListsPrompt
from collector_app.ui.intake.prompts.unmask import UnmaskPrompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.picks import Pick
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.printing import print_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.prompts.prompt import Room

_FIRST_LANGUAGE = 5  # its digit
_CARD = "seller_card"
_PLATE = text("Vehicle plate")


class SellerPanel(Prompt):
    """One digit each; what is shown says nothing that another seller at the counter may not read."""

    def open(self) -> None:
        """Show who it is, and what can be said of this delivery."""
        hand = self.desk.hand
        self.card.question.show_text(hand.seller_name or WALK_IN)
        self.card.sums.show_lines(self._rows())
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.sums, self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return deliverer, plate, number, card, and each language by its own digit."""
        hand = self.desk.hand
        named = hand.seller or hand.new_seller
        unnamed = None if named else text("Nobody is named on this ticket.")
        new = None if hand.seller else text("Only for a seller who is written down.")
        speaking = (
            Act(text("Papers in {language}", language=language(code).name), self._speaking(code), str(digit))
            for digit, code in enumerate(SPOKEN, start=_FIRST_LANGUAGE)
        )
        return (
            Act(text("Who delivers"), lambda: self.room.aside(DelivererPrompt(self.room)), "1"),
            Act(_PLATE, lambda: self.room.aside(PlatePrompt(self.room)), "2"),
            Act(text("Identity number"), self._ask_paper, "3", why_not=unnamed),
            Act(text("Seller card"), lambda: print_here(self.room.frame, hand.seller, _CARD), "4", why_not=new),
            *speaking,
            Act(text("Price lists"), lambda: self.room.aside(SellerListsPrompt(self.room)), "0", why_not=new),
            Act(BACK, lambda: self.room.aside(None), "esc"),
        )

    def _rows(self) -> tuple[SumLine, ...]:
        hand = self.desk.hand
        spoken = language(hand.language).name if hand.language else text("as the site")
        rows = [SumLine(text("Language of the papers"), spoken)]
        if hand.deliverer:
            rows.append(SumLine(text("Delivered by"), hand.deliverer_name))
        if hand.plate:
            rows.append(SumLine(_PLATE, hand.plate))
        return tuple(rows)

    def _ask_paper(self) -> None:
        hand = self.desk.hand
        if not hand.seller:
            self._write_number()
            return
        acts = (
            Act(text("write the number down"), self._write_number, "1"),
            Act(text("read the whole number"), lambda: self.room.aside(UnmaskPrompt(self.room, hand.seller)), "2"),
        )
        self.room.put(text("Identity number of {name}", name=hand.seller_name), acts)

    def _write_number(self) -> None:
        self.room.aside(IdentityPrompt(self.room, lambda: None))

    def _speaking(self, code: str) -> Callable[[], None]:
        def speak() -> None:
            hand = self.desk.hand
            if hand.seller:
                self.room.frame.worker.do(ChangeSeller(hand.seller, language=code))
            self.desk.become(replace(hand, language=code))

        return speak


class DelivererPrompt(FindPrompt):
    """Who brought the goods, where another is paid."""

    def words(self) -> tuple[Text, Text, Text]:
        """Return what is asked of who delivers."""
        return (
            text("Who delivers the goods?"),
            text("the seller"),
            text("Enter for the seller, or digits of a phone or number"),
        )

    def nobody(self) -> None:
        """Take it that the seller came."""
        self._put("", "")

    def known(self, seller: Seller) -> None:
        """Take somebody who is written down; the seller himself is no other."""
        if seller.id == self.desk.hand.seller:
            self._put("", "")
        else:
            self._put(seller.id, seller.name)

    def new(self, name: str, phone: str) -> None:
        """Write the deliverer down at once: a ticket names him by his id."""
        self.room.frame.worker.do(SaveSeller(NewSeller(name, phone=phone)), then=self.known)

    def _put(self, seller: str, name: str) -> None:
        self.desk.become(replace(self.desk.hand, deliverer=seller, deliverer_name=name))


class PlatePrompt(Prompt):
    """A plate the seller has come with before, or a new one in letters."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._known: tuple[str, ...] = ()
        self._is_open = False
        self.card.search.left_down.connect(self._down)
        self.card.picks.chosen.connect(self._choose)

    def open(self) -> None:
        """Ask for the plate, with the known ones below."""
        self._is_open = True
        self.card.question.show_text(text("Which vehicle?"))
        self.card.search.ask(_PLATE, self.desk.hand.plate)
        self.card.search.selectAll()
        self.card.search.show_hits(None)
        self._show(self._known)
        self.card.show_search()
        self.card.search.setFocus()
        if self.desk.hand.seller and not self._known:
            self.room.frame.worker.ask(seller_with_id, self.desk.hand.seller, then=self._learn, slot="plates")

    def leave(self) -> None:
        """Stop listening to the list."""
        self._is_open = False

    def acts(self) -> tuple[Act, ...]:
        """Return taking what is typed, or a known one from below."""
        return (
            Act(text("take this plate"), self._enter, "enter"),
            Act(text("down"), self._down, "down"),
            Act(BACK, lambda: self.room.aside(None), "esc"),
        )

    def _learn(self, seller: Seller | None) -> None:
        if self._is_open and seller is not None and seller.plates:
            self._known = seller.plates
            self._show(seller.plates)

    def _show(self, plates: tuple[str, ...]) -> None:
        typed = (Pick(text("What is typed above")),) if plates else ()
        self.card.picks.show_picks((*typed, *(Pick(plate, what=plate) for plate in plates[:4])))

    def _down(self) -> None:
        if self._is_open:
            self.card.picks.step(1)

    def _enter(self) -> None:
        picked = self.card.picks.selected
        chosen = picked.what if picked is not None else None
        self._take(chosen if isinstance(chosen, str) else self.card.search.text())

    def _choose(self, pick: Pick) -> None:
        if self._is_open and isinstance(pick.what, str):
            self._take(pick.what)

    def _take(self, typed: str) -> None:
        """Keep the plate with the ticket; a new one is the seller's too where nobody else delivers."""
        plate, hand = plate_written(typed)[:MOST_PLATE], self.desk.hand
        if plate and plate not in self._known and hand.seller and not hand.deliverer:
            self.room.frame.worker.do(ChangeSeller(hand.seller, plate=plate))
        self.desk.become(replace(hand, plate=plate))
