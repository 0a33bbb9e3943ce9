"""MT-SICS: the scale is asked, and answers with a letter for still, moving, busy, over or under."""

from __future__ import annotations

import re

from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.problems.scales import FrameUnreadable, ScaleBusy, ScaleError, ScaleUnder
from collector_app.domain.scale import Kind, Reading, shown_frame


def _read(match: Match, unit: str) -> Reading:
    raw, state = match[0], match[1]
    if state is None or state == b"L":
        raise ScaleError(shown_frame(raw))
    if state == b"I":
        raise ScaleBusy(shown_frame(raw))
    if state == b"-":
        raise ScaleUnder(shown_frame(raw))
    if state == b"+":
        return Reading(Kind.GROSS, "", unit, stable=False, over=True, raw=raw)
    if match[2] is None:
        raise FrameUnreadable(shown_frame(raw))
    value = digits_of(match[2], raw)
    return Reading(Kind.GROSS, value, match[3].decode().lower(), stable=state == b"S", raw=raw)


def _write(load: Load) -> bytes:
    if load.over:
        return b"S +\r\n"
    number = f"{'-' if load.grams < 0 else ''}{load.digits}"
    return f"S {'S' if load.stable else 'D'} {number:>10} {load.unit}\r\n".encode()


MT_SICS = Shape(
    re.compile(rb"SI?R? ([SDIL+\-])(?: {1,12}([+-]? ?[0-9.]{1,12}) {1,3}([A-Za-z]{1,3}))? {0,2}[\r\n]|E[STL][\r\n]"),
    48,
    _read,
    _write,
)
