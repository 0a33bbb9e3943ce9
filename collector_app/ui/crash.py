"""The crash hook: a bug leaves a report file in the home and one calm sentence in the window."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.files import write_durably

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

MOST_REPORTS = 50  # the oldest make room: a loop of bugs must not fill the disk


class CrashHook(QObject):
    """Takes every exception that nobody caught, keeps it as a file, and says where.

    Reports hold code places and the kinds of errors, never their texts: those may carry a seller's name.
    """

    kept = Signal(str)  # the report's file name, or "" where the disk refuses even that

    def __init__(self, logs: Path) -> None:
        super().__init__()
        self._logs = logs
        self._before = (sys.excepthook, threading.excepthook)
        self._is_installed = False

    def install(self) -> None:
        """Become the hook of the interpreter and of its threads."""
        self._is_installed = True
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        """Give the hooks back."""
        if self._is_installed:
            sys.excepthook, threading.excepthook = self._before
            self._is_installed = False

    def take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None = None) -> None:
        """Keep one report; ending the program on purpose is not a bug."""
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            self._before[0](kind, error or kind(), trace)
            return
        try:
            name = self._keep(report(kind, error, trace))
        except OSError:
            name = ""
        self.kept.emit(name)

    def _keep(self, said: str) -> str:
        self._logs.mkdir(parents=True, exist_ok=True)
        reports = sorted(self._logs.glob("crash-*.txt"))
        for old in reports[: max(0, len(reports) - MOST_REPORTS + 1)]:
            old.unlink(missing_ok=True)
        moment = datetime.now(tz=UTC).strftime("%Y%m%d-%H%M%S-%f")
        path = self._logs / f"crash-{moment}.txt"
        write_durably(path, said.encode())
        return path.name


def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Return what may be kept of a bug: versions, the kinds of errors in their chain, the places in the code."""
    lines = [f"Python {platform.python_version()} on {platform.system()} {platform.release()}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines.extend(_place(frame) for frame in traceback.extract_tb(seen.__traceback__))
        seen = seen.__cause__ or seen.__context__
    if error is None:
        lines.append(kind.__qualname__)
        lines.extend(_place(frame) for frame in traceback.extract_tb(trace))
    return "\n".join(lines) + "\n"


def _place(frame: traceback.FrameSummary) -> str:
    return f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line}"
