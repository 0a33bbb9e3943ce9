"""Stock acts: release, keep apart, send; each with what it still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.lots import MoveLot, ReleaseLot
from collector_app.commands.send_load import SendLoad
from collector_app.domain.move import Place
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.printing import print_here
from collector_app.ui.side.ask_panel import Question
from collector_app.ui.side.doing import Doing
from collector_app.ui.side.reasons import RELEASE
from collector_app.ui.stock.equipping import Equipping
from collector_app.ui.stock.looking_again import LookingAgain

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.commands.send_load import SentLoad
    from collector_app.domain.entries.lots import ReleaseReason
    from collector_app.queries.stock import LotStock
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.side import Side
    from collector_app.ui.stock.rows import StockRow

QUARANTINE_TAG = "quarantine_tag"
MOST_LINES = 8  # of a question, so that its answers stay in sight


class StockActs:
    """Makes the acts of a lot and of grades; `done` is called after each that went through."""

    def __init__(self, frame: Frame, side: Side, refuse: Callable[[Text], object], done: Callable[[], object]) -> None:
        self._frame = frame
        self._side = side
        self._done = done
        self._doing = Doing(frame, refuse)
        self._looking = LookingAgain(frame, side, self._doing, done)
        self.equipping = Equipping(frame, side, self._doing)

    def of_lot(self, lot: LotStock) -> tuple[Act, ...]:
        """Return what can be done with one lot."""
        in_store = text("It lies in the store already.") if lot.place == Place.STORE else None
        there = text("It lies in quarantine already.") if lot.place == Place.QUARANTINE else None
        return (
            Act(text("Release"), lambda: self._ask_condition(lot), key="1", why_not=in_store),
            Act(text("To quarantine"), lambda: self._move(lot, Place.QUARANTINE), key="2", why_not=there),
            *(
                (Act(text("To separate zone"), lambda: self._move(lot, Place.DEFECTIVE), key="3"),)
                if lot.place == Place.STORE
                else (
                    Act(text("Look again"), lambda: self._looking.begin(lot), key="4"),
                    Act(text("Print its tag"), lambda: print_here(self._frame, lot.lot, QUARANTINE_TAG), key="5"),
                )
            ),
        )

    def of_grades(self, rows: tuple[StockRow, ...]) -> tuple[Act, ...]:
        """Return what can be done with one or more grades in the store."""
        return (Act(text("Send load"), lambda: self._ask_load(rows), key="1"),)

    def _ask_condition(self, lot: LotStock) -> None:
        if lot.place == Place.DEFECTIVE:
            self._ask_release(lot, Condition.NORMAL)
            return
        self._side.ask_choice(
            Question(text("What was it found to be?"), lot.lot),
            (
                (text_in("condition", "normal"), lambda: self._ask_release(lot, Condition.NORMAL)),
                (text_in("condition", "defective"), lambda: self._ask_release(lot, Condition.DEFECTIVE)),
            ),
        )

    def _ask_release(self, lot: LotStock, condition: Condition) -> None:
        def give(reason: ReleaseReason) -> Callable[[], None]:
            return lambda: self._doing.do(ReleaseLot(lot.lot, reason, condition), self._released)

        self._side.ask_choice(
            Question(text("Why may it leave?"), lot.lot),
            tuple((word, give(reason)) for reason, word in RELEASE.items()),
        )

    def _released(self, lot: object) -> None:
        del lot
        self._done()
        self._frame.toast(text("The lot is released."))

    def _move(self, lot: LotStock, target: Place) -> None:
        self._doing.do(MoveLot(lot.lot, target), self._moved)

    def _moved(self, lot: object) -> None:
        del lot
        self._done()
        self._frame.toast(text("The lot is kept apart now."))

    def _ask_load(self, rows: tuple[StockRow, ...]) -> None:
        say, catalogue = self._frame.look.language.weight, self._frame.app.catalogue
        sums = [
            SumLine(grade_name(catalogue.by_code(row.lot.grade)), say(Weight(row.net_g))) for row in rows[:MOST_LINES]
        ]
        sums.append(SumLine(text("Together"), say(Weight(sum(row.net_g for row in rows))), strong=True))
        command = SendLoad(tuple(row.lot.grade for row in rows))
        self._side.ask_choice(
            Question(
                text("Does this load leave now?"), text("All that lies in the store of each grade goes."), tuple(sums)
            ),
            (
                (text("Yes, it leaves"), lambda: self._doing.do(command, self._sent)),
                (text("No, not yet"), self._side.show_panel),
            ),
        )

    def _sent(self, load: SentLoad) -> None:
        self._done()
        self._frame.toast(text("Load {number} is sent: {weight}.", number=load.number, weight=load.net))
