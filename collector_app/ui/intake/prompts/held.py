"""Which ticket that waits: by its day number, or from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.i18n.text import Text, text
from collector_app.store.drafts import Draft
from collector_app.ui.intake.hand import unkept
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.seller import WALK_IN
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.picks import Pick

if TYPE_CHECKING:
    from collector_app.ui.intake.prompts.prompt import Room


class HeldPrompt(Prompt):
    """Digits and Enter, or Up, Down and Enter."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.card.picks.chosen.connect(self._chosen)

    def open(self) -> None:
        """Show who waits."""
        held = self.desk.held()
        self.card.question.show_text(text("Which ticket?"))
        self.card.field.ask(text("Which ticket?"))
        self.card.field.hint(text("Day number, or choose from the list") if held else text("No ticket is held."))
        self.card.picks.show_picks(tuple(self._pick(draft) for draft in held))
        self.card.show_field(self.card.picks)
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking up."""
        return (
            Act(text("take up"), self._enter, "enter"),
            Act(text("up"), lambda: self.card.picks.step(-1), "up"),
            Act(text("down"), lambda: self.card.picks.step(1), "down"),
            Act(BACK, lambda: self.room.aside(None), "esc"),
        )

    def _enter(self) -> None:
        said = self.card.field.value()
        if not said:
            picked = self.card.picks.picks
            if picked:
                self.card.picks.choose()
            return
        for draft in self.desk.held():
            if draft.day_number == int(said):
                self.take_up(draft)
                return
        self.tell(text("No ticket with this day number is held."))

    def take_up(self, draft: Draft) -> None:
        """Go on with it."""
        self.room.aside(None)
        self.desk.take_up(draft)

    def _chosen(self, pick: Pick) -> None:
        if isinstance(pick.what, Draft):
            self.take_up(pick.what)

    def _pick(self, draft: Draft) -> Pick:
        found = unkept(draft.body, draft.id, draft.day_number)
        seller: Text | str = (found.seller_name if found is not None else "") or WALK_IN
        name = text("#{number} · {seller}", number=draft.day_number, seller=seller)
        return Pick(name, waited(draft, self.room.frame.app.clock().timestamp()), what=draft)


def waited(draft: Draft, now: float) -> Text:
    """Return how long a ticket has waited."""
    minutes = max(0, int(now - clock.read(draft.started_at).timestamp()) // 60)
    return text("{n} min", n=minutes)
