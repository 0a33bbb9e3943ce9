"""Long work: packing and taking in beside the window, with a bar after a second and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from collector_app.domain.problems.home import Stopped

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.progress import Progress
    from collector_app.ui.worker import Worker

Tell: TypeAlias = Callable[[int, int], None]  # done, of all (0: not known)


class LongWork(QObject):
    """One piece of work at a time; a second press while it runs does nothing."""

    _counted = Signal(int, int)

    def __init__(self, worker: Worker, bar: Progress) -> None:
        super().__init__()
        self._worker = worker
        self._bar = bar
        self._is_busy = False
        self._is_stopped = False
        self._counted.connect(bar.show_count)
        bar.stopped.connect(self._stop)

    def run(
        self,
        work: Callable[[Tell], Any],
        busy: Text,
        then: Callable[[Any], object],
        refused: Callable[[Problem], object],
    ) -> None:
        """Do the work; it calls what it is given now and then, which ends it where the person wants that."""
        if self._is_busy:
            return
        self._is_busy, self._is_stopped = True, False
        self._bar.start(busy)

        def done(result: object) -> None:
            self._end()
            then(result)

        def gave_up(problem: Problem) -> None:
            self._end()
            refused(problem)

        self._worker.work(lambda: work(self._tell), done, gave_up)

    def _tell(self, done: int, of: int) -> None:
        if self._is_stopped:
            raise Stopped
        self._counted.emit(done, of)

    def _end(self) -> None:
        self._is_busy = False
        self._bar.finish()

    def _stop(self) -> None:
        self._is_stopped = True
