"""One process a home: a lock of the operating system, freed by death."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from collector_app.domain.problems.home import HomeIsOpen, HomeNotWritable

if TYPE_CHECKING:
    from pathlib import Path


class HomeLock:
    """Held from open to close; a second program gets HomeIsOpen and changes nothing."""

    def __init__(self, folder: Path) -> None:
        try:
            self._descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise HomeNotWritable(str(folder)) from None
        if not _locked(self._descriptor):
            os.close(self._descriptor)
            raise HomeIsOpen(str(folder))

    def release(self) -> None:
        """Let the next program in."""
        with contextlib.suppress(OSError):
            os.close(self._descriptor)


if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
