"""Doing: the commands of a page, each once, and with a manager's PIN where the person may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.people import NeedsManager
from collector_app.ui.shell.frame import Approval, said_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from collector_app.domain.problem import Problem
    from collector_app.i18n.text import Text
    from collector_app.ui.shell.frame import Frame


class Doing:
    """Gives one command at a time; a second press while the first is on its way to the disk does nothing.

    `refuse` says a problem where the page says its problems. Where a manager is needed, the same command goes again
    with the approval; nobody answering leaves everything as it was.
    """

    def __init__(self, frame: Frame, refuse: Callable[[Text], object]) -> None:
        self._frame = frame
        self._refuse = refuse
        self._busy = False

    def do(self, command: object, then: Callable[[Any], object], approval: object = None) -> None:
        """Carry out a command."""
        if self._busy:
            return
        self._busy = True

        def done(result: object) -> None:
            self._busy = False
            then(result)

        def refused(problem: Problem) -> None:
            self._busy = False
            if isinstance(problem, NeedsManager) and approval is None:
                self._frame.approve(Approval(said_of(problem), then=lambda given: self.do(command, then, given)))
            else:
                self._refuse(said_of(problem))

        self._frame.worker.do(command, done, refused, approval=approval)

    def as_manager(self, why: Text, then: Callable[[Any], object]) -> None:
        """Go on at once where a manager acts, else with the approval of one."""
        if self._frame.app.person.role is Role.MANAGER:
            then(None)
        else:
            self._frame.approve(Approval(why, then=then))
