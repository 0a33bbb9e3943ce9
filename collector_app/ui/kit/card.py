"""Card: a surface with a hairline around it; and the hairline itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from collector_app.ui.kit.tokens import GAP

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

Box = TypeVar("Box", bound=QBoxLayout)


class Card(QFrame):
    """Surface on bg with a 1 px line, radius 10, padding 16; `body` is its column.

    Grounds: "" surface, "ok", "danger", "raised".
    """

    def __init__(self, look: Look, ground: str = "", padding: int = GAP) -> None:
        super().__init__()
        self.look = look
        self.setProperty("part", "card")
        self.setProperty("ground", ground)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(0)

    def set_ground(self, ground: str) -> None:
        """Show another ground."""
        if ground != self.property("ground"):
            self.setProperty("ground", ground)
            self.style().unpolish(self)
            self.style().polish(self)


def rule(look: Look) -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("part", "rule")
    line.setFixedHeight(look.palette.border)
    return line


def packed(box: Box, spacing: int = 0) -> Box:
    """Return a layout without margins of its own."""
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    return box
