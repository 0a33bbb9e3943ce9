"""Question bar: a question inside its card, answered by digits; never a window, never by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.kit.card import Card
from collector_app.ui.kit.key_cards import KeyCards
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import Role

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look


class QuestionBar(Card):
    """A question such as "60 kg for one car battery?", its answers as acts that have digits for keys.

    While it is asked its `acts` belong first in the page's `acts()`, so that the digits reach it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, "raised", padding=12)
        self._words = Words(look, "", Role.NAME, wrap=True)
        self._answers = KeyCards(look)
        self.body.setSpacing(8)
        self.body.addWidget(self._words)
        self.body.addWidget(self._answers)
        self._acts: tuple[Act, ...] = ()
        self.hide()

    @property
    def acts(self) -> tuple[Act, ...]:
        """The answers, while it is asked."""
        return self._acts

    def ask(self, words: Text, acts: tuple[Act, ...]) -> None:
        """Ask; the page emits `acts_changed` after this."""
        self._words.show_text(words)
        self._acts = acts
        self._answers.show_acts(acts)
        self.show()

    def withdraw(self) -> None:
        """Stop asking."""
        self._acts = ()
        self.hide()
