from __future__ import annotations

import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.ui.worker import Worker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collector_app.domain.problem import Problem


def test_changes_are_done_one_after_the_other_and_come_back_here(qtbot: QtBot, worker: Worker) -> None:
    begun: list[int] = []
    threads: list[int] = []

    def note(_: object) -> None:
        threads.append(threading.get_ident())

    for turn in range(5):
        worker.do(partial(begun.append, turn), then=note)
    worker.do(threading.get_ident, then=begun.append)
    qtbot.waitUntil(lambda: len(begun) == 6)
    assert begun[:5] == [0, 1, 2, 3, 4]
    assert begun[5] != threading.get_ident()
    assert set(threads) == {threading.get_ident()}


def test_a_change_tells_every_page(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.books_changed):
        worker.do(lambda: None)


def test_a_draft_tells_nobody(qtbot: QtBot, worker: Worker) -> None:
    told: list[bool] = []
    worker.books_changed.connect(lambda: told.append(True))
    done: list[object] = []
    worker.do(lambda: 1, then=done.append, changes=False)
    qtbot.waitUntil(lambda: done == [1])
    assert told == []


def test_only_the_newest_question_of_a_slot_is_answered(qtbot: QtBot, worker: Worker) -> None:
    gate = threading.Event()
    answers: list[str] = []
    worker.ask(lambda _books: gate.wait(5), then=lambda _: None)
    for said in ("a", "ab", "abc"):
        worker.ask(lambda _books, said: said, said, then=answers.append, slot="search")
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["abc"]


def test_a_forgotten_slot_is_not_answered(qtbot: QtBot, worker: Worker) -> None:
    answers: list[str] = []
    worker.ask(lambda _books: "old", then=answers.append, slot="list")
    worker.forget("list")
    worker.ask(lambda _books: "other", then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["other"]


def test_a_refusal_goes_to_whoever_asked_else_to_the_window(qtbot: QtBot, worker: Worker) -> None:
    told: list[Problem] = []
    worker.do(_refuse, refused=told.append)
    with qtbot.waitSignal(worker.refused) as caught:
        worker.do(_refuse)
    assert [problem.code for problem in told] == ["UnknownGrade"]
    assert caught.args is not None
    assert caught.args[0].code == "UnknownGrade"


def test_a_bug_goes_to_the_crash_hook(qtbot: QtBot, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))
    worker.do(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught == [ZeroDivisionError]


def test_nothing_can_be_asked_before_the_home_is_open(qtbot: QtBot) -> None:
    worker = Worker()
    with pytest.raises(RuntimeError):
        _ = worker.app
    opened: list[Any] = []
    worker.open(_Home, then=opened.append, refused=opened.append)
    qtbot.waitUntil(lambda: bool(opened))
    assert isinstance(worker.app, _Home)
    worker.close()
    assert opened[0].is_closed


def test_closing_finishes_what_was_begun(qtbot: QtBot) -> None:
    del qtbot
    worker = Worker(_Home())
    done: list[int] = []
    for turn in range(20):
        worker.work(partial(done.append, turn))
    worker.close()
    assert done == list(range(20))


class _Home:
    """Stands for an App that can be closed."""

    is_closed = False

    def do(self, command: Any, approval: Any = None) -> Any:  # noqa: ANN401 - as App.do
        """Do nothing."""

    def ask(self, query: Any, *args: Any) -> Any:  # noqa: ANN401 - as App.ask
        """Answer nothing."""

    def close(self) -> None:
        """Remember it."""
        self.is_closed = True


def _refuse() -> None:
    raise UnknownGrade("XX.YY")
