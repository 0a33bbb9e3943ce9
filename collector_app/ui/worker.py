"""The worker: one writer thread, one reader thread, results in the window thread."""

from __future__ import annotations

import contextlib
import itertools
import queue
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from collector_app.domain.problem import Problem


class AppFace(Protocol):
    """What the windows need of the App; results have the type that the command or query says."""

    def do(self, command: Any, approval: Any = None) -> Any:  # noqa: ANN401 - one road for every command and result
        """Carry out one change, durably; raise Problem when it is refused."""

    def ask(self, query: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401 - as do
        """Answer one question from the books."""


Then: TypeAlias = Callable[[Any], object]
Refused: TypeAlias = Callable[[Problem], object]


@dataclass(slots=True)
class _Job:
    work: Callable[[], Any]
    then: Then | None
    refused: Refused | None
    writes: bool
    changes: bool = True
    slot: str = ""
    turn: int = 0


class Worker(QObject):
    """Does changes one after the other and answers questions beside them; the window never waits for either.

    `then`, `refused` and both signals come in the window thread. A newer `ask` of the same slot takes the place of the
    older one, whose answer is thrown away. Anything raised that is not a Problem is a bug: it goes to the crash hook.
    """

    books_changed = Signal()
    refused = Signal(object)  # a Problem that nobody else takes
    busy_changed = Signal(int)  # how many changes are on their way to the disk
    closing = Signal()  # whatever reads a device beside the books ends now
    _came_back = Signal(object, object, object)

    def __init__(self, app: AppFace | None = None) -> None:
        super().__init__()
        self._app = app
        self._turns = itertools.count(1)
        self._newest: dict[str, int] = {}
        self._writing = 0
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._writes: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._reads: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._threads = (
            threading.Thread(target=self._run, args=(self._writes,), name="writer", daemon=True),
            threading.Thread(target=self._run, args=(self._reads,), name="reader", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def app(self) -> Any:  # noqa: ANN401 - AppFace for the worker itself; pages read its catalogue and country pack
        """The open App."""
        if self._app is None:
            message = "nothing can be done or asked before the home is open"
            raise RuntimeError(message)
        return self._app

    @property
    def is_writing(self) -> bool:
        """Whether a change is on its way to the disk."""
        return self._writing > 0

    def open(self, opener: Callable[[], AppFace], then: Then, refused: Refused) -> None:
        """Open a home beside the window, so that the window is painted first; nothing may be asked before `then`."""

        def opened() -> AppFace:
            self._app = opener()
            return self._app

        self._writing += 1
        self._writes.put(_Job(opened, then, refused, writes=True, changes=False))

    def do(
        self,
        command: object,
        then: Then | None = None,
        refused: Refused | None = None,
        *,
        approval: object = None,
        changes: bool = True,
    ) -> None:
        """Carry out a change; `then` gets its result after COMMIT, `refused` the Problem; `changes` as in `work`."""
        self._writing += 1
        self.busy_changed.emit(self._writing)
        self._writes.put(_Job(lambda: self.app.do(command, approval), then, refused, writes=True, changes=changes))

    def work(
        self,
        change: Callable[[], Any],
        then: Then | None = None,
        refused: Refused | None = None,
        *,
        changes: bool = True,
    ) -> None:
        """Do anything else that must not race with a change: sign-in, printing, backup, a bundle to a folder.

        `changes` False keeps the pages from asking again afterwards.
        """
        self._writing += 1
        self.busy_changed.emit(self._writing)
        self._writes.put(_Job(change, then, refused, writes=True, changes=changes))

    def ask(
        self, query: Callable[..., Any], *args: object, then: Then, slot: str = "", refused: Refused | None = None
    ) -> None:
        """Ask the books; with a `slot` only its newest answer comes back."""
        turn = next(self._turns)
        if slot:
            self._newest[slot] = turn
        self._reads.put(_Job(lambda: self.app.ask(query, *args), then, refused, writes=False, slot=slot, turn=turn))

    def forget(self, slot: str) -> None:
        """Throw away the answer that a slot still waits for."""
        self._newest.pop(slot, None)

    def close(self) -> None:
        """Finish every change that was begun, throw away open questions, end both threads."""
        self.closing.emit()
        self._newest.clear()
        for line in (self._writes, self._reads):
            line.put(None)
        for thread in self._threads:
            thread.join()
        if self._app is not None and hasattr(self._app, "close"):
            self._app.close()

    def _run(self, line: queue.SimpleQueue[_Job | None]) -> None:
        while (job := line.get()) is not None:
            self._carry_out(job)
            del job  # what it holds of the window is let go in the window's thread, where the answer went

    def _carry_out(self, job: _Job) -> None:
        if self._is_old(job):
            return
        try:
            result, error = job.work(), None
        except BaseException as trouble:  # noqa: BLE001 - handed to the window thread, never swallowed
            result, error = None, trouble
        with contextlib.suppress(RuntimeError):  # the window closed meanwhile
            if shiboken6.isValid(self):
                self._came_back.emit(job, result, error)

    def _is_old(self, job: _Job) -> bool:
        return bool(job.slot) and self._newest.get(job.slot) != job.turn

    def _deliver(self, job: _Job, result: object, error: BaseException | None) -> None:
        if job.writes:
            self._writing -= 1
            self.busy_changed.emit(self._writing)
        if self._is_old(job):
            return
        if error is None:
            if job.writes and job.changes:
                self.books_changed.emit()
            if job.then is not None:
                job.then(result)
        elif isinstance(error, Problem):
            (job.refused or self.refused.emit)(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
