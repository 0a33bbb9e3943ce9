"""CAS indicators: 22 bytes with a lamp byte, or ten bytes with the weight alone."""

from __future__ import annotations

import re

from collector_app.devices.scales.and18 import KINDS
from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.problems.scales import ScaleError
from collector_app.domain.scale import Kind, Reading, shown_frame

STILL, HOLD, GROSS = 0x40, 0x10, 0x04  # bits of the lamp byte
_DEVICE = b"1"


def _read_22(match: Match, unit: str) -> Reading:
    if match[1] is None:
        raise ScaleError(shown_frame(match[0]))  # the answer to a command that it did not understand
    head, kind, lamps = match[1], KINDS[match[2]], match[3][0]
    said = match[5].decode().strip().lower() or unit
    held = bool(lamps & HOLD)
    if head == b"OL":
        return Reading(kind, "", said, stable=False, over=True, held=held, raw=match[0])
    still = head == b"ST" and bool(lamps & STILL)  # the lamp may have gone out since the head was written
    return Reading(kind, digits_of(match[4], match[0]), said, stable=still, held=held, raw=match[0])


def _write_22(load: Load) -> bytes:
    head = "OL" if load.over else "ST" if load.stable else "US"
    kind = "NT" if load.net else "GS"
    lamps = (STILL if load.stable else 0) | (0 if load.net else GROSS) | 0x80
    data = f"{'-' if load.grams < 0 else ' '}{load.digits:>7}"
    return f"{head},{kind},".encode() + _DEVICE + bytes((lamps,)) + f",{data} {load.unit:>2}\r\n".encode()


def _read_10(match: Match, unit: str) -> Reading:
    return Reading(Kind.GROSS, digits_of(match[1], match[0]), unit, raw=match[0])


def _write_10(load: Load) -> bytes:
    number = "-------" if load.over else f"{load.digits:>7}"
    return f"{'-' if load.grams < 0 else ' '}{number}\r\n".encode()


CAS22 = Shape(
    re.compile(
        rb"(ST|US|OL),(GS|NT),[\x00-\xff]([\x00-\xff]),([^\r\n]{8}) ([A-Za-z ]{2})[\r\n]|(?:^|(?<=[\r\n]))[!?][\r\n]"
    ),
    44,
    _read_22,
    _write_22,
)
CAS10 = Shape(re.compile(rb"(?<![0-9.+-])([+\- ][ 0-9.]{7}|[0-9.]{8})[\r\n]"), 20, _read_10, _write_10)
