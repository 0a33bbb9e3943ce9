"""Act rows: the acts of a panel at its foot, as many in a row as the language in force leaves room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.side_panel import WIDTH, clear, packed_row
from collector_app.ui.kit.tokens import GAP

if TYPE_CHECKING:
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look

LOOSE = 6  # more acts than these stand closer, so that a long choice needs no scrolling at 640 px
ROOM, BETWEEN, MOST = WIDTH - 2 * GAP - 2, 8, 3


class ActRows(QWidget):
    """Buttons in rows; `main` and `danger` are keys of acts, so that both follow their act wherever it stands."""

    def __init__(self, look: Look, most: int = MOST) -> None:
        super().__init__()
        self._look = look
        self._most = most
        self._acts: tuple[Act, ...] = ()
        self._main = ""
        self._danger: tuple[str, ...] = ()
        self._rows = packed(QVBoxLayout(self), BETWEEN)
        look.language_changed.connect(self._lay_out)
        look.style_changed.connect(self._lay_out)

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts shown."""
        return self._acts

    def show_acts(self, acts: tuple[Act, ...], main: str = "", danger: tuple[str, ...] = ()) -> None:
        """Show other acts."""
        self._acts, self._main, self._danger = acts, main, danger
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._rows)
        self._rows.setSpacing(BETWEEN if len(self._acts) <= LOOSE else BETWEEN // 2)
        row, left = None, 0
        for act in self._acts:
            kind = Kind.MAIN if act.key == self._main else Kind.DANGER if act.key in self._danger else Kind.PLAIN
            button = Button(self._look, act, kind)
            width = button.wanted().width() + BETWEEN
            if row is None or width > left or row.count() == self._most:
                row, left = packed_row(self._rows), ROOM + BETWEEN
            row.addWidget(button)
            left -= width
        self.setVisible(bool(self._acts))
