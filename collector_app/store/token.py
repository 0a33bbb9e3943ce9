"""The token: renewed at every start, so that restored and copied books are noticed.

It is kept in the books and outside the home. Order: `next` outside, commit in the books, `current` outside; whatever
moment a power cut picks, the books' token equals one of the two. Books that were put back, copied or moved do not.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.domain.problems.home import HomeNotWritable
from collector_app.files import write_durably
from collector_app.paths import config_folder

if TYPE_CHECKING:
    from pathlib import Path


class Token:
    """The outside half of a home's token."""

    def __init__(self, home: str, folder: Path) -> None:
        place = sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
        self._file = config_folder() / "tokens" / f"{home}-{place}.json"

    def knows(self, token: str) -> bool:
        """Whether the books' token is the current or the next one."""
        return bool(token) and token in self._read()

    def announce(self, held: str, token: str) -> None:
        """Write the next token, before the books commit it, beside the one that they hold until then."""
        self._write([held if self.knows(held) else "", token])

    def confirm(self, token: str) -> None:
        """Make it the current one, after the books committed it."""
        self._write([token])

    def _read(self) -> list[str]:
        try:
            said = json.loads(self._file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return []
        return [str(each) for each in said] if isinstance(said, list) else []

    def _write(self, tokens: list[str]) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_durably(self._file, json.dumps(tokens).encode())
        except OSError:
            raise HomeNotWritable(str(self._file.parent)) from None
