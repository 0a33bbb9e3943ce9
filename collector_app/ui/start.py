"""Start: the window first, then the home; SQLAlchemy is imported while the person reads."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from collector_app import paths
from collector_app.domain.problems.home import NoHome
from collector_app.ui.begin.beginner import Beginner
from collector_app.ui.crash import CrashHook
from collector_app.ui.garbage import Sweeper
from collector_app.ui.kit.look import Look
from collector_app.ui.kit.theme import Theme
from collector_app.ui.languages import Switch
from collector_app.ui.memory import Memory
from collector_app.ui.session import Session
from collector_app.ui.shell.frame import Frame, bug_words, said_of
from collector_app.ui.shell.window import Window
from collector_app.ui.singletons import keep_singletons
from collector_app.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.app.app import App
    from collector_app.domain.problem import Problem


class Desk:
    """One window over one home, from the first paint to the last; the tour and the tests drive it too."""

    def __init__(self, opener: Callable[[], App], logs: Path, memory: Memory, code: str = "") -> None:
        keep_singletons()
        application = QApplication.instance()
        self.application = application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
        self.look = Look(memory.language(code), memory.palette(), memory.percent())
        memory.follow(self.look)
        self.theme = Theme(self.application, self.look)
        self._switch = Switch(self.application, self.look)
        self._sweeper = Sweeper()
        self.worker = Worker()
        self.frame = Frame(self.look, self.worker)
        self.window = Window(self.frame)
        self.hook = CrashHook(logs)
        self.hook.kept.connect(lambda file: self.window.say_problem(bug_words(file)))
        self.session = Session(self.window, self.frame, self.theme, memory)
        self.window.closed.connect(self.close)
        self.beginner: Beginner | None = None
        self._opener = opener
        self._is_open = True

    def show(self, *, catch_bugs: bool = True) -> None:
        """Paint the window, then open the home beside it; tests leave the bugs to their own hook."""
        if catch_bugs:
            self.hook.install()
        self.window.show_sign_in()
        self.window.show()
        self.worker.open(self._opener, self._opened, self._refused)

    def close(self) -> None:
        """Finish what was begun, and close the books."""
        if not self._is_open:
            return
        self._is_open = False
        self.session.stop()
        self.worker.close()
        self._sweeper.stop()
        self._switch.remove()
        self.hook.remove()

    def _opened(self, _app: App) -> None:
        from collector_app.ui.pages import pages_of  # noqa: PLC0415 - pages import commands, and these SQLAlchemy

        self.window.take_pages(pages_of(self.frame))
        self.session.begin()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, NoHome):
            self.beginner = Beginner(self.window, self.frame, Path(problem.folder))
            self.beginner.begun.connect(lambda: self._opened(self.frame.app))
        else:
            self.window.sign_in.say_problem(said_of(problem))


def show(home: Path, code: str = "") -> int:
    """Show the window over a home until it is closed; return the exit status."""
    keep_singletons()

    def opener() -> App:
        from collector_app.app.start import open_home  # noqa: PLC0415 - SQLAlchemy comes after the first paint

        return open_home(home)

    desk = Desk(opener, home / "logs", Memory(paths.config_folder()), code)
    desk.show()
    status = desk.application.exec()
    desk.close()
    return status
