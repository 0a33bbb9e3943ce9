"""Toledo continuous: STX, three status words, six digits of weight and six of tare, CR, and a check sum on request."""

from __future__ import annotations

import re

from collector_app.devices.scales.framing import Load, Match, Shape, digits_of
from collector_app.domain.problems.scales import FrameChecksum
from collector_app.domain.scale import Kind, Reading, shown_frame

NET, NEGATIVE, OVER, MOTION, KILOGRAM = 0x01, 0x02, 0x04, 0x08, 0x10  # bits of status word B
ALWAYS = 0x20  # bit 5 of every status word
_UNITS = {1: "g", 2: "t", 3: "oz"}  # bits 0-2 of status word C, where they are not 0
_PLACES = {0: 2, 1: 1, 2: 0, 3: -1, 4: -2, 5: -3, 6: -4, 7: -5}  # bits 0-2 of status word A, as powers of ten
_FRAME = rb"\x02([\x00-\xff])([\x00-\xff])([\x00-\xff])([ 0-9]{6})([ 0-9]{6})\r"


def check_of(covered: bytes) -> int:
    """Return the two's complement of the sum, seven bits."""
    return -sum(covered) & 0x7F


def _read(match: Match, unit: str) -> Reading:
    covered = match[0][:17]
    check = match[0][17:]
    if check and check[0] & 0x7F != check_of(covered):
        raise FrameChecksum(shown_frame(match[0]))
    a, b, c = match[1][0], match[2][0], match[3][0]
    kind = Kind.NET if b & NET else Kind.GROSS
    said = _UNITS.get(c & 0x07, "kg" if b & KILOGRAM else "lb")
    del unit
    if b & OVER:
        return Reading(kind, "", said, stable=False, over=True, raw=match[0])
    value = digits_of((b"-" if b & NEGATIVE else b"+") + _pointed(match[4], _PLACES[a & 0x07]), match[0])
    return Reading(kind, value, said, stable=not b & MOTION, raw=match[0])


def _pointed(digits: bytes, power: int) -> bytes:
    filled = digits.replace(b" ", b"0")
    if power >= 0:
        return filled + b"0" * power
    return filled[:power] + b"." + filled[power:]


def _write(load: Load) -> bytes:
    a = next(code for code, power in _PLACES.items() if power == -load.places) | 0x08 | ALWAYS
    b = ALWAYS | (KILOGRAM if load.unit == "kg" else 0) | (NET if load.net else 0) | (OVER if load.over else 0)
    b |= (NEGATIVE if load.grams < 0 else 0) | (0 if load.stable else MOTION)
    c = ALWAYS | {"kg": 0, "g": 1, "t": 2}[load.unit]
    digits = load.digits.replace(".", "")
    covered = b"\x02" + bytes((a, b, c)) + f"{digits:0>6}000000\r".encode()
    return covered + bytes((check_of(covered),))


# what follows CR tells whether there is a check sum: the next frame's STX, or one byte before it
TOLEDO = Shape(
    re.compile(_FRAME + rb"(?:\x02(?=\x02)|(?=\x02[^\x02])|[^\x02])"),
    36,
    _read,
    _write,
    last=re.compile(_FRAME + rb"[^\x02]?"),
)
