"""Yaohua XK3190 and its many re-badges: four forms and the older WN; none says whether the load is still.

`=000.3000` is 3.000 in one form and 0.300 in another of the same length: only a known weight tells them apart.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import xor

from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.problems.scales import FrameChecksum, FrameUnreadable, ScaleUnder
from collector_app.domain.scale import Kind, Reading, shown_frame

_KINDS = {b"G": Kind.GROSS, b"W": Kind.GROSS, b"N": Kind.NET, b"T": Kind.TARE}
_DIGITS, _BODY = 6, 8
_OUT_OF_RANGE = b"23"  # L xor O with any odd number of spaces; the manual prints it without them


def xor_of(covered: bytes) -> bytes:
    """Return the exclusive or of the bytes as two capital hexadecimal digits: nibble + 0x30 or 0x37."""
    return f"{reduce(xor, covered, 0):02X}".encode()


def _read_a9(match: Match, unit: str) -> Reading:
    raw = match[0]
    sign, digits, places = match[1], match[2], int(match[3])
    if xor_of(raw[1:9]) != match[4]:
        raise FrameChecksum(shown_frame(raw))
    if places > _DIGITS:
        raise FrameUnreadable(shown_frame(raw))
    at = _DIGITS - places
    written = sign + digits[:at] + (b"." + digits[at:] if places else b"")
    return Reading(Kind.GROSS, digits_of(written, raw), unit, raw=raw)


def _write_a9(load: Load) -> bytes:
    covered = f"{load.sign}{load.digits.replace('.', ''):0>6}{load.places}".encode()
    return b"\x02" + covered + xor_of(covered) + b"\x03"


def _read_a12e(match: Match, unit: str) -> Reading:
    raw = match[0]
    if match["range"] is not None:
        if match["sum"] not in (_OUT_OF_RANGE, xor_of(raw[: match.end("body") - match.start()])):
            raise FrameChecksum(shown_frame(raw))
        if match["range"] == b"LO":
            raise ScaleUnder(shown_frame(raw))
        return Reading(Kind.GROSS, "", unit, stable=False, over=True, raw=raw)
    if xor_of(raw[:11]) != match["check"]:
        raise FrameChecksum(shown_frame(raw))
    return Reading(_KINDS[match["kind"]], digits_of(match["number"], raw), match["unit"].decode().strip(), raw=raw)


def _write_a12e(load: Load) -> bytes:
    number = f"{'-' if load.grams < 0 else ''}{load.digits}"
    padded = f"-{number[1:]:0>6}" if load.grams < 0 else f"{number:0>7}"
    covered = f"W{'N' if load.net else 'G'}{padded}{load.unit:>2}".encode()
    if load.over:
        covered = b"OL".rjust(11)
    return covered + xor_of(covered) + b"\r\n"


def _read_forward(match: Match, unit: str) -> Reading:
    return Reading(Kind.GROSS, digits_of(match[1], match[0]), unit, raw=match[0])


def _read_reverse(match: Match, unit: str) -> Reading:
    return Reading(Kind.GROSS, digits_of(match[1][::-1], match[0]), unit, raw=match[0])


def _padded(load: Load) -> str:
    number = "999999.9" if load.over else load.digits
    return f"-{number:0>7}" if load.grams < 0 else f"{number:0>8}"


def _read_wn(match: Match, unit: str) -> Reading:
    del unit
    number = digits_of(match[2], match[0])
    return Reading(_KINDS[match[1].upper()], number, match[3].decode().strip().lower(), raw=match[0])


def _write_wn(load: Load) -> bytes:
    number = f"-{load.digits:0>6}" if load.grams < 0 else f"{load.digits:0>7}"
    return f"w{'n' if load.net else 'w'}{number}{load.unit}\r\n".encode()


XK_A9_0 = Shape(
    re.compile(rb"\x02([+-])([0-9]{6})([0-9])([^\x02\x03]{2})\x03"),
    12,
    _read_a9,
    _write_a9,
)
XK_A12E = Shape(
    re.compile(
        rb"W(?P<kind>[GNT])(?P<number>[+\-0-9. ]{7})(?P<unit>kg| g| t|lb)(?P<check>[^\r\n]{2})[\r\n]"
        rb"|(?P<body> {0,9}(?P<range>OL|LO) {0,9})(?P<sum>[0-9A-F]{2})[\r\n]"
    ),
    30,
    _read_a12e,
    _write_a12e,
)
XK_REV = Shape(re.compile(rb"=([0-9.]{7}[0-9.-])"), 9, _read_reverse, lambda load: f"={_padded(load)[::-1]}".encode())
XK_FWD = Shape(re.compile(rb"=([0-9.-][0-9.]{7})"), 9, _read_forward, lambda load: f"={_padded(load)}".encode())
WN = Shape(
    re.compile(rb"[wW]([wWnNtTgG])([+-]?[0-9.]{6,8})(kg|KG|g|t|lb)[\r\n]{0,2}"),
    20,
    _read_wn,
    _write_wn,
)
