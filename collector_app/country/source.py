"""Shipped or received bytes, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = 60  # characters of a wrong cell that a sentence repeats


def read(folder: Path, name: str, file: str = "") -> bytes:
    """Return the bytes of one file of a folder; `file` is its name in a refusal, where more than its own is needed.

    Raises BrokenPack without a line when it is missing or cannot be read: nothing may be bought on half a catalogue.
    """
    try:
        return (folder / name).read_bytes()
    except OSError as cause:
        raise BrokenPack(file or name, 0, BrokenReason.MISSING_FILE) from cause


def decoded(content: bytes, file: str) -> str:
    """Return the text of UTF-8 bytes, with or without the mark that spreadsheets put in front.

    Raises BrokenPack with the line of the first byte that is not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        good = cause.object[: cause.start]
        line = good.count(b"\n") + 1
        raise BrokenPack(file, line, BrokenReason.ENCODING) from cause


def is_plain(words: str) -> bool:
    """Whether a text can be shown as it stands: no control characters, no braces, which would be holes of a Text."""
    return words.isprintable() and not set(words) & {"{", "}"}
