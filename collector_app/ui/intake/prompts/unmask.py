"""The whole number of a seller's paper: a manager reads it for a reason, and it is gone with the next key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.unmask_seller import UnmaskSeller
from collector_app.domain.entries.sellers import UnmaskReason
from collector_app.domain.problems.people import NeedsManager
from collector_app.i18n.text import Text, text
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.frame import Approval, said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.prompts.prompt import Room

REASONS: dict[UnmaskReason, Text] = {
    UnmaskReason.PAYMENT: text("for a payment"),
    UnmaskReason.AUTHORITY: text("an authority asks"),
    UnmaskReason.DISPUTE: text("in a dispute"),
    UnmaskReason.CORRECTION: text("to correct it"),
    UnmaskReason.OTHER: text("another reason"),
}


class UnmaskPrompt(Prompt):
    """First the reason by a digit, then the number until any other question is opened."""

    def __init__(self, room: Room, seller: str) -> None:
        super().__init__(room)
        self._seller = seller
        self._is_open = False

    def open(self) -> None:
        """Ask for the reason; the number never comes back by itself."""
        self._is_open = True
        self.card.question.show_text(text("Why is the whole number read? It is written down who did."))
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.cards)
        self.card.setFocus()

    def leave(self) -> None:
        """Show nothing any more."""
        self._is_open = False

    def acts(self) -> tuple[Act, ...]:
        """Return the reasons."""
        keyed = zip("12345", REASONS.items(), strict=True)
        reasons = (Act(words, self._reading(reason), key) for key, (reason, words) in keyed)
        return (*reasons, Act(BACK, lambda: self.room.aside(None), "esc"))

    def _reading(self, reason: UnmaskReason) -> Callable[[], None]:
        return lambda: self._read(reason, None)

    def _read(self, reason: UnmaskReason, approval: object) -> None:
        def refused(problem: Problem) -> None:
            if isinstance(problem, NeedsManager) and approval is None:
                self.room.frame.approve(Approval(said_of(problem), lambda given: self._read(reason, given)))
            else:
                self.card.trouble.say(said_of(problem))

        self.room.frame.worker.do(UnmaskSeller(self._seller, reason), self._show, refused, approval=approval)

    def _show(self, number: str) -> None:
        if self._is_open:
            self.card.question.show_text(number)
            self.card.cards.hide()
