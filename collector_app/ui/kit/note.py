"""Note: the one line below a field; a hint, what was understood, or a problem. Its space of 28 is always kept."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.icons import ROW
from collector_app.ui.kit.paint import Canvas, laid_out
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

HEIGHT = 28
LINES = 2  # a long problem takes a second line of the air below; nothing moves


class NoteKind(StrEnum):
    """What the line says."""

    HINT = "hint"
    ECHO = "echo"
    PROBLEM = "problem"


class Note(Drawn):
    """Says one thing at a time and never changes its height, so nothing on the page jumps."""

    def __init__(self, look: Look, lines: int = 1) -> None:
        super().__init__(look)
        self._words: Text | str = ""
        self._kind = NoteKind.HINT
        self._lines = lines

    @property
    def kind(self) -> NoteKind:
        """What kind of note stands there."""
        return self._kind

    @property
    def words(self) -> Text | str:
        """What stands there."""
        return self._words

    def say(self, words: Text | str, kind: NoteKind = NoteKind.HINT) -> None:
        """Say something else."""
        self._words, self._kind = words, kind
        self.changed()

    def spoken(self) -> Text | str:
        """Return the words."""
        return self._words

    def wanted(self) -> QSize:
        """Return one line, or as many as were asked for."""
        return QSize(120, self.look.px(HEIGHT) * self._lines)

    def draw(self, canvas: Canvas) -> None:
        """Write the line; a problem has a danger icon before it."""
        room = QRect(0, 0, self.width(), self.height())
        said = self.look.say(self._words)
        if self._kind is NoteKind.PROBLEM:
            canvas.icon(QPoint(ROW // 2, self.height() // 2), "alert-octagon", Token.DANGER)
            room.setLeft(ROW + 6)
        ink = Token.DANGER if self._kind is NoteKind.PROBLEM else Token.TEXT2
        role = Role.SMALL if self._kind is NoteKind.HINT else Role.NAME
        _layout, height = laid_out(said, self.look.font(role), room.width())
        fits = height <= self.height() + 4
        canvas.wrapped(room, said, role if fits else Role.SMALL, ink if self._kind is not NoteKind.ECHO else Token.TEXT)
