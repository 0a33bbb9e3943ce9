"""The manager's part of the day: stock, prices, head office, and the count at the end."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.app.exchange import free_name, take_files, write_file
from collector_app.commands.hq_reply import AnswerSites
from collector_app.commands.tools import no_progress
from collector_app.practice.office import FOLDER
from collector_app.queries.drawers import expected_cash

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.ui.touring.hands import Hands

TO_HQ, FROM_HQ = "to-hq", "from-hq"


class ManagerDay:
    """Looks after everything that a clerk does not."""

    def __init__(self, hands: Hands, home: Path, output: Path) -> None:
        self._hands = hands
        self._home = home
        self._output = output

    def look_at_stock(self) -> None:
        """Show what lies here, by its three headings."""
        hands = self._hands
        hands.press("F6")
        hands.picture("stock")
        hands.press("Down", "Enter")
        hands.picture("stock-one")
        hands.press("Esc")

    def change_a_price(self) -> None:
        """Type a new price of the first grade, and show it beside the old one."""
        hands = self._hands
        hands.press("F7")
        hands.picture("prices")
        hands.press("Enter")
        hands.picture("prices-change")
        hands.press("Esc")

    def pack_for_head_office(self) -> list[Path]:
        """Pack what head office does not hold; return the new files, copied into the tour's folder."""
        hands, outbox = self._hands, self._home / "outbox"
        before = set(outbox.iterdir())
        hands.press("F8")
        hands.picture("sync")
        hands.press("1")
        hands.wait(lambda: set(outbox.glob("*.bundle")) > before, "a bundle to be written")
        hands.settle()
        hands.picture("sync-packed")
        target = self._output / TO_HQ
        target.mkdir(parents=True, exist_ok=True)
        return [Path(shutil.copy2(path, target / path.name)) for path in sorted(set(outbox.glob("*.bundle")) - before)]

    def take_in_the_answer(self, answer: Path) -> None:
        """Take in what head office answered, by its path."""
        hands = self._hands
        hands.press("2", str(answer), "Enter")
        hands.settle()
        hands.picture("sync-answered")

    def count_and_close(self, denominations: tuple[int, ...]) -> None:
        """Count the drawer by notes and coins, and close the day."""
        hands = self._hands
        hands.press("F5", "0")
        hands.picture("drawer")
        left = int(hands.ask(expected_cash))
        hands.press("3")
        for denomination in denominations:
            count, left = divmod(left, denomination)
            hands.press(str(count), "Enter")
        hands.picture("drawer-counted")
        hands.press("Enter")
        hands.picture("drawer-closed")


def answer_of_head_office(home: Path, output: Path) -> Path:
    """Let head office take in every bundle that lies in the station's outbox, and return its answer as a file."""
    from collector_app.app.start import open_home  # noqa: PLC0415 - the first window was painted long ago

    office: App = open_home(home / FOLDER)
    try:
        office.act_as()
        list(take_files(office, [home / "outbox"], no_progress))
        (answer,) = office.do(AnswerSites())
        path = free_name(output / FROM_HQ, answer.name)
        write_file(path, answer.content)
        return path
    finally:
        office.close()
