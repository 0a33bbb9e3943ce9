"""Frame: what a page may ask of the window around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from collector_app.i18n.sentences import sentence
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.app.app import App
    from collector_app.domain.problem import Problem
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look
    from collector_app.ui.worker import Worker


@dataclass(frozen=True, slots=True)
class Approval:
    """A question that only another person may answer: who must, why, and what follows.

    `then` gets the App's Approval, as `Worker.do(..., approval=...)` takes it. `left` is called when
    nobody did; the page keeps everything as it was.
    """

    why: Text
    then: Callable[[Any], object]
    left: Callable[[], object] | None = None


class Frame(QObject):
    """Given to every page; the window listens to its signals, and a test may listen in its place."""

    page_wanted = Signal(str, object)
    rail_wanted = Signal()
    toast_wanted = Signal(object, object)
    approval_wanted = Signal(object)
    emergency_wanted = Signal(object)
    seller_view_wanted = Signal(object)
    seller_card_changed = Signal(object)
    status_wanted = Signal()

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self.look = look
        self.worker = worker
        self.person: Any = None  # who is signed in, as the App knows people
        self.is_demo = False

    @property
    def app(self) -> App:
        """The open App, for its catalogue, country pack and clock; changes and questions go through the worker."""
        app: App = self.worker.app
        return app

    def open_page(self, name: str, what: object = None) -> None:
        """Open a page by its name, if need be at one thing: a ticket, a grade, a bundle."""
        self.page_wanted.emit(name, what)

    def toast(self, words: Text, act: Act | None = None) -> None:
        """Say one sentence for four seconds, with one act if need be; never for a problem."""
        self.toast_wanted.emit(words, act)

    def approve(self, approval: Approval) -> None:
        """Let another person answer by PIN, beside the page."""
        self.approval_wanted.emit(approval)

    def alarm(self, card: object) -> None:
        """Show an emergency over the whole window."""
        self.emergency_wanted.emit(card)

    def show_seller(self, view: object) -> None:
        """Show or hide what the seller may see, in the seller's language."""
        self.seller_view_wanted.emit(view)

    def seller_sees(self, card: Callable[[], object]) -> None:
        """Tell that the seller may see something else now; `card` says it, where somebody looks."""
        self.seller_card_changed.emit(card)


def said_of(problem: Problem) -> Text:
    """Return the sentence for a Problem: what happened and what to do next."""
    return sentence(problem)


def bug_words(file: str) -> Text:
    """Return the one calm sentence for a bug whose report was kept in `file`."""
    if not file:
        return text("Something in the program went wrong. Your data is safe.")
    return text("Something in the program went wrong. Your data is safe. The report is in {file}.", file=file)
