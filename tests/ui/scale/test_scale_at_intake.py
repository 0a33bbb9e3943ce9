"""A simulated scale at the counter: one Enter takes the weight; what may not be taken is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import open_home
from collector_app.commands.prove_scale import ProveScale
from collector_app.commands.save_container import SaveContainer
from collector_app.devices.scales.ports import Port
from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Fault, Simulator
from collector_app.domain.scale import ScaleSetting
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.domain.weight import Weight, kilograms
from collector_app.queries.scales import scale_here
from collector_app.ui.intake.hand import Step
from tests.ui.station import PATIENCE, Clerk, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.intake.hand import Line

CAR = ("Enter", "1", "1", "1")  # walk-in, car starter, no signs


@pytest.fixture
def scale(tmp_path: Path) -> Iterator[Simulator]:
    made = Simulator(profile_named("AND18"), tmp_path / "scale")
    yield made
    made.close()


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


@pytest.fixture
def counter(qtbot: QtBot, station: Path, tmp_path: Path, scale: Simulator) -> Iterator[Counter]:
    home = copy_of(station, tmp_path / "home")
    proved(home, scale.port)
    clerk = Clerk(qtbot, home)
    clerk.sign_in()
    made = Counter(clerk, scale)
    made.wait(lambda: made.link.is_there and len(made.link.containers) == 2)
    yield made
    clerk.leave()
    assert not made.link.is_there


def test_a_walk_in_with_a_scale_takes_seven_keys(counter: Counter) -> None:
    counter.lay(23_500)
    counter.clerk.press(*CAR, "Enter")
    line = counter.line()
    assert line.gross == Weight(23_500)
    assert line.weighings == (Weighing(23_500, WeightSource.SCALE, "S1", "ST,GS,+00023.50kg\\x0d"),)
    counter.clerk.press("Enter", "Enter")
    counter.clerk.settle()
    assert counter.clerk.pressed == 7
    assert counter.clerk.step() is Step.SELLER


def test_a_typed_weight_beside_a_live_scale_is_by_hand(counter: Counter) -> None:
    counter.lay(20_000)
    counter.clerk.press(*CAR, *"21", "Enter")
    assert [each.source for each in counter.line().weighings] == [WeightSource.MANUAL]


def test_a_typed_weight_beside_a_pulled_plug_is_only_typed(counter: Counter) -> None:
    counter.lay(20_000)
    counter.scale.unplug()
    counter.wait(lambda: not counter.link.is_connected)
    counter.clerk.press(*CAR, "Enter")
    assert counter.clerk.step() is Step.WEIGHT
    assert "Plug in its cable" in counter.hint()
    counter.clerk.press(*"21", "Enter")
    assert [each.source for each in counter.line().weighings] == [WeightSource.TYPED]
    assert counter.clerk.intake.sums.weight.shown.is_typed


def test_several_loads_make_one_gross_and_the_same_load_is_asked(counter: Counter) -> None:
    counter.lay(9_000)
    counter.clerk.press(*CAR, "+")
    assert "9 so far" in counter.hint()
    counter.clerk.press("+")
    assert "another load" in counter.question()
    counter.clerk.press("1")
    counter.lay(5_000)
    counter.clerk.press("Enter")
    assert [each.grams for each in counter.line().weighings] == [9_000, 9_000, 5_000]


def test_enter_ends_several_loads_once_nothing_new_lies_there(counter: Counter) -> None:
    counter.lay(20_000)
    counter.clerk.press(*CAR, "+", "Enter")
    assert [each.grams for each in counter.line().weighings] == [20_000]


def test_a_stored_container_is_tare_by_one_digit(counter: Counter) -> None:
    counter.clerk.press(*CAR, "-", "1", "-", "2")
    counter.lay(23_500)
    counter.clerk.press("Enter")
    line = counter.line()
    assert [(each.number, each.tare_g) for each in line.containers] == [(1, 1_850), (7, 900)]
    assert line.net == Weight(20_750)


def test_containers_are_taken_out_again_and_none_weighs_more_than_the_load(counter: Counter) -> None:
    counter.clerk.press(*CAR, "-", "1", "-", "-")
    assert counter.line().containers == ()
    counter.lay(1_000)
    counter.clerk.press("+", "-", "1")
    assert counter.line().containers == ()
    assert counter.clerk.intake.card.trouble.isVisible()


@pytest.mark.parametrize(
    ("fault", "chip", "words"),
    [
        (Fault.RESTLESS, "in motion", "Wait until the scale is still"),
        (Fault.SILENT, "silent", "Nothing readable"),
    ],
)
def test_what_passes_is_said_below_the_field(counter: Counter, fault: Fault, chip: str, words: str) -> None:
    counter.lay(20_000)
    counter.clerk.press(*CAR)
    counter.scale.fault = fault
    counter.wait(lambda: counter.clerk.desk.look.say(_state(counter)) == chip)
    counter.clerk.press("Enter")
    assert words in counter.hint()
    assert counter.clerk.step() is Step.WEIGHT


@pytest.mark.parametrize(
    ("fault", "chip"), [(Fault.OVER, "overload"), (Fault.UNIT, "other unit"), (Fault.NET, "shows net")]
)
def test_what_nobody_sees_at_the_platform_leads_to_the_diagnosis(counter: Counter, fault: Fault, chip: str) -> None:
    counter.lay(20_000)
    counter.clerk.press(*CAR)
    counter.scale.fault = fault
    counter.wait(lambda: counter.clerk.desk.look.say(_state(counter)) == chip)
    assert counter.clerk.intake.sums.weight.shown.figure == ""
    counter.clerk.press("Enter", "3")
    values = [counter.clerk.desk.look.say(line.value) for line in counter.clerk.intake.card.sums.lines]
    assert values[0] == counter.scale.port
    counter.clerk.press("Esc")
    counter.scale.fault = Fault.NONE
    counter.wait(lambda: counter.link.is_ready)
    counter.clerk.press("Enter")
    assert counter.line().gross == kilograms(20)


def test_a_line_typed_anew_takes_the_scale_or_stays(counter: Counter) -> None:
    counter.lay(20_000)
    counter.clerk.press(*CAR, "Enter", "Up", "Esc")
    assert counter.line().gross == kilograms(20)
    counter.lay(19_500)
    counter.clerk.press("Up", "Enter")
    assert counter.line().gross == Weight(19_500)


def test_a_load_beyond_the_scale_is_a_question(counter: Counter) -> None:
    counter.clerk.press(*CAR, *"151", "Enter")
    assert "on a scale for 150 kg" in counter.question()


def _state(counter: Counter) -> str:
    counter.link.look()
    state = counter.clerk.intake.sums.weight.shown.state
    return "" if state is None else counter.clerk.desk.look.say(state.word)


def test_a_scale_is_set_up_and_proved_by_keys_alone(
    clerk: Clerk, scale: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("collector_app.ui.intake.prompts.scale.ports", lambda: (Port(scale.port, "USB Serial", ""),))
    scale.put(20_000)
    clerk.sign_in(manager=True)
    counter = Counter(clerk, scale)
    clerk.press("Enter", "*", "+")
    assert [clerk.desk.look.say(line.value) for line in clerk.intake.card.sums.lines] == ["not set up"]
    clerk.press("1", "2", "1", "9", "1")
    clerk.settle()
    counter.wait(lambda: counter.link.live is not None and counter.link.live.is_open)
    counter.wait(lambda: len(counter.link.live.last_bytes if counter.link.live else b"") > 60)
    clerk.press("3")
    counter.wait(lambda: "it reads" in clerk.desk.look.say(clerk.intake.acts()[0].word))
    codes = [clerk.desk.look.say(act.word).partition(":")[0] for act in clerk.intake.acts()]
    clerk.press(str(codes.index("AND18") + 1))
    clerk.settle()
    counter.wait(
        lambda: counter.figure() == 20_000 and counter.link.live is not None and counter.link.live.frames_seen > 2
    )
    clerk.press("1", *"20", "Enter", *"2", "Enter", *"150", "Enter")
    clerk.settle()
    assert clerk.intake.card.trouble.isVisible()
    clerk.press("Esc", "1", *"20", "Enter", *"20", "Enter", *"150", "Enter")
    clerk.settle()
    counter.wait(lambda: counter.link.setting is not None and counter.link.setting.is_proved)
    found = clerk.desk.frame.app.ask(scale_here)
    assert found is not None
    assert (found.profile, found.division_g, found.capacity_g) == ("AND18", 10, 150_000)
    clerk.press("4", "4")
    clerk.settle()
    again = clerk.desk.frame.app.ask(scale_here)
    assert again is not None
    assert (again.line, again.is_proved) == ("9600 8N1", False)
    clerk.press("2", "9")
    clerk.settle()
    assert clerk.desk.frame.app.ask(scale_here) is None
    assert not counter.link.is_there
    clerk.press("Esc")
    assert clerk.step() is Step.GOODS
