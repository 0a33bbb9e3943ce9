"""Day grid: sites x days; a day is a shape of its own colour, 28 x 28, and a word in the side panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics

from collector_app.i18n.text import Text, text, text_in
from collector_app.queries.site_days import DAYS, DayState
from collector_app.ui.kit.columns import Cell, Column
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.row_delegate import RowDelegate
from collector_app.ui.kit.state import Shape, State
from collector_app.ui.kit.tokens import SOFT_OF, Role, Token

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collector_app.queries.site_days import SiteRow
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

CELL, STEP, ICON = 28, 31, 20
WORDS = {
    DayState.NONE: text_in("a day of a site", "nothing expected"),
    DayState.COMPLETE: text_in("a day of a site", "complete"),
    DayState.LATE: text_in("a day of a site", "late"),
    DayState.GAP: text_in("a day of a site", "a part is missing"),
    DayState.ALTERED: text_in("a day of a site", "altered"),
}
_LOOKS = {
    DayState.COMPLETE: (Shape.CIRCLE, Token.OK),
    DayState.LATE: (Shape.CIRCLE, Token.TEXT2),
    DayState.GAP: (Shape.TRIANGLE, Token.WARN),
    DayState.ALTERED: (Shape.OCTAGON, Token.DANGER),
}
LEGEND = (DayState.COMPLETE, DayState.LATE, DayState.GAP, DayState.ALTERED)


@dataclass(frozen=True, slots=True)
class DayMark(State):
    """The state of one day of one site."""

    is_full: bool = False


def mark_of(day: DayState) -> DayMark | None:
    """Return how a day is shown; None for one of which nothing is expected."""
    if day is DayState.NONE:
        return None
    shape, token = _LOOKS[day]
    return DayMark(shape, WORDS[day], token, is_full=day is DayState.COMPLETE)


def grid_columns(first: date) -> tuple[Column, ...]:
    """Return the site's code, then a column a day."""

    def cell(place: int) -> Callable[[SiteRow], Cell]:
        return lambda row: mark_of(row.days[place])

    days = tuple(
        Column(text("{day}", day=(first + timedelta(days=place)).day), cell(place), width=STEP) for place in range(DAYS)
    )
    return (Column(text_in("column", "Site"), lambda row: row.site, strong=True), *days)


class DayDelegate(RowDelegate):
    """Draws days as shapes, and everything else as every list does."""

    def _draw_cell(self, canvas: Canvas, room: QRect, cell: Cell, column: Column) -> None:
        if isinstance(cell, DayMark):
            draw_mark(canvas, room.center() + QPoint(1, 1), cell)
        else:
            super()._draw_cell(canvas, room, cell, column)


def draw_mark(canvas: Canvas, middle: QPoint, mark: DayMark) -> None:
    """Draw the shape of a day around a point: full where all is there, else an outline on its soft ground."""
    box = QRect(middle.x() - CELL // 2, middle.y() - CELL // 2, CELL, CELL)
    if mark.is_full:
        canvas.ground(box.adjusted(6, 6, -6, -6), mark.token, radius=CELL / 2)
        return
    if mark.token is not Token.TEXT2:
        canvas.ground(box, SOFT_OF[mark.token], radius=6)
    canvas.icon(middle, mark.shape.value, mark.token, ICON)


class Legend(Drawn):
    """The four shapes with their words, so that no colour is needed to read the grid."""

    def spoken(self) -> Text | str:
        """Return the words."""
        return ", ".join(self.look.say(WORDS[state]) for state in LEGEND)

    def wanted(self) -> QSize:
        """Return the width of all shapes with their words."""
        return QSize(sum(self._widths()), self.look.px(CELL + 4))

    def draw(self, canvas: Canvas) -> None:
        """Draw shape and word, four times."""
        left = 0
        for state, width in zip(LEGEND, self._widths(), strict=True):
            mark = mark_of(state)
            if mark is not None:
                draw_mark(canvas, QPoint(left + CELL // 2, self.height() // 2), mark)
            words = QRect(left + CELL + 4, 0, width, self.height())
            canvas.words(words, self.look.say(WORDS[state]), Role.SMALL, Token.TEXT2)
            left += width

    def _widths(self) -> list[int]:
        measure = QFontMetrics(self.look.font(Role.SMALL))
        return [CELL + 4 + measure.horizontalAdvance(self.look.say(WORDS[state])) + 20 for state in LEGEND]


def legend(look: Look) -> Legend:
    """Return the legend."""
    made = Legend(look)
    made.changed()
    return made
