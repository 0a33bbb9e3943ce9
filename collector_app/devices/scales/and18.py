"""A&D format 1, which CAS calls AND 18: header, kind, signed number, unit."""

from __future__ import annotations

import re

from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.problems.scales import FrameUnreadable
from collector_app.domain.scale import Kind, Reading, shown_frame

KINDS = {b"GS": Kind.GROSS, b"NT": Kind.NET, b"TR": Kind.TARE, b"PT": Kind.TARE}
_BODY = re.compile(rb"(?P<number>[+\- ]?[ 0-9.]{6,9}?) {0,2}(?P<unit>[A-Za-z]{1,2}) {0,2}")
_UNIT = re.compile(rb"(?P<unit>kg|g|t|lb|oz) {0,2}$", re.IGNORECASE)


def _read(match: Match, unit: str) -> Reading:
    head, kind, body = match[1], KINDS[match[2]], match[3]
    if head == b"OL":
        found = _UNIT.search(body)
        said = found["unit"].decode().lower() if found else unit
        return Reading(kind, "", said, stable=False, over=True, raw=match[0])
    whole = _BODY.fullmatch(body)
    if whole is None:
        raise FrameUnreadable(shown_frame(match[0]))
    value = digits_of(whole["number"], match[0])
    return Reading(kind, value, whole["unit"].decode().lower(), stable=head == b"ST", raw=match[0])


def _write(load: Load) -> bytes:
    head = "OL" if load.over else "ST" if load.stable else "US"
    kind = "NT" if load.net else "GS"
    return f"{head},{kind},{load.sign}{load.digits:0>8}{load.unit:>2}\r\n".encode()


AND18 = Shape(re.compile(rb"(ST|US|OL),(GS|NT|TR|PT),([^\r\n,]{1,14})[\r\n]"), 32, _read, _write)
