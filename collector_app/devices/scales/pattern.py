"""Any other scale that sends lines: a profile's own pattern says where the number stands.

The pattern's groups are `value`, and where the line has them `unit`, `still`, `moving`, `over` and `net`.
"""

from __future__ import annotations

import re

from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.problems.scales import FrameUnreadable
from collector_app.domain.scale import Kind, Reading, shown_frame

LONGEST_LINE = 60
_LINE = re.compile(rb"([^\r\n]{1,%d})[\r\n]" % LONGEST_LINE)


def shape_of(pattern: str, *, has_flag: bool) -> Shape:
    """Return the shape of lines that this pattern, which the program ships, reads."""
    body = re.compile(pattern.encode("latin-1"))

    def read(match: Match, unit: str) -> Reading:
        found = body.fullmatch(match[1].strip(b" \0\x02\x03"))
        if found is None:
            raise FrameUnreadable(shown_frame(match[0]))
        said = {name: value for name, value in found.groupdict().items() if value}
        kind = Kind.NET if "net" in said else Kind.GROSS
        unit = said["unit"].decode().lower() if "unit" in said else unit
        if "over" in said:
            return Reading(kind, "", unit, stable=False, over=True, raw=match[0])
        stable = ("still" in said and "moving" not in said) if has_flag else None
        return Reading(kind, digits_of(said.get("value", b""), match[0]), unit, stable=stable, raw=match[0])

    def write(load: Load) -> bytes:
        head = "OL" if load.over else "ST" if load.stable else "US"
        number = "" if load.over else f"{'-' if load.grams < 0 else ' '}{load.digits:>9} {load.unit}"
        return f"{head if has_flag or load.over else ''}{number}\r\n".encode()

    return Shape(_LINE, LONGEST_LINE + 1, read, write)
