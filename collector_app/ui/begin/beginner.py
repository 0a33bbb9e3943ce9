"""Beginner: makes the books of a first start, behind the page that asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.domain.problems.home import BadSiteCode
from collector_app.ui.begin.page import BeginPage
from collector_app.ui.begin.steps import Said, Step
from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.domain.problem import Problem
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.shell.window import Window


class Beginner(QObject):
    """`begun` comes when the books are open and the recovery code is on paper."""

    begun = Signal()

    def __init__(self, window: Window, frame: Frame, folder: Path) -> None:
        super().__init__()
        self._worker = frame.worker
        self._folder = folder
        self._recovery = ""
        self._is_busy = False
        self.page = BeginPage(frame.look)
        window.show_alone(self.page)
        self.page.wanted.connect(self._begin)
        self.page.finished.connect(self.begun)
        self.page.start()

    def _begin(self, said: Said) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self.page.wait()
        self._worker.open(lambda: self._made(said), self._opened, self._refused)

    def _made(self, said: Said) -> App:
        from collector_app.app.start import Beginning, begin_home  # noqa: PLC0415 - SQLAlchemy comes after the paint

        begun = begin_home(
            self._folder, Beginning(said.site, said.name, said.country, manager=said.manager, pin=said.pin)
        )
        self._recovery = begun.recovery_code
        return begun.app

    def _opened(self, _app: App) -> None:
        self.page.show_code(self._recovery)
        self._recovery = ""

    def _refused(self, problem: Problem) -> None:
        self._is_busy = False
        step = Step.SITE if isinstance(problem, BadSiteCode) else Step.NAME
        self.page.refuse(step, said_of(problem))
