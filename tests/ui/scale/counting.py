"""A clerk with a simulated scale beside her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.start import open_home
from collector_app.commands.prove_scale import ProveScale
from collector_app.commands.save_container import SaveContainer
from collector_app.domain.scale import ScaleSetting
from collector_app.domain.weight import Weight, kilograms
from tests.ui.station import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collector_app.devices.scales.simulator import Simulator
    from collector_app.ui.intake.hand import Line
    from tests.ui.station import Clerk

CAR = ("Enter", "1", "1", "1")  # walk-in, car starter, no signs


class Counter:
    """A clerk with a scale beside her."""

    def __init__(self, clerk: Clerk, scale: Simulator) -> None:
        self.clerk = clerk
        self.scale = scale
        self.link = clerk.intake.scale

    def wait(self, right: Callable[[], bool]) -> None:
        """Wait until it is so."""
        self.clerk.qtbot.waitUntil(right, timeout=PATIENCE)

    def lay(self, grams: int) -> None:
        """Lay a load on the scale and wait until it may be taken."""
        self.scale.put(0)
        self.wait(lambda: self.figure() == 0)
        self.scale.put(grams)
        self.wait(lambda: self.link.is_ready and self.figure() == grams)

    def figure(self) -> int | None:
        """Return the grams of the last frame."""
        self.link.look()
        live = self.link.live
        return live.reading.grams if live is not None and live.reading is not None else None

    def line(self) -> Line:
        """Return the line that was finished last, else the one in hand."""
        hand = self.clerk.intake.desk.hand
        return hand.lines[-1] if hand.lines else hand.line

    def hint(self) -> str:
        """Return what stands below the field."""
        return self.clerk.desk.look.say(self.clerk.intake.card.field.note.words)

    def question(self) -> str:
        """Return the question under the field."""
        return self.clerk.intake.card.bar._words.text()


def proved(home: Path, port: str) -> None:
    """Prove the scale at this port, and store two containers."""
    app = open_home(home)
    app.act_as()
    setting = ScaleSetting(port=port, profile="AND18", division_g=10, capacity_g=150_000)
    app.do(ProveScale(setting, kilograms(20), kilograms(20), kilograms(20)))
    app.do(SaveContainer(1, "Phuy", Weight(1_850)))
    app.do(SaveContainer(7, "Rổ", Weight(900)))
    app.close()
