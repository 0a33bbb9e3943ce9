"""Empty state: why there is nothing here, and the one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.icons import LARGE, picture
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look

WIDTH = 420


class EmptyState(QWidget):
    """An icon of 48, one sentence, one button, in the middle of what would be a list."""

    def __init__(self, look: Look, icon: str, words: Text, act: Act | None = None) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Words(look, words, Role.BODY, Token.TEXT2, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFixedWidth(look.px(WIDTH))
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._picture)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        if act is not None:
            column.addWidget(Button(look, act, Kind.MAIN), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        look.style_changed.connect(self._restyle)
        look.language_changed.connect(self._fit)
        self._restyle()

    def say(self, words: Text) -> None:
        """Say another sentence: nothing found is not the same as nothing here."""
        self._words.show_text(words)
        self._fit()

    def _fit(self) -> None:
        """Give the sentence all the lines that it needs: a box layout that centres a label gives it one."""
        self._words.setMinimumHeight(self._words.heightForWidth(self._words.width()))

    def _restyle(self) -> None:
        ink = self._look.colour(Token.TEXT2)
        self._picture.setPixmap(picture(self._icon, ink, LARGE, self.devicePixelRatioF()))
        self._words.setFixedWidth(self._look.px(WIDTH))
        self._fit()
