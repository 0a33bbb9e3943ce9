"""HQ chip: how far the entries of this station have come; 28 high, neutral until something is late or refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.paint import CENTRE, Canvas
from collector_app.ui.kit.tokens import SOFT_OF, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

HEIGHT, PADDING = 28, 16
LATE_DAYS = 3


@dataclass(frozen=True, slots=True)
class Custody:
    """Counts of entries: kept here, received by HQ, still waiting; and how long the oldest one waits."""

    saved: int = 0
    at_hq: int = 0
    waiting: int = 0
    oldest_days: int = 0
    refused: int = 0

    @property
    def token(self) -> Token:
        """Danger only where HQ refused something; warn when the oldest waiting entry is over 3 days old."""
        if self.refused:
            return Token.DANGER
        return Token.WARN if self.waiting and self.oldest_days > LATE_DAYS else Token.TEXT2


class HqChip(DrawnButton):
    """Says "Saved 38 · HQ has 26 · waiting 12" and opens the page of bundles; never blinks."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._custody = Custody()
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        self.changed()

    def show_custody(self, custody: Custody) -> None:
        """Show other counts."""
        if custody != self._custody:
            self._custody = custody
            self.changed()

    def spoken(self) -> Text | str:
        """Return the counts in words."""
        now = self._custody
        if now.refused:
            return text(
                "Saved {saved} · HQ has {at_hq} · HQ refused {refused}",
                saved=now.saved,
                at_hq=now.at_hq,
                refused=now.refused,
            )
        return text(
            "Saved {saved} · HQ has {at_hq} · waiting {waiting}",
            saved=now.saved,
            at_hq=now.at_hq,
            waiting=now.waiting,
        )

    def wanted(self) -> QSize:
        """Return 28 high and as wide as the words."""
        words = QFontMetrics(self.look.font(Role.TINY)).horizontalAdvance(self.look.say(self.spoken()))
        return QSize(words + 2 * PADDING, self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the words on their ground."""
        token = self._custody.token
        edge = token if self.look.palette.contrast else None
        canvas.ground(self.rect(), SOFT_OF[token], radius=self.height() / 2, edge=edge)
        canvas.fitting(self.rect().adjusted(6, 0, -6, 0), self.look.say(self.spoken()), Role.TINY, token, CENTRE)
