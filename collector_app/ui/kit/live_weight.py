"""Live weight: what the scale shows now, 304 x 168; or the typed weight where no scale is connected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from collector_app.ui.kit.chip import HEIGHT as CHIP_HEIGHT
from collector_app.ui.kit.chip import chip_width, draw_chip
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import LEFT, RIGHT, Canvas
from collector_app.ui.kit.tokens import GAP, RADIUS_CARD, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.state import State

WIDTH, HEIGHT, LOWEST = 304, 168, 116
NO_FIGURE = "\u2013 \u2013"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card shows: the figure in the language's digits, "" for none; `still` unless it is moving.

    A scale that is set up and not there has no figure of its own: `is_typed` keeps the typed one below its name.
    """

    figure: str
    name: Text | str = ""
    state: State | None = None
    still: bool = True
    is_typed: bool = False


class LiveWeight(Drawn):
    """The weight in 72 px: grey while it moves; where it must not be taken, no figure, and the chip says why."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shown = Shown("")
        self._typed = Shown("")
        self._live: Shown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.changed()

    @property
    def shown(self) -> Shown:
        """What stands there."""
        return self._shown

    def show_weight(self, shown: Shown) -> None:
        """Show what is typed, unless a scale has the word."""
        self._typed = shown
        self._tell()

    def show_live(self, shown: Shown | None) -> None:
        """Show what the scale says; None leaves the card to what is typed."""
        self._live = shown
        self._tell()

    def _tell(self) -> None:
        shown = self._live or self._typed
        if shown.is_typed:
            shown = replace(shown, figure=self._typed.figure)
        if shown != self._shown:
            self._shown = shown
            self.changed()

    def spoken(self) -> Text | str:
        """Return the figure with its unit."""
        return f"{self._shown.figure} {self.look.language.unit_kg}" if self._shown.figure else ""

    def wanted(self) -> QSize:
        """Return 304 x 168 at 100 %."""
        return QSize(WIDTH, self.look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return less height where the window is low: the figure keeps its size."""
        return QSize(WIDTH, self.look.px(LOWEST))

    def draw(self, canvas: Canvas) -> None:
        """Draw head, figure and unit."""
        canvas.ground(self.rect(), Token.SURFACE, radius=RADIUS_CARD, edge=Token.LINE)
        head = QRect(GAP, 8, self.width() - 2 * GAP, self.look.px(CHIP_HEIGHT))
        canvas.words(head, self.look.say(self._shown.name), Role.SMALL, Token.TEXT2, LEFT)
        if self._shown.state is not None:
            width = chip_width(self.look, self._shown.state)
            box = QRect(head.right() + 1 - width, head.top(), width, head.height())
            draw_chip(canvas, self.look, box, self._shown.state)
        self._draw_figure(canvas, QRect(GAP, head.bottom() - 4, head.width(), self.height() - head.bottom() - 6))

    def _draw_figure(self, canvas: Canvas, room: QRect) -> None:
        figure = self._shown.figure or ("" if self._shown.state is None or self._shown.is_typed else NO_FIGURE)
        unit = self.look.language.unit_kg
        unit_width = QFontMetrics(self.look.font(Role.PROMPT)).horizontalAdvance(unit) + 8
        role = Role.LIVE
        if QFontMetrics(self.look.font(role)).horizontalAdvance(figure) > room.width() - unit_width:
            role = Role.FIELD
        ink = Token.TEXT if self._shown.still and self._shown.figure else Token.TEXT2
        if figure:
            canvas.words(room.adjusted(0, 0, -unit_width, 0), figure, role, ink, RIGHT)
            canvas.words(room.adjusted(0, 8, 0, 8), unit, Role.PROMPT, Token.TEXT2, RIGHT)
