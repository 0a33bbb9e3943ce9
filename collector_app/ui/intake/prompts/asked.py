"""A question beside the flow, answered by a digit; afterwards the flow goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.i18n.text import Text
    from collector_app.ui.intake.prompts.prompt import Room


class AskedPrompt(Prompt):
    """Digits only: Enter is never the answer to danger, to a void, or to money."""

    def __init__(self, room: Room, words: Text, acts: tuple[Act, ...]) -> None:
        super().__init__(room)
        self._words = words
        self._acts = tuple(Act(act.word, self._answering(act), act.key) for act in acts)

    def open(self) -> None:
        """Ask."""
        self.card.question.show_text(self._words)
        self.card.cards.show_acts(self._acts)
        self.card.show_board(self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the answers; Esc goes back to the flow and changes nothing."""
        return (*self._acts, Act(BACK, lambda: self.room.aside(None), "esc"))

    def _answering(self, act: Act) -> Callable[[], None]:
        def answer() -> None:
            self.room.aside(None)
            act.do()

        return answer
