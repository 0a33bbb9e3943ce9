from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from collector_app.ui.kit import keys
from collector_app.ui.kit.keys import asks_finder, cap_of, digits_of, meaning, places_of
from tests.ui.making import key_event

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
X11, WINDOWS = places_of("xcb"), places_of("windows")
THAI_ROW = "\u0e45/-\u0e20\u0e16\u0e38\u0e36\u0e04\u0e15\u0e08"  # what the unshifted digit row types
FRENCH_ROW = "&\u00e9\"'(-\u00e8_\u00e7\u00e0"


@pytest.mark.parametrize("row", [THAI_ROW, FRENCH_ROW, "1234567890"])
@pytest.mark.parametrize(("places", "first"), [(X11, 10), (WINDOWS, 2)])
def test_the_digit_row_gives_digits_under_every_layout(row: str, places: dict[int, str], first: int) -> None:
    typed = [meaning(key_event(Qt.Key(0), said, first + at), places) for at, said in enumerate(row)]
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
    assert meaning(key_event(Qt.Key(0), said), {}) == said


def test_comma_and_point_are_one_decimal_key() -> None:
    assert meaning(key_event(Qt.Key.Key_Comma, ","), {}) == "."


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_Return, "enter"), (Qt.Key.Key_Enter, "enter"), (Qt.Key.Key_Escape, "esc"), (Qt.Key.Key_F4, "f4")],
)
def test_named_keys_have_their_names(key: Qt.Key, name: str) -> None:
    assert meaning(key_event(key), {}) == name


def test_a_digit_without_text_is_a_digit() -> None:
    assert meaning(key_event(Qt.Key.Key_7), {}) == "7"


def test_letters_and_commands_mean_nothing_here() -> None:
    assert meaning(key_event(Qt.Key.Key_A, "a"), {}) == ""
    assert meaning(key_event(Qt.Key.Key_1, "1", 10, CONTROL), X11) == ""


def test_the_finder_opens_by_letter_and_by_place(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asks_finder(key_event(Qt.Key.Key_K, "", 0, CONTROL))
    assert not asks_finder(key_event(Qt.Key.Key_K, "k"))
    monkeypatch.setattr(keys, "_platform", lambda: "xcb")
    assert asks_finder(key_event(Qt.Key(0), "", 45, CONTROL))


def test_caps_show_the_signs_of_the_font() -> None:
    assert [cap_of(key) for key in ("*", "-", "f4", "7")] == ["\u00d7", "\u2212", "F4", "7"]
