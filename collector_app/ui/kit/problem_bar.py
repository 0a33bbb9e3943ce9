"""Problem bar: what happened, whether the data is safe, what to do, and one act; as wide as its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel

from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.icons import RAIL, picture
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look

LEAST = 48


class ProblemBar(Card):
    """Hidden until something is wrong; stays until it is mended or another thing is done, never by time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "danger", padding=10)
        self._octagon = QLabel()
        self._words = Words(look, "", Role.BODY, Token.DANGER, wrap=True)
        self._button: Button | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self._octagon)
        self._row.addWidget(self._words, 1)
        self.body.addLayout(self._row)
        look.style_changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def words(self) -> Text | str:
        """What it says."""
        return self._words.words

    def say(self, words: Text, act: Act | None = None) -> None:
        """Say what is wrong and what to do."""
        self._words.show_text(words)
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if act is not None:
            self._button = Button(self.look, act)
            self._row.addWidget(self._button)
        self.setAccessibleName(self.look.say(words))
        self.show()

    def _restyle(self) -> None:
        self.setMinimumHeight(self.look.px(LEAST))
        ink = self.look.colour(Token.DANGER)
        self._octagon.setPixmap(picture("alert-octagon", ink, RAIL, self.devicePixelRatioF()))
