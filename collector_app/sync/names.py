"""The name of a bundle's file: a hint for people, never trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.chain import log_mark

if TYPE_CHECKING:
    from collector_app.sync.manifest import LogPart

ENDING = ".bundle"
ANSWER_ENDING = ".answer"


def bundle_name(hq: str, site: str, part: LogPart) -> str:
    """Return `<HQ>_<SITE>_<log mark>_<first>-<last>.bundle`."""
    return f"{hq}_{site}_{log_mark(part.log)}_{part.first}-{part.last}{ENDING}"


def answer_name(hq: str, site: str, number: int) -> str:
    """Return `<HQ>_<SITE>_<number>.answer`."""
    return f"{hq}_{site}_{number}{ANSWER_ENDING}"


def with_ordinal(name: str, ordinal: int) -> str:
    """Return the name for a file that must not replace an older one: `..._1-60_2.bundle`."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}_{ordinal}{dot}{ending}"
