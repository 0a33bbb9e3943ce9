"""Whose paper: asked after the total, only where the country's rule asks; it never stops a purchase."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.commands.change_seller import ChangeSeller
from collector_app.country.id_numbers import doubt_of
from collector_app.domain.id_numbers.writing import DOT, masked, plain
from collector_app.domain.identity_rule import IdentityAnswer
from collector_app.i18n.doubts import doubt_said
from collector_app.i18n.names import id_kind_name
from collector_app.i18n.text import text
from collector_app.queries.people import Seller, seller_with_id
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.seller import SellerPrompt
from collector_app.ui.intake.selling import take_known, take_new
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.country import CountryPack, IdKind
    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.prompts.prompt import Room

NO_PAPER = "9"
_WHY_NOT = {
    "1": (IdentityAnswer.FORGOTTEN, text("the paper is not here")),
    "2": (IdentityAnswer.NONE, text("has no paper")),
    "3": (IdentityAnswer.UNWILLING, text("does not want to show it")),
    "4": (IdentityAnswer.OTHER, text("another reason")),
}


def ask_identity(room: Room, then: Callable[[], None]) -> None:
    """Call `then` at once where the answer is known, else open the question that ends in it."""
    hand = room.desk.hand
    if hand.identity:
        then()
    elif hand.seller_number:
        answered(room, IdentityAnswer.NOTED, then)
    elif not hand.seller:
        room.aside(IdentityPrompt(room, then))
    else:

        def know(seller: Seller | None) -> None:
            if room.desk.hand.seller != hand.seller:
                return
            if seller is not None and seller.number:
                answered(room, IdentityAnswer.KNOWN, then)
            else:
                room.aside(IdentityPrompt(room, then))

        room.frame.worker.ask(seller_with_id, hand.seller, then=know, slot="identity")


def answered(room: Room, answer: IdentityAnswer, then: Callable[[], None]) -> None:
    """Keep with the ticket what came of asking, and go on."""
    room.desk.become(replace(room.desk.hand, identity=answer.value))
    then()


class IdentityPrompt(Prompt):
    """Which paper, by a digit; then its number, which nobody else at the counter can read once it is typed."""

    def __init__(self, room: Room, then: Callable[[], None]) -> None:
        super().__init__(room)
        self._then = then
        self._kind: IdKind | None = None
        self._number = ""

    @property
    def pack(self) -> CountryPack:
        """The country's rules."""
        pack = self.room.frame.app.pack
        if pack is None:
            raise RuntimeError
        return pack

    def open(self) -> None:
        """Ask for who it is, else for the kind of paper, else for its number."""
        self._number = ""
        if self._kind is not None:
            self._ask_number(self._kind)
            return
        hand = self.desk.hand
        if hand.seller or hand.new_seller:
            self.card.question.show_text(text("Which paper does {name} show?", name=hand.seller_name))
        else:
            self.card.question.show_text(text("For this total the seller's name is asked. Who is it?"))
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the kinds of paper of this country, or that there is none."""
        back = Act(BACK, self._back, "esc")
        if self._kind is not None:
            return (Act(text("write it down"), self._enter, "enter"), back)
        hand = self.desk.hand
        if not hand.seller and not hand.new_seller:
            return (
                Act(text("find or write down the seller"), self._find, "1"),
                Act(text("go on without a name"), self._ask_why, "2"),
                back,
            )
        kinds = zip("12345678", self.pack.id_kinds, strict=False)
        return (
            *(Act(id_kind_name(kind), self._choosing(kind), key) for key, kind in kinds),
            Act(text("no paper is shown"), self._ask_why, NO_PAPER),
            back,
        )

    def back(self) -> bool:
        """Ask for the kind of paper again."""
        if self._kind is None:
            return False
        self._kind = None
        self.open()
        self.room.again()
        return True

    def _back(self) -> None:
        if not self.back():
            self.room.aside(None)

    def _find(self) -> None:
        self.room.aside(WhoPrompt(self.room, self._then))

    def _choosing(self, kind: IdKind) -> Callable[[], None]:
        def choose() -> None:
            self._kind = kind
            self.open()
            self.room.again()

        return choose

    def _ask_number(self, kind: IdKind) -> None:
        self.card.question.show_text(id_kind_name(kind))
        self.card.picks.show_picks(())
        if kind.lengths:
            self.card.field.ask(id_kind_name(kind))
            lengths = "/".join(str(length) for length in kind.lengths)
            self.card.field.hint(text("Usual digits: {lengths}; hidden once they are typed", lengths=lengths))
            self.card.show_field()
            self.card.field.setFocus()
        else:
            self.card.search.ask(id_kind_name(kind))
            self.card.search.show_hits(None)
            self.card.show_search()
            self.card.search.setFocus()

    def _enter(self) -> None:
        kind = self._kind
        if kind is None:
            return
        typed = self.card.field.value() if kind.lengths else self.card.search.text()
        number = self._number if DOT in typed else plain(typed)
        if not number:
            self.tell(text("Type the number, or go back and say that no paper is shown."))
            return
        self._number = number
        hidden = masked(number, kind.code)
        if kind.lengths:
            self.card.field.put(hidden)
        else:
            self.card.search.setText(hidden)
        today = self.room.frame.app.clock().astimezone(self.pack.zone).date()
        doubt = doubt_of(self.pack, kind.code, number, today)
        if doubt is None:
            self._keep(number, kind)
            return
        answers = (
            Act(text("it stands so on the paper"), lambda: self._keep(number, kind), "1"),
            Act(text("type it again"), self._again, "2"),
        )
        self.room.ask(doubt_said(doubt), answers)

    def _again(self) -> None:
        self._number = ""
        self.card.field.clear()

    def _keep(self, number: str, kind: IdKind) -> None:
        hand = self.desk.hand
        if hand.new_seller:
            self.desk.become(replace(hand, seller_number=number, seller_number_kind=kind.code))
            answered(self.room, IdentityAnswer.NOTED, self._then)
            return
        self.room.frame.worker.do(
            ChangeSeller(hand.seller, number=number, number_kind=kind.code),
            then=lambda _seller: answered(self.room, IdentityAnswer.NOTED, self._then),
            refused=self._not_kept,
        )

    def _not_kept(self, problem: Problem) -> None:
        """Say why; the purchase can go on without the number."""
        self._kind = None
        self.open()
        self.room.again()
        self.card.trouble.say(said_of(problem))

    def _ask_why(self) -> None:
        acts = tuple(Act(words, self._reasoning(answer), key) for key, (answer, words) in _WHY_NOT.items())
        self.room.put(text("Why is no paper shown? The purchase goes on."), acts)

    def _reasoning(self, answer: IdentityAnswer) -> Callable[[], None]:
        return lambda: answered(self.room, answer, self._then)


class WhoPrompt(SellerPrompt):
    """Finds the seller of a ticket that is about to be closed, and goes on asking for the paper."""

    def __init__(self, room: Room, then: Callable[[], None]) -> None:
        super().__init__(room)
        self._then = then

    def nobody(self) -> None:
        """Go back to the question whether anybody is named."""
        self.room.aside(IdentityPrompt(self.room, self._then))

    def known(self, seller: Seller) -> None:
        """Take a known seller, then ask."""
        take_known(self.desk, seller)
        ask_identity(self.room, self._then)

    def new(self, name: str, phone: str) -> None:
        """Take somebody new, then ask."""
        take_new(self.desk, name, phone)
        ask_identity(self.room, self._then)
