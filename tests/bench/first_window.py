"""One start of a window, timed from outside: `bare`, or the program over a home. Prints one JSON line."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

_MOST_SECONDS = 60
_LOOK_EVERY = 2  # milliseconds
_KIB = 1024


class Painted(QObject):
    """Notes when a window was painted first."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.at = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Look on."""
        if not self.at and event.type() is QEvent.Type.Paint:
            self.at = time.time()
        return False


def bare(started: float) -> dict[str, float]:
    """Show a window with a word in it."""
    application = QApplication([])
    window = QLabel("collector")
    window.resize(1366, 689)
    painted = Painted(window)
    window.show()
    while not painted.at:
        application.processEvents()
    return _said(started, painted.at, painted.at)


def program(started: float, home: Path) -> dict[str, float]:
    """Show the program until the people of the home can sign in."""
    from collector_app.ui.memory import Memory  # noqa: PLC0415 - what the program loads is part of its time
    from collector_app.ui.start import Desk  # noqa: PLC0415 - as above

    def opener() -> object:
        from collector_app.app.start import open_home  # noqa: PLC0415 - as the program does

        return open_home(home)

    desk = Desk(opener, home / "logs", Memory(home / "logs"), "vi")  # type: ignore[arg-type] # an App, named later
    painted = Painted(desk.window)
    usable: list[float] = []
    timer = QTimer()

    def look() -> None:
        if desk.window.sign_in.people() and not usable:
            usable.append(time.time())
            desk.window.close()
            desk.application.quit()
        elif time.time() - started > _MOST_SECONDS:
            desk.application.exit(1)

    timer.timeout.connect(look)
    timer.start(_LOOK_EVERY)
    desk.show(catch_bugs=False)
    desk.application.exec()
    desk.close()
    if not usable:
        raise TimeoutError(home)
    return _said(started, painted.at, usable[0])


def _said(started: float, painted: float, usable: float) -> dict[str, float]:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB
    return {"paint": painted - started, "usable": usable - started, "memory": memory}


if __name__ == "__main__":
    begun = float(sys.argv[2])
    print(json.dumps(bare(begun) if sys.argv[1] == "bare" else program(begun, Path(sys.argv[1]))))
