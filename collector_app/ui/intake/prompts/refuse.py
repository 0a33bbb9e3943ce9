"""Refuse: goods are sent away for a reason, by one digit; the record is made at once, and a slip is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.refuse_goods import RefusedGoods, RefuseGoods
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.i18n.text import text
from collector_app.i18n.triage_names import REFUSALS
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.printing import print_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame

REFUSAL_SLIP = "refusal_slip"
KEYS = dict(zip("1234567890", RefusalReason, strict=True))


class RefusePrompt(Prompt):
    """Ten reasons, a digit each; Enter refuses nothing, and Esc keeps the goods."""

    def open(self) -> None:
        """Show the reasons."""
        self.card.question.show_text(text("Why are they refused?"))
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the reasons."""
        reasons = tuple(Act(REFUSALS[reason], self._refusing(reason), key) for key, reason in KEYS.items())
        return (*reasons, Act(BACK, lambda: self.room.aside(None), "esc"))

    def _refusing(self, reason: RefusalReason) -> Callable[[], None]:
        def refuse() -> None:
            self.room.aside(None)
            refuse_line(self.room.frame, self.desk, reason)

        return refuse


def refuse_line(frame: Frame, desk: IntakeDesk, reason: RefusalReason) -> None:
    """Write down that the line in hand is refused, and go on without it once that is on the disk."""
    hand = desk.hand
    line = hand.line
    command = RefuseGoods(
        reason,
        line.grade,
        line.pieces if line.grade and line.counted else 0,
        line.gross,
        line.signs,
        line.photos,
        hand.seller,
    )

    def done(made: RefusedGoods) -> None:
        desk.drop_line()
        frame.toast(text("Refusal {number} is written down.", number=made.number))
        print_here(frame, made.number, REFUSAL_SLIP)

    frame.worker.do(command, then=done)
