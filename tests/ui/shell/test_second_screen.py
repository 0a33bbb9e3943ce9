"""A screen towards the seller: it opens by itself, follows the ticket, and F11 puts it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QRect

from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.shell.second_screen import SecondScreen
from collector_app.ui.shell.seller_view import SellerCard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QApplication

    from collector_app.ui.kit.look import Look

FIRST, BESIDE, SAME = QRect(0, 0, 1366, 768), QRect(1366, 0, 1024, 600), QRect(0, 0, 1024, 600)
CARD = SellerCard(language("vi"), (("Car", "23,5 kg", "x", "1"),), text("Total"), "434.750 d")


class Screen:
    """A screen that is nothing but its place."""

    def __init__(self, place: QRect) -> None:
        self._place = place

    def geometry(self) -> QRect:
        """Return where it stands."""
        return self._place


class Screens:
    """The screens of a computer, to be plugged in and out."""

    def __init__(self, *places: QRect) -> None:
        self.places = places

    def __call__(self) -> Sequence[QScreen]:
        """Return them, the first one first."""
        return cast("list[QScreen]", [Screen(place) for place in self.places])


@pytest.fixture
def screens() -> Screens:
    return Screens(FIRST, BESIDE)


@pytest.fixture
def second(qapp: QApplication, look: Look, screens: Screens) -> Iterator[SecondScreen]:
    del qapp
    made = SecondScreen(look, screens)
    yield made
    made.close()


def test_it_opens_on_the_screen_beside_and_follows_the_ticket(second: SecondScreen) -> None:
    second.show_card(CARD)
    assert second.window is not None
    assert second.window.geometry() == BESIDE
    assert second.window.view.spoken() == "434.750 d"
    second.show_card(SellerCard(language("vi"), (), text("Total"), "0 d"))
    assert second.window.view.spoken() == "0 d"


def test_it_is_painted_in_the_seller_s_language_and_takes_no_focus(second: SecondScreen) -> None:
    second.show_card(CARD)
    assert second.window is not None
    assert not second.window.grab().isNull()
    assert not second.window.isActiveWindow()


def test_f11_puts_it_away_and_back(second: SecondScreen) -> None:
    second.show_card(CARD)
    shown = []
    for _ in range(2):
        assert second.toggle()
        shown.append(second.window is not None)
    assert shown == [False, True]


def test_without_a_second_screen_or_with_a_copy_of_the_first_there_is_no_window(
    second: SecondScreen, screens: Screens
) -> None:
    for places in ((FIRST,), (FIRST, SAME), ()):
        screens.places = places
        second.show_card(CARD)
        assert second.window is None
        assert not second.toggle()


def test_a_screen_that_moves_takes_the_window_along(second: SecondScreen, screens: Screens) -> None:
    second.show_card(CARD)
    screens.places = (FIRST, BESIDE.translated(200, 0))
    second.arrange()
    assert second.window is not None
    assert second.window.geometry() == BESIDE.translated(200, 0)


def test_a_screen_that_is_unplugged_takes_its_window_away(second: SecondScreen, screens: Screens) -> None:
    second.show_card(CARD)
    screens.places = (FIRST,)
    second.arrange()
    assert second.window is None
