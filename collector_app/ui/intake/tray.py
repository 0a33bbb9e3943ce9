"""The tray: tickets that wait, put there and taken up again; the books hold them, the window holds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.drafting import DropDraft, HoldDraft
from collector_app.store.drafts import draft_with_id, interrupted
from collector_app.ui.intake.hand import unkept

if TYPE_CHECKING:
    from collector_app.store.books import Books
    from collector_app.store.drafts import Draft
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame


class TicketTray:
    """Changes the tray, and lets the desk ask for it only once that is on the disk: the reader may be faster."""

    def __init__(self, frame: Frame, desk: IntakeDesk) -> None:
        self._frame = frame
        self._desk = desk
        self._looked = False

    def put(self) -> None:
        """Let the ticket in hand wait."""
        if self._desk.hand.is_begun and self._desk.hand.id:
            self._change(HoldDraft(self._desk.hand.id, held=True))

    def drop(self) -> None:
        """Forget the ticket in hand."""
        if self._desk.hand.id:
            self._change(DropDraft(self._desk.hand.id))

    def take(self, draft: str) -> None:
        """Go on with a ticket that waited; the one in hand waits instead."""
        self._frame.worker.ask(_draft, draft, then=self._taken, slot="draft")

    def take_interrupted(self) -> None:
        """Go on, once, where the power went: the newest draft that nobody held."""
        if not self._looked:
            self._looked = True
            self._frame.worker.ask(_interrupted, then=self._found, slot="interrupted")

    def _taken(self, draft: Draft | None) -> None:
        found = unkept(draft.body, draft.id, draft.day_number) if draft is not None else None
        if found is not None:
            self.put()
            self._change(HoldDraft(found.id, held=False))
            self._desk.go_on(found)

    def _found(self, draft: Draft | None) -> None:
        found = unkept(draft.body, draft.id, draft.day_number) if draft is not None else None
        if found is not None and not self._desk.hand.is_begun:
            self._desk.go_on(found)

    def _change(self, command: HoldDraft | DropDraft) -> None:
        self._frame.worker.do(command, then=lambda _: self._desk.refresh(), changes=False)


def _draft(books: Books, draft: str) -> Draft | None:
    return draft_with_id(books.connection, draft)


def _interrupted(books: Books) -> Draft | None:
    return interrupted(books.connection)
