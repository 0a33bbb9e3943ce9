"""A simulated scale at the counter: one Enter takes the weight; what may not be taken is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Fault, Simulator
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.domain.weight import Weight, kilograms
from collector_app.ui.intake.hand import Step
from tests.ui.scale.counting import CAR, Counter, proved
from tests.ui.station import Clerk, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def scale(tmp_path: Path) -> Iterator[Simulator]:
    made = Simulator(profile_named("AND18"), tmp_path / "scale")
    yield made
    made.close()


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
    assert counter.scale.port in values
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
