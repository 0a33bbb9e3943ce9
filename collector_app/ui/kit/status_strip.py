"""Status strip: site and log, person, notices, drawer, HQ, clock; 40 high, always there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.hq_chip import Custody, HqChip
from collector_app.ui.kit.paint import CENTRE, Canvas
from collector_app.ui.kit.tokens import GAP, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

HEIGHT = 40
APART, NEAR = 24, 8  # between two parts; large text needs the air for its words


class Part(StrEnum):
    """A part of the strip; each opens its page."""

    SITE = "site"
    PERSON = "person"
    NOTICES = "notices"
    DRAWER = "drawer"
    HQ = "hq"
    CLOCK = "clock"


class Kind(StrEnum):
    """What kind of home the window shows."""

    REAL = "real"
    DEMO = "demo"
    PRACTICE = "practice"


KIND_WORDS = {Kind.DEMO: text_in("kind of station", "demo"), Kind.PRACTICE: text_in("kind of station", "practice")}


@dataclass(frozen=True, slots=True)
class Status:
    """What the strip says. The drawer shows its name and whether it is open, never its balance: sellers look on."""

    site: str = ""
    person: str = ""
    notice: Text | str = ""
    drawer: Text | str = ""
    custody: Custody | None = None


class StripPart(DrawnButton):
    """One part of the strip: words that open a page."""

    def __init__(self, look: Look, role: Role, ink: Token) -> None:
        super().__init__(look)
        self._words: Text | str = ""
        self._role = role
        self._ink = ink
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_words(self, words: Text | str) -> None:
        """Say something else; no words, no part."""
        self._words = words
        self.setVisible(bool(words))
        self.changed()

    def spoken(self) -> Text | str:
        """Return the words."""
        return self._words

    def wanted(self) -> QSize:
        """Return the words' width."""
        width = self.look.metrics(self._type()).horizontalAdvance(self.look.say(self._words))
        return QSize(width + 4, self.look.px(28))

    def draw(self, canvas: Canvas) -> None:
        """Write the words."""
        canvas.fitting(self.rect(), self.look.say(self._words), self._type(), self._ink, CENTRE)

    def _type(self) -> Role:
        """Return the role of type: in large text the smallest one, so that every part stays whole."""
        return Role.TINY if self.look.roomy else self._role


class StatusStrip(QWidget):
    """The strip; `pressed` names the part that was clicked."""

    pressed = Signal(str)

    def __init__(self, look: Look, kind: Kind = Kind.REAL) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self._parts = {
            Part.SITE: StripPart(look, Role.NAME, Token.TEXT),
            Part.PERSON: StripPart(look, Role.BODY, Token.TEXT2),
            Part.NOTICES: StripPart(look, Role.NAME, Token.WARN),
            Part.DRAWER: StripPart(look, Role.BODY, Token.TEXT),
            Part.CLOCK: StripPart(look, Role.NAME, Token.TEXT),
        }
        self._kind_word = StripPart(look, Role.NAME, Token.PRACTICE)
        self._kind_word.show_words(KIND_WORDS.get(kind, ""))
        self._hq = HqChip(look)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, GAP, 0)
        for part in (Part.SITE, Part.PERSON):
            row.addWidget(self._parts[part])
        row.addStretch(1)
        row.addWidget(self._kind_word)
        row.addWidget(self._parts[Part.NOTICES])
        row.addStretch(1)
        row.addWidget(self._parts[Part.DRAWER])
        row.addWidget(self._hq)
        row.addSpacing(16)
        row.addWidget(self._parts[Part.CLOCK])
        for part, button in self._parts.items():
            button.clicked.connect(lambda _checked=False, name=part: self.pressed.emit(name.value))
        self._hq.clicked.connect(lambda: self.pressed.emit(Part.HQ.value))
        look.style_changed.connect(self._restyle)
        self._restyle()
        self.show_status(Status())

    def show_status(self, status: Status) -> None:
        """Show what is so now."""
        self._parts[Part.SITE].show_words(status.site)
        self._parts[Part.PERSON].show_words(status.person)
        self._parts[Part.NOTICES].show_words(status.notice)
        self._parts[Part.DRAWER].show_words(status.drawer)
        self._hq.setVisible(status.custody is not None)
        if status.custody is not None:
            self._hq.show_custody(status.custody)

    def show_kind(self, kind: Kind) -> None:
        """Show what kind of home this is."""
        self._kind = kind
        self._kind_word.show_words(KIND_WORDS.get(kind, ""))
        self.update()

    def show_time(self, said: str) -> None:
        """Show the time of day."""
        self._parts[Part.CLOCK].show_words(said)

    def part(self, part: Part) -> QWidget:
        """Return the widget of a part, for tests and the tour."""
        return self._hq if part is Part.HQ else self._parts[part]

    def _restyle(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))
        self._row.setSpacing(NEAR if self._look.roomy else APART)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, in practice the practice ground, and the hairline below."""
        painter = QPainter(self)
        canvas = Canvas(self._look, painter)
        practice = self._kind is Kind.PRACTICE
        canvas.ground(self.rect(), Token.PRACTICE_SOFT if practice else Token.SURFACE, radius=0)
        border = self._look.palette.border
        line = QRect(0, self.height() - border, self.width(), border)
        canvas.ground(line, Token.LINE, radius=0)
        painter.end()


def drawer_words(*, is_open: bool) -> Text:
    """Return what the strip says of the drawer."""
    return text("Drawer open") if is_open else text("Drawer closed")
