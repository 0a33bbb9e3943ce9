"""Act bar: what can be done on a page as buttons above its list; the first is the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.list_card import WIDTH
from collector_app.ui.kit.side_panel import clear

if TYPE_CHECKING:
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look

ROOM, BETWEEN = WIDTH - 2 * 13, 8


class ActBar(QWidget):
    """As many buttons as a row has room for: in large text the last ones are left to the key strip below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._acts: tuple[Act, ...] = ()
        self._row = packed(QHBoxLayout(self), BETWEEN)
        look.language_changed.connect(self._lay_out)
        look.style_changed.connect(self._lay_out)

    def show_acts(self, acts: tuple[Act, ...]) -> None:
        """Show other acts; one that cannot be done now is never the main one."""
        self._acts = tuple(act for act in acts if act.shown)
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._row)
        left = ROOM + BETWEEN
        for place, act in enumerate(self._acts):
            button = Button(self._look, act, Kind.MAIN if place == 0 and act.is_open else Kind.PLAIN)
            left -= button.wanted().width() + BETWEEN
            if left < 0:
                return
            self._row.addWidget(button)
