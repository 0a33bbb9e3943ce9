"""Hand out head office's age identity: for stock tools and for the recovery drill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.domain.entries.logs import KeyExported
from collector_app.domain.problems.home import StationHome

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class ExportKey:
    """Put on record that the key left the program, and by whom."""

    def do(self, books: Books, tools: Tools) -> bytes:
        """Return the identity as `age -i` reads it. Raises StationHome."""
        del tools
        if not books.here.is_hq:
            raise StationHome
        keys = keys_of(books)
        books.post(KeyExported(keys.signing.public.fingerprint))
        return f"# public key: {keys.recipient}\n{keys.identity}\n".encode()
