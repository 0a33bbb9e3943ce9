"""Note backups that were made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.store import backup

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.backup import Placed
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class NoteBackups:
    """Write down where backups stand: the only part of making one for which a clerk could have to wait."""

    placed: tuple[Placed, ...]
    gone: tuple[str, ...]  # paths of those that were thinned away

    def do(self, books: Books, tools: Tools) -> None:
        """Never refuse: the files are there."""
        backup.note(books.connection, self.placed, self.gone, tools.at)
