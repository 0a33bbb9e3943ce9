"""The keyboard that scanners believe in: what a key types by its place on a US keyboard, whatever layout is on.

A scanner presses places, not letters. Under a Thai layout its `CB1:` arrives as ฉฺๅซ, under Windows' Vietnamese one its
digits as ă â ê; the place of each key still says what was meant.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from collector_app.ui.kit.keys import MAC, place_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROWS = (
    ("1234567890-=", "!@#$%^&*()_+"),
    ("qwertyuiop[]", "QWERTYUIOP{}"),
    ("asdfghjkl;'", 'ASDFGHJKL:"'),
    ("zxcvbnm,./", "ZXCVBNM<>?"),
    ("`", "~"),
    ("\\", "|"),
    (" ", " "),
)
_PAD = "0123456789.-+*/"
_STARTS_EVDEV = (10, 24, 38, 52, 49, 51, 65)
_PAD_EVDEV = (90, 87, 88, 89, 83, 84, 85, 79, 80, 81, 91, 82, 86, 63, 106)
_STARTS_SET1 = (0x02, 0x10, 0x1E, 0x2C, 0x29, 0x2B, 0x39)
_PAD_SET1 = (0x52, 0x4F, 0x50, 0x51, 0x4B, 0x4C, 0x4D, 0x47, 0x48, 0x49, 0x53, 0x4A, 0x4E, 0x37, 0x135)
_ROWS_MAC = (
    (0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D, 0x1B, 0x18),
    (0x0C, 0x0D, 0x0E, 0x0F, 0x11, 0x10, 0x20, 0x22, 0x1F, 0x23, 0x21, 0x1E),
    (0x00, 0x01, 0x02, 0x03, 0x05, 0x04, 0x26, 0x28, 0x25, 0x29, 0x27),
    (0x06, 0x07, 0x08, 0x09, 0x0B, 0x2D, 0x2E, 0x2B, 0x2F, 0x2C),
    (0x32,),
    (0x2A,),
    (0x31,),
)
_PAD_MAC = (0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5B, 0x5C, 0x41, 0x4E, 0x45, 0x43, 0x4B)


@cache
def signs_of(platform: str) -> dict[int, tuple[str, str]]:
    """Return what each place types alone and with Shift; empty where the platform tells no places."""
    places: tuple[tuple[int, ...], ...] = _ROWS_MAC
    pad = _PAD_MAC
    if platform in ("xcb", "wayland", "windows"):
        starts, pad = (_STARTS_SET1, _PAD_SET1) if platform == "windows" else (_STARTS_EVDEV, _PAD_EVDEV)
        places = tuple(tuple(range(start, start + len(row[0]))) for start, row in zip(starts, _ROWS, strict=True))
    elif platform != MAC:
        return {}
    found = {place: (sign, sign) for place, sign in zip(pad, _PAD, strict=True)}
    for row, (plain, shifted) in zip(places, _ROWS, strict=True):
        found.update(zip(row, zip(plain, shifted, strict=True), strict=True))
    return found


def typed_sign(event: QKeyEvent, platform: str) -> str:
    """Return the sign that a scanner meant by this key, "" for a key that types none.

    Caps Lock changes nothing: the scanner holds Shift for a capital, and Shift is what is looked at.
    """
    found = signs_of(platform).get(place_of(event, platform))
    if found is not None:
        return found[1] if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else found[0]
    said = event.text()
    return said if said and said.isprintable() else ""
