"""A scanner presses places: the same code comes out under any layout, with Caps Lock too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from collector_app.ui.kit.us_keys import signs_of, typed_sign

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
EVERY = "1234567890-=!@#$%^&*()_+qwertyuiop[]QWERTYUIOP{}asdfghjkl;'ASDFGHJKL:\"zxcvbnm,./ZXCVBNM<>?`~\\| "


def event(place: int, said: str, platform: str, *, shift: bool = False) -> QKeyEvent:
    scan, virtual = (8, place) if platform == "cocoa" else (place, 0)
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, SHIFT if shift else NONE, scan, virtual, 0, said)


@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows", "cocoa"])
def test_every_sign_of_ascii_has_its_place(platform: str) -> None:
    places = {sign: (place, shift) for place, both in signs_of(platform).items() for shift, sign in enumerate(both)}
    assert set(EVERY) <= places.keys()
    for sign in EVERY:
        place, shift = places[sign]
        assert typed_sign(event(place, "\u0e09", platform, shift=bool(shift)), platform) == sign


def test_a_thai_and_a_vietnamese_layout_give_the_same_tag() -> None:
    """CB1:2 by its places on X11: c b 1 ; 2 are 54 56 10 47 11; the layouts say what they say."""
    pressed = ((54, True), (56, True), (10, False), (47, True), (11, False))
    for said in ("ฉฺๅซ/", "CBă:â"):
        signs = [
            typed_sign(event(place, each, "xcb", shift=shift), "xcb")
            for (place, shift), each in zip(pressed, said, strict=True)
        ]
        assert "".join(signs) == "CB1:2"


def test_without_places_the_text_counts() -> None:
    assert typed_sign(event(0, "A", "offscreen", shift=True), "offscreen") == "A"
    assert typed_sign(event(0, "\x08", "offscreen"), "offscreen") == ""
    assert typed_sign(event(9, "\x1b", "xcb"), "xcb") == ""
