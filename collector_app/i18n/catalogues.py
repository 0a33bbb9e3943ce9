"""The gettext catalogues: found, read and asked.

A checkout works without any build step: where the compiled .mo is missing or older than its .po, the .po is compiled in
memory, the only place where Babel is imported, and only then.
"""

from __future__ import annotations

import gettext
import io
import struct
from functools import cache
from typing import TYPE_CHECKING

from collector_app import paths

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "en"  # the source text is English, so it needs no catalogue


def folder() -> Path:
    """Return the shipped folder with one catalogue a language."""
    return paths.shipped() / "translations"


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; one without a readable file answers in English."""
    if code == SOURCE:
        return gettext.NullTranslations()
    return read_catalogue(folder() / code / "LC_MESSAGES" / "collector.po")


def read_catalogue(po: Path) -> gettext.NullTranslations:
    """Return the catalogue of one .po, from the .mo beside it if that is as new."""
    mo = po.with_suffix(".mo")
    try:
        if not _is_older(mo, po):
            return gettext.GNUTranslations(io.BytesIO(mo.read_bytes()))
        return gettext.GNUTranslations(io.BytesIO(compiled(po.read_bytes())))
    except (OSError, ValueError, struct.error):  # a damaged catalogue must not stop a station: it speaks English
        return gettext.NullTranslations()


def compiled(po: bytes) -> bytes:
    """Return the bytes of a .mo for the bytes of a .po; raises ValueError when it cannot be read."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - 30 ms that an installed program never pays
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - as above

    mo = io.BytesIO()
    try:
        write_mo(mo, read_po(io.BytesIO(po), abort_invalid=True))
    except PoFileError as cause:
        raise ValueError(str(cause)) from cause
    return mo.getvalue()


def _is_older(mo: Path, po: Path) -> bool:
    if not mo.exists():
        return True
    return po.exists() and mo.stat().st_mtime_ns < po.stat().st_mtime_ns
