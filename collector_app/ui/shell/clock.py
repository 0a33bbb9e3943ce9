"""The clock of the status strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from collector_app.ui.kit.look import Look


class StripClock(QObject):
    """Says the time when the minute changes; the moment comes from the App's clock, so a test can stand it still."""

    said = Signal(str)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._look = look
        self._now = now
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tell)
        look.language_changed.connect(self._tell_again)

    def tell(self) -> None:
        """Say the time and wait for the next minute."""
        moment = self._now()
        self.said.emit(self._look.language.time(moment))
        self._timer.start((60 - moment.second) * 1000 + 50)

    def _tell_again(self) -> None:
        if self._timer.isActive():  # before the home is open there is no clock to read
            self.tell()

    def stop(self) -> None:
        """Be silent."""
        self._timer.stop()
