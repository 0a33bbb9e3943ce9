"""Menu of other acts: everything beside the flow, by one digit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.i18n.text import text
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.prompts.prompt import Room


class MenuPrompt(Prompt):
    """Digits only, the same ones as long as the program lives; the F-keys reach nothing else."""

    def __init__(self, room: Room, acts: Callable[[], tuple[Act, ...]]) -> None:
        super().__init__(room)
        self._acts = acts

    def open(self) -> None:
        """Show them."""
        self.card.question.show_text(text("What else?"))
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the acts with their digits; each leaves the menu first."""
        chosen = tuple(replace(act, do=self._leaving(act)) for act in self._acts())
        return (*chosen, Act(BACK, lambda: self.room.aside(None), "esc"))

    def _leaving(self, act: Act) -> Callable[[], None]:
        def choose() -> None:
            self.room.aside(None)
            act.do()

        return choose
