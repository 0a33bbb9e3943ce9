"""Today: asks which day it is where the clock is behind the books, once while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from datetime import date

    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.shell.window import Window


class Today(QObject):
    """`settled` comes when the pages may be shown: at once where the clock can be believed."""

    settled = Signal()

    def __init__(self, window: Window, frame: Frame) -> None:
        super().__init__()
        self._window = window
        self._frame = frame
        self._is_asked = False
        window.day.answered.connect(self._keep)

    def settle(self) -> None:
        """Look at the clock, and ask where it is behind."""
        from collector_app.queries.logs import clock_behind  # noqa: PLC0415 - SQLAlchemy comes after the first paint

        if self._is_asked:
            self.settled.emit()
        else:
            self._frame.worker.ask(clock_behind, self._frame.app.clock(), then=self._ask, slot="clock")

    def _ask(self, last: date | None) -> None:
        if last is None:
            self.settled.emit()
        else:
            self._window.ask_day(last)

    def _keep(self, day: date) -> None:
        from collector_app.commands.type_day import TypeDay  # noqa: PLC0415 - as above

        self._frame.worker.do(
            TypeDay(day), lambda _done: self._go_on(), lambda problem: self._window.day.refuse(said_of(problem))
        )

    def _go_on(self) -> None:
        self._is_asked = True
        self.settled.emit()
