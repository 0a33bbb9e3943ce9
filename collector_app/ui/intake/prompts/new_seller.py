"""A new seller without leaving the ticket: a name, then a phone or Enter; who is like him is shown, never merged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from collector_app.domain.phone import phone_digits
from collector_app.domain.ticket import NewSeller
from collector_app.i18n.text import text
from collector_app.queries.people import Seller, find_sellers
from collector_app.queries.sellers import Alike, alike
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.picks import Pick

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.prompts.prompt import Room

_NAME = text("Name of the seller")
_MOST = 4  # known sellers below the new one
_MOST_NAME = 100  # what the field takes


def named(seller: Seller) -> str:
    """Return a seller's name as lists show it."""
    return f"{seller.name} ({seller.nickname})" if seller.nickname else seller.name


class NewSellerPrompt(Prompt):
    """Name, Enter, phone, Enter; the phone may be left out. `take` gets both, `known` a seller who was there before."""

    def __init__(
        self,
        room: Room,
        take: Callable[[str, str], None],
        known: Callable[[Seller], None],
        name: str = "",
        phone: str = "",
    ) -> None:
        super().__init__(room)
        self._take = take
        self._known = known
        self._name = name
        self._phone = phone
        self._asks_phone = bool(name)
        self._like: Seller | None = None  # who has the phone that is being typed
        self._is_open = False
        self.card.search.searched.connect(self._look)
        self.card.search.left_down.connect(self._down)
        self.card.picks.chosen.connect(self._choose)

    def open(self) -> None:
        """Ask for the name, or for the phone once the name is there."""
        self._is_open = True
        self.card.picks.show_picks(())
        if self._asks_phone:
            self.card.question.show_text(text("Phone of {name}?", name=self._name))
            self.card.field.ask(text("Phone"))
            self.card.field.hint(text("Enter where there is none"))
            self.card.show_field(self.card.picks)
            self.card.field.setFocus()
        else:
            self.card.question.show_text(text("What is the new seller called?"))
            self.card.search.ask(_NAME, self._name)
            self.card.search.show_hits(None)
            self.card.show_search()
            self.card.search.setFocus()

    def leave(self) -> None:
        """Stop listening to the search."""
        self._name = self._typed_name()
        self._is_open = False
        self.room.frame.worker.forget("sellers")

    def acts(self) -> tuple[Act, ...]:
        """Return going on, and taking the one who is like the new one."""
        back = Act(BACK, self._back, "esc")
        if not self._asks_phone:
            return (
                Act(text("go on"), self._enter, "enter"),
                Act(text("up"), lambda: self.card.picks.step(-1), "up"),
                Act(text("down"), self._down, "down"),
                back,
            )
        if self._like is None:
            return (Act(text("go on"), self._enter, "enter"), back)
        same = Act(text("take the seller who has this phone"), self._take_like, "*")
        return (Act(text("a new seller all the same"), self._enter, "enter"), same, back)

    def typed(self, value: str) -> None:
        """Look who has this phone while it is typed."""
        self._like = None
        self.card.field.hint(text("Enter where there is none"))
        self.room.frame.worker.ask(
            alike, NewSeller("", phone=value), then=partial(self._compared, value), slot="sellers"
        )

    def back(self) -> bool:
        """Ask for the name again."""
        if self._asks_phone:
            self._asks_phone = False
            self.open()
            self.room.again()
            return True
        return False

    def _back(self) -> None:
        if not self.back():
            self.room.aside(None)

    def _typed_name(self) -> str:
        if self._asks_phone:
            return self._name
        return " ".join(self.card.search.text().split())[:_MOST_NAME]

    def _enter(self) -> None:
        if self._asks_phone:
            self._done(self.card.field.value())
            return
        picked = self.card.picks.selected
        if picked is not None and isinstance(picked.what, Seller):
            self._choose(picked)
            return
        self._name = self._typed_name()
        if not self._name:
            return
        if self._phone:
            self._done(self._phone)
        else:
            self._asks_phone = True
            self.open()
            self.room.again()

    def _done(self, phone: str) -> None:
        self.leave()
        self._take(self._name, phone)
        if phone:  # a fast hand was done before the books answered
            self.room.frame.worker.ask(alike, NewSeller("", phone=phone), then=self._tell_like)

    def _tell_like(self, found: tuple[Alike, ...]) -> None:
        if found:
            name = named(found[0].seller)
            self.room.frame.toast(text("{name} has the same phone. Press / to buy from that seller.", name=name))

    def _compared(self, value: str, found: tuple[Alike, ...]) -> None:
        if not self._is_open or not self._asks_phone or phone_digits(self.card.field.value()) != phone_digits(value):
            return
        self._like = found[0].seller if found else None
        if self._like is not None:
            self.card.field.hint(text("{name} has this phone: * takes that seller", name=named(self._like)))
        self.room.again()

    def _take_like(self) -> None:
        if self._like is not None:
            self.leave()
            self._known(self._like)

    def _look(self, said: str) -> None:
        if self._is_open and not self._asks_phone:
            self.room.frame.worker.ask(find_sellers, said, _MOST, then=partial(self._show, said), slot="sellers")

    def _show(self, said: str, found: tuple[Seller, ...]) -> None:
        if not self._is_open or self._asks_phone:
            return
        known = (Pick(named(seller), phone_digits(seller.phone)[-4:], what=seller) for seller in found if said)
        new = (Pick(text("New seller: {name}", name=said)),) if said else ()
        self.card.picks.show_picks((*new, *known))
        self.room.again()

    def _down(self) -> None:
        if self._is_open and not self._asks_phone:
            self.card.picks.step(1)

    def _choose(self, pick: Pick) -> None:
        if not self._is_open:
            return
        if isinstance(pick.what, Seller):
            self.leave()
            self._known(pick.what)
        else:
            self._enter()
