"""Words: a label that keeps a Text and says it in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from collector_app.i18n.breaking import with_breaks
from collector_app.ui.kit.paint import LEFT
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look


class Words(QLabel):
    """A Text, or a name as it is, in one role of type and one ink; never elided.

    With `wrap` it takes as many lines as it needs, Thai broken between words. Set another Text by `show_text`.
    """

    def __init__(
        self,
        look: Look,
        words: Text | str = "",
        role: Role = Role.BODY,
        ink: Token = Token.TEXT,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._role = role
        self._ink = ink
        self.setProperty("ink", ink.value)  # its colour comes from the style sheet, so no palette can grow old
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(LEFT)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        look.language_changed.connect(self._retranslate)
        look.style_changed.connect(self._restyle)
        self._restyle()

    @property
    def words(self) -> Text | str:
        """What the label says, in no language yet."""
        return self._words

    def show_text(self, words: Text | str) -> None:
        """Say something else."""
        if words != self._words:
            self._words = words
            self._retranslate()

    def ink(self, ink: Token) -> None:
        """Say it in another colour."""
        if ink != self._ink:
            self._ink = ink
            self.setProperty("ink", ink.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._role))
        self._retranslate()

    def _retranslate(self) -> None:
        said = self._look.say(self._words)
        self.setText(with_breaks(said) if self.wordWrap() else said)
