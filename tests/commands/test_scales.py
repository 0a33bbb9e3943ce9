"""A scale is set, proved with a known weight, and forgotten; containers keep their newest tare."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from collector_app.commands.prove_scale import ProveScale
from collector_app.commands.save_container import SaveContainer
from collector_app.commands.set_scale import SetScale
from collector_app.commands.settings import DEMO, ChangeSetting
from collector_app.domain.problems.input import BadField, MissingField
from collector_app.domain.problems.people import NeedsManager
from collector_app.domain.problems.scales import ProofDiffers
from collector_app.domain.scale import PRACTICE, ScaleSetting
from collector_app.domain.weight import NOTHING, Weight, kilograms
from collector_app.queries.scales import Container, containers, scale_here
from collector_app.store.tables import goods
from tests.stations import CLERK

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books
    from tests.stations import Clock

SETTING = ScaleSetting(port="/dev/ttyUSB0", profile="XK_REV", division_g=10, capacity_g=150_000, valid_to="2028-11-22")


def proofs(books: Books) -> list[tuple[object, ...]]:
    column = goods.proof.c
    rows = books.connection.execute(
        select(column.scale, column.profile, column.weight_g, column.shown_g, column.valid_to)
    )
    return [tuple(row) for row in rows]


def test_a_desk_without_a_scale_has_none(station: App) -> None:
    assert station.ask(scale_here) is None


def test_a_proof_is_an_entry_and_opens_the_field(station: App) -> None:
    proved = station.do(ProveScale(SETTING, kilograms(20), Weight(20_010), Weight(20_010)))
    assert proved.is_proved
    assert station.ask(scale_here) == proved
    assert station.ask(proofs) == [("S1", "XK_REV", 20_000, 20_010, "2028-11-22")]


def test_a_scale_without_a_verification_is_proved_all_the_same(station: App) -> None:
    proved = station.do(ProveScale(replace(SETTING, valid_to=""), kilograms(20), kilograms(20), kilograms(20)))
    assert proved.is_proved


def test_a_practice_scale_weighs_in_practice_homes_alone(station: App) -> None:
    practice = station.do(SetScale(replace(SETTING, port=PRACTICE)))
    assert station.ask(scale_here) is None
    station.do(ChangeSetting(DEMO, "1"))
    assert station.ask(scale_here) == practice


def test_a_proof_of_the_wrong_profile_changes_nothing(station: App) -> None:
    with pytest.raises(ProofDiffers):
        station.do(ProveScale(SETTING, kilograms(3), kilograms(3), Weight(300)))
    assert station.ask(scale_here) is None
    assert station.ask(proofs) == []


def test_another_port_or_profile_must_be_proved_anew(station: App) -> None:
    proved = station.do(ProveScale(SETTING, kilograms(20), kilograms(20), kilograms(20)))
    other = station.do(SetScale(replace(proved, profile="XK_FWD")))
    assert other is not None
    assert not other.is_proved
    assert station.ask(scale_here) == other
    assert station.do(SetScale(None)) is None
    assert station.ask(scale_here) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"scale": ""},
        {"scale": "cân của Tâm"},
        {"scale": "S" * 21},
        {"division_g": 0},
        {"capacity_g": -1},
        {"valid_to": "2028"},
    ],
)
def test_a_scale_that_cannot_be_is_refused(station: App, wrong: dict[str, str]) -> None:
    with pytest.raises(BadField):
        station.do(ProveScale(replace(SETTING, **wrong), kilograms(20), kilograms(20), kilograms(20)))  # type: ignore[arg-type]


def test_a_clerk_does_not_prove_a_scale(station: App) -> None:
    station.act_as(CLERK)
    with pytest.raises(NeedsManager):
        station.do(ProveScale(SETTING, kilograms(20), kilograms(20), kilograms(20)))


def test_a_container_keeps_its_newest_tare(station: App, clock: Clock) -> None:
    station.do(SaveContainer(2, " Phuy   xanh ", Weight(1_850)))
    station.do(SaveContainer(1, "Rổ", Weight(900)))
    clock.go(days=30)
    station.do(SaveContainer(2, "Phuy xanh", Weight(1_900)))
    assert station.ask(containers) == (
        Container(1, "Rổ", Weight(900), "2026-11-23"),
        Container(2, "Phuy xanh", Weight(1_900), "2026-12-23"),
    )


def test_a_container_of_no_tare_is_taken_off_the_list(station: App) -> None:
    station.do(SaveContainer(1, "Rổ", Weight(900)))
    station.do(SaveContainer(1, "Rổ", NOTHING))
    assert station.ask(containers) == ()


def test_a_container_has_a_number_and_a_name(station: App) -> None:
    with pytest.raises(BadField):
        station.do(SaveContainer(100, "Rổ", Weight(900)))
    with pytest.raises(BadField):
        station.do(SaveContainer(1, "Rổ", Weight(-1)))
    with pytest.raises(MissingField):
        station.do(SaveContainer(1, "  ", Weight(900)))
