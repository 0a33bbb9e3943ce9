"""Digi: gross, net and tare, each ended by CR, a letter before each where the scale is set so."""

from __future__ import annotations

import re

from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.scale import Kind, Reading

_ONE = rb"[A-Za-z]?([+\- ]?[ 0-9.]{5,8})\r"


def _read(match: Match, unit: str) -> Reading:
    return Reading(Kind.GROSS, digits_of(match[1], match[0]), unit, raw=match[0])


def _write(load: Load) -> bytes:
    number = f"{'-' if load.grams < 0 else ' '}{load.digits:>6}"
    return f"{number}\r{number}\r      0\r\n".encode()


DIGI = Shape(re.compile(rb"\x02?" + _ONE + _ONE + _ONE + rb"[\n\x03]"), 40, _read, _write)
