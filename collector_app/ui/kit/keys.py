"""Keys by position: what a key means in a number prompt, whatever layout is on.

On a Thai keyboard the digit row types ๅ/-ภถุึคตจ, on a French one &é"'(; VNI turns a6 into â. Where the platform tells
the physical key (by scan code on X11, Wayland and Windows, by virtual key on a Mac), its place decides; else its text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

THAI_ZERO = 0x0E50
THAI_DIGITS = range(THAI_ZERO, THAI_ZERO + 10)
ENTER, BACK, ESC, SPACE = "enter", "back", "esc", "space"
MARKS = "+-*/.,"
MAC = "cocoa"
VK_PACKET = 0xE7

_EVDEV = 8  # X11 and Wayland key codes are the kernel's plus eight
_ROW_EVDEV = {10 + place: digit for place, digit in enumerate("1234567890")}
_PAD_EVDEV = dict(zip((90, 87, 88, 89, 83, 84, 85, 79, 80, 81), "0123456789", strict=True))
_SIGNS_EVDEV = {
    20: "-",
    21: "+",
    51: "*",
    61: "/",
    59: ".",
    60: ".",
    82: "-",
    86: "+",
    63: "*",
    106: "/",
    91: ".",
    129: ".",
}
_ROW_SET1 = {2 + place: digit for place, digit in enumerate("1234567890")}
_PAD_SET1 = dict(zip((0x52, 0x4F, 0x50, 0x51, 0x4B, 0x4C, 0x4D, 0x47, 0x48, 0x49), "0123456789", strict=True))
_SIGNS_SET1 = {
    0x0C: "-",
    0x0D: "+",
    0x2B: "*",
    0x35: "/",
    0x33: ".",
    0x34: ".",
    0x4A: "-",
    0x4E: "+",
    0x37: "*",
    0x135: "/",
    0x53: ".",
}
_ROW_MAC = dict(zip((0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D), "1234567890", strict=True))
_PAD_MAC = dict(zip((0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5B, 0x5C), "0123456789", strict=True))
_SIGNS_MAC = {
    0x1B: "-",
    0x18: "+",
    0x2A: "*",
    0x2C: "/",
    0x2F: ".",
    0x2B: ".",
    0x4E: "-",
    0x45: "+",
    0x43: "*",
    0x4B: "/",
    0x41: ".",
}
_NAMED = {
    Qt.Key.Key_Return: ENTER,
    Qt.Key.Key_Enter: ENTER,
    Qt.Key.Key_Backspace: BACK,
    Qt.Key.Key_Escape: ESC,
    Qt.Key.Key_Space: SPACE,
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_PageUp: "pageup",
    Qt.Key.Key_PageDown: "pagedown",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
    **{Qt.Key(Qt.Key.Key_F1 + n): f"f{n + 1}" for n in range(12)},
}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def _platform() -> str:
    return QGuiApplication.platformName()


@cache
def places_of(platform: str) -> dict[int, str]:
    """Return what the physical keys of a platform mean, by the number of `place_of`; empty where it tells none."""
    if platform in ("xcb", "wayland"):
        return {**_ROW_EVDEV, **_PAD_EVDEV, **_SIGNS_EVDEV}
    if platform == "windows":
        return {**_ROW_SET1, **_PAD_SET1, **_SIGNS_SET1}
    if platform == MAC:
        return {**_ROW_MAC, **_PAD_MAC, **_SIGNS_MAC}
    return {}


def place_of(event: QKeyEvent, platform: str) -> int:
    """Return the number of the physical key, -1 where no hand pressed one.

    Qt gives every key of a Mac the same scan code, so there the virtual key is the place. On Windows an input method
    such as UniKey sends its letters as VK_PACKET, whose scan code is a piece of the letter.
    """
    if platform == MAC:
        return event.nativeVirtualKey()
    if platform == "windows" and event.nativeVirtualKey() == VK_PACKET:
        return -1
    return event.nativeScanCode()


def digits_of(said: str) -> str:
    """Return text with Thai digits as 0-9."""
    return "".join(str(ord(sign) - THAI_ZERO) if ord(sign) in THAI_DIGITS else sign for sign in said)


def meaning(event: QKeyEvent, platform: str = "") -> str:
    """Return a digit, one of + - * / . , a name (enter, back, esc, space, up, f4 ...), or "" for any other key.

    A Thai digit is what it says; an unshifted key with a known place is what its place says; else the text counts.
    """
    if event.modifiers() & _COMMANDS:
        return ""
    said = digits_of(event.text())
    if said.isdigit() and not event.text().isascii():
        return said[:1]
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    system = platform or _platform()
    by_place = places_of(system).get(place_of(event, system), "")
    if by_place and not shifted:
        return by_place
    if len(said) == 1 and (said.isdigit() or said in MARKS):
        return "." if said == "," else said
    named = _NAMED.get(Qt.Key(event.key()), "")
    return named or _by_key(event)


def asks_finder(event: QKeyEvent) -> bool:
    """Whether this is Ctrl+K; by the place of the key too, since a Thai layout has no K to press."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    system = _platform()
    place = {"xcb": 45, "wayland": 45, "windows": 0x25, MAC: 0x28}.get(system, -1)
    return event.key() == Qt.Key.Key_K or place_of(event, system) == place


def _by_key(event: QKeyEvent) -> str:
    """Return the meaning of a key event without text, as tests and some input tools send them."""
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 and not event.text():
        return chr(event.key())
    return ""


def layout_code() -> str:
    """Return the language of the keyboard's layout, such as TH; "" where the platform does not tell it."""
    language = QGuiApplication.inputMethod().locale().language()
    return "" if language is QLocale.Language.C else QLocale.languageToCode(language).upper()


def cap_of(key: str) -> str:
    """Return what stands on a key cap: the times sign for *, the true minus for -; "" where the cap shows an icon."""
    caps = {"*": "\u00d7", "-": "\u2212", ENTER: "Enter", ESC: "Esc", SPACE: "Space", "up": "", "down": "", BACK: ""}
    return caps.get(key, key.upper() if key.startswith("f") else key)
