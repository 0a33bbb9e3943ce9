"""Keep, hold and drop drafts: nothing typed is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.problems.tickets import DraftNotFound
from collector_app.store import drafts
from collector_app.store.drafts import Draft

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """Write a draft as it is now; a new one gets its day number here."""

    body: str  # the desk's own JSON
    draft: str = ""  # empty: a new one

    def do(self, books: Books, tools: Tools) -> Draft:
        """Return the draft as it was written."""
        now = clock.in_utc(tools.at)
        known = drafts.draft_with_id(books.connection, self.draft)
        if known is None:
            day = books.today().day
            number = drafts.next_day_number(books.connection, day)
            known = Draft(
                id=self.draft or tools.new_id(),
                day=day.isoformat(),
                day_number=number,
                held=False,
                started_at=now,
                changed_at=now,
                person=books.pen.person,
                body=self.body,
            )
        kept = replace(known, body=self.body, changed_at=now)
        drafts.keep(books.connection, kept)
        return kept


@dataclass(frozen=True, slots=True)
class HoldDraft:
    """Put a draft into the tray, or take it out again."""

    draft: str
    held: bool

    def do(self, books: Books, tools: Tools) -> Draft:
        """Refuse a draft that is no longer there."""
        del tools
        known = drafts.draft_with_id(books.connection, self.draft)
        if known is None:
            raise DraftNotFound
        kept = replace(known, held=self.held)
        drafts.keep(books.connection, kept)
        return kept


@dataclass(frozen=True, slots=True)
class DropDraft:
    """Throw a draft away, because the person said so."""

    draft: str

    def do(self, books: Books, tools: Tools) -> None:
        """Forget it; its day number is not given out again."""
        del tools
        drafts.drop(books.connection, self.draft)
