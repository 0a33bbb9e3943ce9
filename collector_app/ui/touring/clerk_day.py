"""The clerk's part of the day: tickets, a held one, an emergency, and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.language import LANGUAGES, language
from collector_app.queries.tickets import recent_tickets
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.page import IntakePage
from collector_app.ui.kit.tokens import palette_of
from collector_app.ui.shell.emergency import HOLD

if TYPE_CHECKING:
    from collector_app.ui.touring.hands import Hands

DARK = ("th", "id")  # the languages that are shown in the dark
_SWOLLEN = ("1", "2")  # nothing smokes; it is a little swollen
_MOST_QUESTIONS = 12


class ClerkDay:
    """Buys, with every step of a ticket in the picture."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    @property
    def step(self) -> Step:
        """What Intake asks now."""
        page = self._hands.desk.window.body.pages[0]
        if not isinstance(page, IntakePage):
            raise TypeError
        return page.desk.hand.step

    def buy_car_batteries(self) -> str:
        """Buy from a walk-in and pay in cash; return the number of the ticket."""
        hands = self._hands
        hands.picture("intake-who-sells")
        hands.press("Enter")
        hands.picture("intake-goods")
        hands.press("1", "1")
        self._say_nothing_is_wrong()
        hands.press("2", "3", ".", "4")
        hands.picture("intake-weight")
        hands.press("Enter")
        hands.picture("intake-line")
        hands.press("+", "1", "2")
        self._say_nothing_is_wrong()
        hands.press("8", ".", "6", "Enter")
        self._answer_weight()
        hands.press("Enter")
        hands.picture("intake-pay")
        hands.press("Enter")
        hands.picture("intake-hand-over")
        return self._newest()

    def buy_an_ebike_battery(self, seller: str) -> str:
        """Buy a swollen lithium battery from a known seller, to be paid later; return the number."""
        hands = self._hands
        hands.press("/")
        hands.press(seller)
        page = hands.desk.window.body.pages[0]
        if not isinstance(page, IntakePage):
            raise TypeError
        hands.wait(lambda: bool(page.card.picks.picks), "the seller to be found")
        hands.picture("intake-seller-found")
        hands.press("Enter", "3", "1")
        hands.picture("intake-signs")
        for answer in (*_SWOLLEN, *("1",) * _MOST_QUESTIONS):
            if self.step is Step.SIGNS:
                hands.press(answer)
        hands.press("3", ".", "2", "Enter")
        self._answer_weight()
        hands.picture("intake-defective")
        hands.press("Enter", "3")
        hands.picture("intake-owed")
        return self._newest()

    def hold_a_ticket_in_every_language(self) -> None:
        """Begin a ticket, show it in each language, light and dark, and to the seller; then put it aside."""
        hands, look = self._hands, self._hands.desk.look
        hands.press("Enter", "1", "1")
        self._say_nothing_is_wrong()
        hands.press("4", "5", ".", "2", "Enter")
        self._answer_weight()
        hands.press("+", "2", "2")
        self._say_nothing_is_wrong()
        hands.press("1", "8", ".", "5")
        spoken, light = look.language, look.palette
        for code in LANGUAGES:
            look.speak(language(code))
            look.paint_with(palette_of(dark=code in DARK, contrast=False))
            hands.settle()
            hands.picture(f"intake-{code}-{'dark' if code in DARK else 'light'}")
        look.speak(spoken)
        look.paint_with(light)
        hands.press("Enter")
        self._answer_weight()
        hands.press("F4")
        hands.settle()
        hands.press("F4")
        hands.picture("intake-held")
        hands.press("Esc")

    def meet_an_emergency(self) -> None:
        """Say that a battery smokes: the whole window says what to do until Esc is held."""
        hands = self._hands
        hands.press("Enter", "3", "1", "3")
        hands.picture("emergency")
        hands.hold("Esc", HOLD + 500)
        for _ in range(_MOST_QUESTIONS):
            if self.step is not Step.SELLER:
                hands.press("Esc")

    def pay_what_is_owed(self) -> None:
        """Open Payments, and pay the oldest ticket in cash."""
        hands = self._hands
        hands.press("F5")
        hands.picture("payments-unpaid")
        hands.press("1")
        hands.picture("payments-paid")

    def _say_nothing_is_wrong(self) -> None:
        for _ in range(_MOST_QUESTIONS):
            if self.step is Step.SIGNS:
                self._hands.press("1")

    def _answer_weight(self) -> None:
        """Where the weight is questioned, say that it is right."""
        for _ in range(2):
            if self.step is Step.WEIGHT:
                self._hands.press("1")

    def _newest(self) -> str:
        return str(self._hands.ask(recent_tickets, 1)[0].number)
