"""Drawer acts: open, add, take out, count and close, show; each with what it still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.domain.entries.drawers import DifferenceReason
from collector_app.i18n import numbers
from collector_app.i18n.text import Text, text, text_in
from collector_app.i18n.typed import typed_money
from collector_app.queries.drawers import Drawer, drawer
from collector_app.ui.drawer.said import difference_of
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.ask_panel import Number, Question
from collector_app.ui.side.doing import Doing
from collector_app.ui.side.reasons import CASH_IN, CASH_OUT, DIFFERENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.commands.count_drawer import CountedDrawer
    from collector_app.commands.open_drawer import OpenedDrawer
    from collector_app.domain.entries.drawers import CashReason
    from collector_app.domain.money import Money
    from collector_app.ui.drawer.pane import DrawerPane
    from collector_app.ui.shell.frame import Frame


class DrawerActs:
    """Makes the acts of the pane; a count that closes the drawer belongs to a manager from its first note on."""

    def __init__(self, frame: Frame, pane: DrawerPane) -> None:
        self._frame = frame
        self._pane = pane
        self._approval: object = None
        self._doing = Doing(frame, pane.refuse)

    def open_acts(self, *, balance_shown: bool) -> tuple[Act, ...]:
        """Return the acts of an open drawer."""
        hide = Act(text("Hide balance"), lambda: self._pane.show_balance(shown=False), key="4")
        show = Act(text("Show balance"), self._show_balance, key="4")
        return (
            Act(text("Add cash"), lambda: self._ask_move(CASH_IN, 1), key="1"),
            Act(text("Take cash out"), lambda: self._ask_move(CASH_OUT, -1), key="2"),
            Act(text_in("drawer, verb", "Count and close"), self._start_closing, key="3"),
            hide if balance_shown else show,
        )

    def closed_acts(self, counted: int) -> tuple[Act, ...]:
        """Return the acts of a closed drawer; Enter opens it on the last count."""
        last = Act(text_in("drawer, verb", "Open"), lambda: self._open(OpenDrawer()), key="enter")
        return (
            *((last,) if counted >= 0 else ()),
            Act(text("Another amount"), self._ask_opening, key="1"),
            Act(text("Count notes and coins"), self._pane.start_count, key="2"),
        )

    def counted(self) -> None:
        """Go on after the last note: open with the sum, or compare it with the books and close."""
        day = self._pane.day
        count = self._pane.count
        if day is not None and not day.drawer.is_open:
            self._open(OpenDrawer(count.total(), count.counted()))
        else:
            self._frame.worker.ask(drawer, then=self._ask_difference, slot="drawer count")

    def _open(self, command: OpenDrawer) -> None:
        self._doing.do(command, self._opened)

    def _opened(self, opened: OpenedDrawer) -> None:
        self._pane.went_through()
        self._frame.toast(text("The drawer is open with {amount}.", amount=opened.amount))

    def _ask_opening(self) -> None:
        self._ask_amount(
            Question(text("How much is in the drawer?")), lambda money: self._open(OpenDrawer(money.amount))
        )

    def _ask_move(self, reasons: dict[CashReason, Text], sign: int) -> None:
        title = text("How much cash is added?") if sign > 0 else text("How much cash is taken out?")
        self._ask_amount(Question(title), lambda money: self._ask_reason(reasons, sign, money))

    def _ask_reason(self, reasons: dict[CashReason, Text], sign: int, money: Money) -> None:
        def give(reason: CashReason) -> Callable[[], None]:
            return lambda: self._doing.do(MoveCash(sign * money.amount, reason), self._moved)

        title = text("Where does it come from?") if sign > 0 else text("Where does it go?")
        label = text("Cash added") if sign > 0 else text("Cash taken out")
        self._pane.side.ask_choice(
            Question(title, sums=(SumLine(label, self._pane.words.money(money.amount)),)),
            tuple((word, give(reason)) for reason, word in reasons.items()),
        )

    def _moved(self, should_hold: object) -> None:
        del should_hold  # never said aloud: the count is blind
        self._pane.went_through()
        self._frame.toast(text("The cash is written down."))

    def _ask_amount(self, question: Question, then: Callable[[Money], object]) -> None:
        currency, look = self._pane.words.currency, self._frame.look
        self._pane.side.ask_number(
            question,
            Number(
                read=lambda typed: typed_money(typed, currency, look.language),
                then=then,
                unit=numbers.named("", currency, look.language.code).strip(),
                mark=".",
                echo=lambda money: text("= {amount}", amount=money),
            ),
        )

    def _show_balance(self) -> None:
        self._doing.as_manager(
            text("Only a manager may see what the drawer should hold."),
            lambda _approval: self._pane.show_balance(shown=True),
        )

    def _start_closing(self) -> None:
        def start(approval: object) -> None:
            self._approval = approval
            self._pane.start_count()

        self._pane.show_balance(shown=False)
        self._doing.as_manager(text("A manager counts and closes the drawer."), start)

    def _ask_difference(self, now: Drawer) -> None:
        total = self._pane.count.total()
        sums = difference_of(total, now.expected, self._pane.words)
        if total == now.expected:
            act = Act(text("Close the drawer"), lambda: self._close(DifferenceReason.NONE), key="enter")
            self._pane.side.ask_yes(Question(text("The count agrees with the books"), sums=sums), (act,))
            return

        def give(reason: DifferenceReason) -> Callable[[], None]:
            return lambda: self._close(reason)

        self._pane.side.ask_choice(
            Question(text("Why does the count differ?"), text("The drawer closes with the reason you choose."), sums),
            tuple((word, give(reason)) for reason, word in DIFFERENCE.items()),
        )

    def _close(self, reason: DifferenceReason) -> None:
        count = self._pane.count
        self._doing.do(CountDrawer(count.total(), count.counted(), reason), self._closed, self._approval)

    def _closed(self, counted: CountedDrawer) -> None:
        self._approval = None
        self._pane.went_through()
        warnings = self._frame.app.warnings  # the App backs up by itself once the day is closed
        if warnings:
            self._pane.problem.say(said_of(warnings.pop()))
            warnings.clear()
            self._frame.toast(text("The drawer is closed with {amount}.", amount=counted.amount))
        else:
            closed = text("The drawer is closed with {amount}. A backup is made.", amount=counted.amount)
            self._frame.toast(closed)
