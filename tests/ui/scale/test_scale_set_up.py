"""A scale is set up, proved and taken away by keys alone, by a manager; a practice home has one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import open_home
from collector_app.commands.set_scale import SetScale
from collector_app.commands.settings import DEMO, ChangeSetting
from collector_app.devices.scales.ports import Port
from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Simulator
from collector_app.domain.scale import PRACTICE, ScaleSetting
from collector_app.domain.weighing import WeightSource
from collector_app.queries.scales import scale_here
from collector_app.ui.intake.hand import Step
from tests.ui.scale.counting import CAR, Counter, proved
from tests.ui.station import MANAGER_PIN, Clerk, copy_of

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
def counter(clerk: Clerk, scale: Simulator, monkeypatch: pytest.MonkeyPatch) -> Counter:
    """Give a manager at a counter where a scale is plugged in and not set up."""
    monkeypatch.setattr("collector_app.ui.intake.prompts.scale.ports", lambda: (Port(scale.port, "USB Serial", ""),))
    clerk.sign_in(manager=True)
    return Counter(clerk, scale)


def words(clerk: Clerk) -> list[str]:
    """Return what the keys do now."""
    return [clerk.desk.look.say(act.word) for act in clerk.intake.acts()]


def test_a_scale_is_set_up_and_proved_by_keys_alone(counter: Counter) -> None:
    clerk, link = counter.clerk, counter.link
    counter.scale.put(20_000)
    clerk.press("Enter", "*", "+")
    assert [clerk.desk.look.say(line.value) for line in clerk.intake.card.sums.lines] == ["not set up"]
    clerk.press("1", "2", "1", "9", "1")  # it cannot be proved yet; its port; some profile of the second page
    clerk.settle()
    counter.wait(lambda: link.live is not None and len(link.live.last_bytes) > 60)
    clerk.press("3")
    counter.wait(lambda: "it reads" in words(clerk)[0])
    clerk.press(str([said.partition(":")[0] for said in words(clerk)].index("AND18") + 1))
    clerk.settle()
    counter.wait(lambda: counter.figure() == 20_000 and link.live is not None and link.live.frames_seen > 2)
    clerk.press("1", *"20", "Enter", *"2", "Enter", *"150", "Enter", "Enter")
    clerk.settle()
    assert clerk.intake.card.trouble.isVisible()
    clerk.press("Esc", "1", *"20", "Enter", *"20", "Enter", *"150", "Enter", *"3113", "Enter")
    assert clerk.intake.card.field.value() == "3113"  # no day; it stays to be mended
    clerk.press(*"22112028", "Enter")
    clerk.settle()
    counter.wait(lambda: link.setting is not None and link.setting.is_proved)
    found = clerk.desk.frame.app.ask(scale_here)
    assert found is not None
    assert (found.profile, found.division_g, found.capacity_g) == ("AND18", 10, 150_000)
    assert found.valid_to == "2028-11-22"
    shown = [clerk.desk.look.say(line.value) for line in clerk.intake.card.sums.lines]
    assert shown[-1].startswith("with 20 kg; verified until ")


def test_an_empty_container_is_weighed_and_stored(counter: Counter) -> None:
    clerk, link = counter.clerk, counter.link
    clerk.press(*CAR, "-", "+", "Enter", *"1.85", "Enter")
    counter.wait(lambda: [(each.number, each.tare.grams) for each in link.containers] == [(1, 1_850)])
    proved_setting = ScaleSetting(port=counter.scale.port, profile="AND18", division_g=10, proved_at="2026-11-23")
    link.use(proved_setting)
    counter.lay(900)
    clerk.press("-", "+", "Esc", "-", "+", "Enter", "Enter")
    counter.wait(lambda: [each.tare.grams for each in link.containers] == [1_850, 900])
    clerk.press("-", "+", "0", "1", "Enter", "Esc", "1", "0", "0", "Enter")
    assert "99" in counter.hint()
    clerk.press("1", "Enter", "0", "Enter")
    counter.wait(lambda: [each.number for each in link.containers] == [2])


def test_without_a_scale_a_container_s_tare_is_typed(counter: Counter) -> None:
    counter.clerk.press(*CAR, "-", "+", "Enter", "Enter")
    assert counter.hint()
    assert counter.clerk.intake.scale.containers == ()


def test_no_port_is_said(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector_app.ui.intake.prompts.scale.ports", tuple)
    clerk.sign_in(manager=True)
    clerk.press("Enter", "*", "+", "2")
    assert clerk.intake.card.trouble.isVisible()
    clerk.press("Esc")
    assert clerk.step() is Step.GOODS


def test_another_speed_must_be_proved_anew_and_the_scale_can_be_taken_away(
    qtbot: QtBot, station: Path, tmp_path: Path, scale: Simulator
) -> None:
    home = copy_of(station, tmp_path / "home")
    proved(home, scale.port)
    clerk = Clerk(qtbot, home)
    clerk.sign_in()
    counter = Counter(clerk, scale)
    counter.wait(lambda: counter.link.is_connected)
    clerk.press(*CAR, "Up", "4", "4")
    clerk.settle()
    assert clerk.desk.window.pin.isVisible()  # a clerk does not change the scale
    clerk.press(*MANAGER_PIN)
    counter.wait(lambda: counter.link.setting is not None and counter.link.setting.line == "9600 8N1")
    assert counter.link.setting is not None
    assert not counter.link.setting.is_proved
    counter.wait(lambda: counter.figure() == 0)
    clerk.press("Esc", "Enter")
    assert "not proved with a known weight" in counter.hint()
    clerk.press("Up", "2", "9")
    clerk.settle()
    clerk.press(*MANAGER_PIN)
    counter.wait(lambda: not counter.link.is_there)
    clerk.leave()


def prepared(home: Path, setting: ScaleSetting, demo: str) -> None:
    """Set a scale, proved by nobody."""
    app = open_home(home)
    app.act_as()
    app.do(ChangeSetting(DEMO, demo))
    app.do(SetScale(setting))
    app.close()


def test_a_practice_home_weighs_without_a_scale(qtbot: QtBot, station: Path, tmp_path: Path) -> None:
    home = copy_of(station, tmp_path / "home")
    proved(home, PRACTICE)
    prepared(home, ScaleSetting(), "1")
    proved(home, PRACTICE)
    clerk = Clerk(qtbot, home)
    clerk.sign_in()
    clerk.press(*CAR)
    link = clerk.intake.scale
    qtbot.waitUntil(lambda: link.is_ready, timeout=30_000)
    assert "practice" in clerk.desk.look.say(clerk.intake.sums.weight.shown.name)
    clerk.press("+")
    (weighing,) = clerk.intake.desk.hand.line.weighings
    assert weighing.source is WeightSource.SCALE
    clerk.leave()


@pytest.mark.parametrize("setting", [ScaleSetting(port=PRACTICE, profile="AND18"), ScaleSetting(port="x", profile="Y")])
def test_a_scale_that_cannot_be_here_is_none(
    qtbot: QtBot, station: Path, tmp_path: Path, setting: ScaleSetting
) -> None:
    home = copy_of(station, tmp_path / "home")
    prepared(home, setting, "")
    clerk = Clerk(qtbot, home)
    clerk.sign_in()
    clerk.settle()
    assert not clerk.intake.scale.is_there
    assert clerk.intake.scale.setting is None
    clerk.leave()
