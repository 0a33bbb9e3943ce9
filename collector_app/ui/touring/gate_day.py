"""What a gate brings beside plain tickets: an unknown battery, a traction pack, a refusal, paper, the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.page import IntakePage

if TYPE_CHECKING:
    from collector_app.ui.touring.hands import Hands

_MOST_STEPS = 30
_TRACTION = ("4", "2")  # the tile of an LFP pack
_SURFACE, _AIR = ("3", "1", "Enter"), ("2", "9", "Enter")


class GateDay:
    """Shows every odd case by its keys, and leaves the counter as it was."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    @property
    def _page(self) -> IntakePage:
        page = self._hands.desk.window.body.pages[0]
        if not isinstance(page, IntakePage):
            raise TypeError
        return page

    def ask_what_it_is(self) -> None:
        """Find a battery by drawings."""
        hands = self._hands
        hands.press("Enter", "0")
        hands.picture("picture-key")
        hands.press("4")
        hands.picture("picture-key-next")
        self._go_back()

    def measure_a_traction_pack(self) -> None:
        """Look at a traction pack, and measure what can be measured."""
        hands = self._hands
        hands.press("Enter", *_TRACTION)
        hands.picture("pack-smoke")
        hands.press("1")
        hands.picture("pack-temperature")
        hands.press(*_SURFACE, *_AIR)
        hands.picture("pack-signs")
        self._go_back()

    def look_at_other_acts(self) -> None:
        """Open the menu, and what it leads to."""
        hands = self._hands
        hands.press("*")
        hands.picture("menu")
        for digit, name in (("6", "paper-ticket"), ("8", "refusal"), ("9", "truck"), ("7", "people"), ("+", "scale")):
            hands.press(digit)
            hands.picture(name)
            hands.press("Esc", "*")
        hands.press("Esc")

    def find_a_ticket(self) -> None:
        """Open the list of tickets and one of them."""
        hands = self._hands
        hands.press("F3")
        hands.picture("tickets")
        hands.press("Down", "Enter")
        hands.picture("ticket-one")
        hands.press("F2")

    def _go_back(self) -> None:
        """Step back to the empty counter."""
        for _ in range(_MOST_STEPS):
            if self._page.desk.hand.step is Step.SELLER:
                return
            self._hands.press("Esc")
