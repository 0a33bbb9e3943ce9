from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent

from collector_app.ui.kit import keys
from collector_app.ui.kit.keys import VK_PACKET, asks_finder, cap_of, digits_of, meaning, places_of
from tests.ui.making import key_event

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
X11, WAYLAND, WINDOWS, MAC, NOWHERE = "xcb", "wayland", "windows", "cocoa", "offscreen"
THAI_ROW = "\u0e45/-\u0e20\u0e16\u0e38\u0e36\u0e04\u0e15\u0e08"  # what the unshifted digit row types
FRENCH_ROW = "&\u00e9\"'(-\u00e8_\u00e7\u00e0"


@pytest.mark.parametrize("row", [THAI_ROW, FRENCH_ROW, "1234567890"])
@pytest.mark.parametrize(("platform", "first"), [(X11, 10), (WAYLAND, 10), (WINDOWS, 2)])
def test_the_digit_row_gives_digits_under_every_layout(row: str, platform: str, first: int) -> None:
    typed = [meaning(key_event(Qt.Key(0), said, first + at), platform) for at, said in enumerate(row)]
    assert typed == list("1234567890")


@pytest.mark.parametrize(
    ("place", "said", "means"),
    [
        (20, "\u0e02", "-"),
        (21, "\u0e0a", "+"),
        (61, "\u0e1d", "/"),
        (51, "\u0e03", "*"),
        (60, "\u0e43", "."),
        (59, "\u0e21", "."),
    ],
)
def test_the_signs_of_a_thai_keyboard_are_found_by_their_place(place: int, said: str, means: str) -> None:
    assert meaning(key_event(Qt.Key(0), said, place), X11) == means


@pytest.mark.parametrize(
    ("place", "means"), [(79, "7"), (90, "0"), (86, "+"), (82, "-"), (63, "*"), (106, "/"), (91, ".")]
)
def test_the_number_pad_counts_even_without_num_lock(place: int, means: str) -> None:
    assert meaning(key_event(Qt.Key.Key_Home, "", place), X11) == means


def test_a_thai_digit_is_what_it_says_wherever_it_stands() -> None:
    assert meaning(key_event(Qt.Key(0), "\u0e51", 11, SHIFT), X11) == "1"
    assert digits_of("\u0e51\u0e52.\u0e55 kg") == "12.5 kg"


def test_a_shifted_key_is_what_it_types() -> None:
    assert meaning(key_event(Qt.Key.Key_Asterisk, "*", 17, SHIFT), X11) == "*"


@pytest.mark.parametrize("said", ["5", "+", "-", "*", "/"])
def test_where_no_place_is_known_the_text_counts(said: str) -> None:
    assert meaning(key_event(Qt.Key(0), said), NOWHERE) == said


def test_comma_and_point_are_one_decimal_key() -> None:
    assert meaning(key_event(Qt.Key.Key_Comma, ","), NOWHERE) == "."


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_Return, "enter"), (Qt.Key.Key_Enter, "enter"), (Qt.Key.Key_Escape, "esc"), (Qt.Key.Key_F4, "f4")],
)
def test_named_keys_have_their_names(key: Qt.Key, name: str) -> None:
    assert meaning(key_event(key), NOWHERE) == name


def test_a_digit_without_text_is_a_digit() -> None:
    assert meaning(key_event(Qt.Key.Key_7), NOWHERE) == "7"


MAC_ROW = (0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D)
MAC_PAD = (0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5B, 0x5C, 0x52)


@pytest.mark.parametrize("row", [THAI_ROW, FRENCH_ROW])
@pytest.mark.parametrize("places", [MAC_ROW, MAC_PAD])
def test_on_a_mac_the_virtual_key_is_the_place(row: str, places: tuple[int, ...]) -> None:
    typed = [
        meaning(QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, 1, place, 0, said), MAC)
        for place, said in zip(places, row, strict=True)
    ]
    assert typed == list("1234567890")


@pytest.mark.parametrize("said", ["\u00e2", "\u0103", "\u01b0", "\u0111", "\u1ec7"])
def test_letters_of_vni_and_telex_mean_nothing_in_a_number(said: str) -> None:
    """What an input method makes of a6, a8, u7, d9 and e65 comes as a key that no hand pressed."""
    packet = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, ord(said) & 0xFF, VK_PACKET, 0, said)
    assert meaning(packet, WINDOWS) == ""
    assert meaning(key_event(Qt.Key(0), said), NOWHERE) == ""


def test_every_platform_knows_digits_signs_and_marks_once() -> None:
    for platform in (X11, WINDOWS, MAC):
        known = list(places_of(platform).values())
        assert set(known) == set("0123456789+-*/.")
        assert [known.count(digit) for digit in "0123456789"] == [2] * 10
    assert places_of(NOWHERE) == {}


def test_letters_and_commands_mean_nothing_here() -> None:
    assert meaning(key_event(Qt.Key.Key_A, "a"), NOWHERE) == ""
    assert meaning(key_event(Qt.Key.Key_1, "1", 10, CONTROL), X11) == ""


def test_the_finder_opens_by_letter_and_by_place(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asks_finder(key_event(Qt.Key.Key_K, "", 0, CONTROL))
    assert not asks_finder(key_event(Qt.Key.Key_K, "k"))
    monkeypatch.setattr(keys, "_platform", lambda: "xcb")
    assert asks_finder(key_event(Qt.Key(0), "", 45, CONTROL))


@pytest.mark.parametrize(("locale", "said"), [("th_TH", "TH"), ("vi_VN", "VI"), ("en_US", "EN"), ("C", "")])
def test_the_layout_is_said_where_the_platform_tells_it(
    monkeypatch: pytest.MonkeyPatch, locale: str, said: str
) -> None:
    method = SimpleNamespace(locale=lambda: QLocale(locale))
    monkeypatch.setattr(keys, "QGuiApplication", SimpleNamespace(inputMethod=lambda: method))
    assert keys.layout_code() == said


def test_caps_show_the_signs_of_the_font() -> None:
    assert [cap_of(key) for key in ("*", "-", "f4", "7")] == ["\u00d7", "\u2212", "F4", "7"]
