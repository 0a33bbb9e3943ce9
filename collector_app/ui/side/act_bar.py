"""Act bar: what can be done on a page as buttons in one row; the first is the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.side_panel import clear

if TYPE_CHECKING:
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look


class ActBar(QWidget):
    """Buttons for those acts that have a place in the key strip too; the others wait in the finder."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row = packed(QHBoxLayout(self), 8)

    def show_acts(self, acts: tuple[Act, ...]) -> None:
        """Show other acts; one that cannot be done now is never the main one."""
        clear(self._row)
        for place, act in enumerate(act for act in acts if act.shown):
            kind = Kind.MAIN if place == 0 and act.is_open else Kind.PLAIN
            self._row.addWidget(Button(self._look, act, kind))
