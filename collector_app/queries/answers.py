"""The newest answer that this station took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.store import desk
from collector_app.sync.manifest import decoded

if TYPE_CHECKING:
    from collector_app.store.books import Books
    from collector_app.sync.answer import Answer

ANSWER = "answer.newest"
OVERTAKEN = "answer.overtaken"


def newest_answer(books: Books) -> Answer | None:
    """Return the answer in force, with head office's remarks and sums; None before the first one."""
    kept = desk.setting(books.connection, ANSWER)
    return decoded(kept.encode()).answer if kept else None


def overtaken(books: Books) -> frozenset[str]:
    """Return head office's incarnations that a later one has replaced: their answers are old for ever."""
    return frozenset(desk.setting(books.connection, OVERTAKEN).split())
