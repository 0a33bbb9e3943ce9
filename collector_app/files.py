"""The one durable writer: temporary file, fsync, rename."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_durably(
    path: Path,
    content: bytes,
    *,
    mode: int = 0o600,
    replace: bool = True,
    check: Callable[[Path], None] | None = None,
) -> None:
    """Write `content` so that a power cut leaves either the old file or the whole new one.

    `check` looks at what was written before it gets its name, and refuses by raising.
    Raises FileExistsError when the file is there and `replace` is false, OSError when the disk refuses.
    """
    if not replace and path.exists():
        raise FileExistsError(path)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)  # left by a power cut, or laid there by somebody: never written through
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if check is not None:
            check(part)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
