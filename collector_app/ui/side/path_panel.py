"""Path panel: a file or folder that an act needs, typed or looked for in Qt's own dialog."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.side_panel import SidePanel
from collector_app.ui.side.act_rows import ActRows
from collector_app.ui.side.ask_panel import Question, TypedLine
from collector_app.ui.side.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.look import Look

LONGEST = 1000
LOOK = "f4"


@dataclass(frozen=True, slots=True)
class PathAsk:
    """Which path is asked: what follows, the verb of Enter, a pattern such as "*.answer", whether a folder is meant."""

    question: Question
    then: Callable[[Path], object]
    word: Text
    pattern: str = "*"
    start: str = ""
    folder: bool = False


class PathPanel(SidePanel):
    """Enter takes what is typed, F4 opens the dialog, Esc goes back; what is refused stays typed."""

    answered_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._asked: PathAsk | None = None
        self.dialog: QFileDialog | None = None
        self.acts: tuple[Act, ...] = ()
        self.line = TypedLine(look)
        self.line.setMaxLength(LONGEST)
        self._problem = ProblemBar(look)
        self._answers = ActRows(look, most=1)
        self.middle.addWidget(self.line)
        self.middle.addWidget(self._problem)
        self.body.addWidget(self._answers)

    def ask(self, asked: PathAsk) -> None:
        """Ask for a path."""
        self._asked = asked
        self._problem.hide()
        self.line.setText(asked.start)
        self.line.setAccessibleName(self.look.say(asked.question.title))
        self.show_thing(asked.question.title, asked.question.second, sums=asked.question.sums)
        self.acts = (
            Act(asked.word, self._take, key="enter"),
            Act(text("Choose in a window"), self._look_for, key=LOOK),
            Act(text("Back"), self.answered_away.emit, key="esc"),
        )
        self._answers.show_acts(self.acts, main="enter")

    def come_in(self) -> None:
        """Put the focus where the path is typed."""
        self.line.setFocus()
        self.line.selectAll()

    def refuse(self, words: Text) -> None:
        """Say why the file was refused."""
        self._problem.say(words)
        self.come_in()

    def _take(self) -> None:
        typed = self.line.text().strip().strip('"')
        if self._asked is None:
            return
        if not typed:
            self._problem.say(text("Nothing is typed yet. Type where the file lies, or press F4 to look for it."))
            return
        self._asked.then(Path(typed.removeprefix("file://")).expanduser())

    def _look_for(self) -> None:
        asked = self._asked
        if asked is None:
            return
        dialog = QFileDialog(self.window(), self.look.say(asked.question.title), self.line.text())
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        mode = QFileDialog.FileMode.Directory if asked.folder else QFileDialog.FileMode.ExistingFile
        dialog.setFileMode(mode)
        dialog.setNameFilter(asked.pattern)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._found)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _found(self, path: str) -> None:
        self.line.setText(path)
        self._take()

    def _closed(self, _result: int) -> None:
        self.dialog = None
        if self.isVisible():
            self.come_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page."""
        event.ignore()


class PathSide(Side):
    """A side that can also ask for a file or folder."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.path = PathPanel(look)
        self.addWidget(self.path)
        self.path.answered_away.connect(self.show_panel)

    @property
    def is_asking(self) -> bool:
        """Whether a question stands here."""
        return self.currentWidget() is not self.panel

    @property
    def acts(self) -> tuple[Act, ...]:
        """The answers to the question that stands here."""
        if self.currentWidget() is self.path:
            return self.path.acts
        return self.ask.acts if self.currentWidget() is self.ask else ()

    def ask_path(self, asked: PathAsk) -> None:
        """Ask for a file or folder."""
        self.path.ask(asked)
        self.setCurrentWidget(self.path)
        self.path.come_in()
        self.changed.emit()

    def refuse(self, words: Text) -> None:
        """Say in the question that stands here why its answer was refused."""
        if self.currentWidget() is self.path:
            self.path.refuse(words)
        else:
            self.ask.refuse(words)

    def come_in(self) -> None:
        """Give the focus to what stands here."""
        if self.currentWidget() is self.path:
            self.path.come_in()
        else:
            super().come_in()
