"""Refusing goods, looking again at what is kept apart, and who is taught what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.app.app import Approval
from collector_app.commands.look_again import LookAgain
from collector_app.commands.lots import MoveLot, ReleaseLot
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.commands.train_person import SetInstruments, TrainPerson
from collector_app.domain.entries.logs import Skill
from collector_app.domain.entries.lots import ReleaseReason
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.move import Place
from collector_app.domain.problems.care import (
    BadReading,
    NotKeptApart,
    RefusalNotFound,
    UnknownInstrument,
    UnknownSkill,
)
from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.people import NeedsManager, PersonNotFound, SellerNotFound
from collector_app.domain.problems.stock import LotNotFound
from collector_app.domain.problems.tickets import BadGross, BadPieces
from collector_app.domain.problems.triage import SignsContradict, UnknownSign
from collector_app.domain.questions import Equipment, Instrument
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weight import kilograms
from collector_app.queries.equipment import equipment
from collector_app.queries.looks import EVER, due_of, look_number, looks, looks_due, looks_taken, next_look
from collector_app.queries.people import person_named
from collector_app.queries.refusals import refusal_numbered, refusals, refusals_of
from collector_app.queries.stock import lots_on_hand
from collector_app.store.check import check
from tests.stations import CLERK, EBIKE, LEAD, MANAGER, MORNING, buy, kg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.app.app import App
    from collector_app.domain.measured import Limits
    from tests.stations import Clock

APART = Condition.DEFECTIVE


@pytest.fixture(autouse=True)
def _books_add_up(station: App) -> Iterator[None]:
    yield
    assert check(station.home, lambda _done, _every: None).is_ok


@pytest.fixture
def apart(station: App) -> str:
    buy(station, kg(EBIKE, 3, condition=APART))
    (lot,) = station.ask(lots_on_hand)
    return lot.lot


def test_a_refusal_names_photos_by_their_hash_alone(station: App) -> None:
    with pytest.raises(BadField):
        station.do(RefuseGoods(RefusalReason.STOLEN, photos=("Nguyễn Văn Tâm",)))


def test_a_lot_that_is_too_hot_goes_to_quarantine_whoever_calls_it_well(station: App, apart: str) -> None:
    with pytest.raises(SignsContradict):
        station.do(LookAgain(apart, Condition.NORMAL, temperature_dc=700))
    looked = station.do(LookAgain(apart, temperature_dc=700))
    assert (looked.condition, looked.moved) == (Condition.CRITICAL, True)


def limits(app: App) -> Limits:
    return app.catalogue.care.limits


def test_goods_are_refused_with_a_number_of_their_own(station: App) -> None:
    first = station.do(RefuseGoods(RefusalReason.BURNING, EBIKE, 1, kilograms(3), ("smoke",)))
    second = station.do(RefuseGoods(RefusalReason.STOLEN))
    mark = station.home.here.mark
    assert [first.number, second.number] == [f"KTW-{mark}-26-R00001", f"KTW-{mark}-26-R00002"]
    newest, oldest = station.ask(refusals)
    assert (newest.reason, newest.grade, newest.pieces) == ("stolen", "", 0)
    assert (oldest.id, oldest.grade, oldest.gross_g, oldest.signs) == (first.id, EBIKE, 3_000, ("smoke",))
    assert station.ask(refusals, "KTW", 1) == (newest,)
    assert station.ask(refusals, "", 10**20) == (newest, oldest)
    assert station.ask(refusals, "XXX") == ()
    assert (station.ask(refusals_of, "KTW"), station.ask(refusals_of, "XXX")) == (2, 0)
    assert station.ask(lots_on_hand) == ()


def test_a_refusal_is_found_by_its_last_digits(station: App) -> None:
    made = station.do(RefuseGoods(RefusalReason.PRICE))
    for typed in ("1", "r1", "R00001", made.number, made.number.lower()):
        assert station.ask(refusal_numbered, typed).id == made.id
    for typed in ("2", "R", "", "%", "123456", "KTW"):
        with pytest.raises(RefusalNotFound):
            station.ask(refusal_numbered, typed)


def test_what_is_not_known_is_not_refused(station: App) -> None:
    for command, problem in (
        (RefuseGoods(RefusalReason.OTHER, "XX.YY"), UnknownGrade),
        (RefuseGoods(RefusalReason.OTHER, signs=("green",)), UnknownSign),
        (RefuseGoods(RefusalReason.OTHER, pieces=-1), BadPieces),
        (RefuseGoods(RefusalReason.OTHER, gross=kilograms(-1)), BadGross),
        (RefuseGoods(RefusalReason.OTHER, seller="nobody"), SellerNotFound),
    ):
        with pytest.raises(problem):
            station.do(command)
    assert station.ask(refusals) == ()


def test_a_lot_kept_apart_is_due_after_24_and_72_hours_and_then_every_week(
    station: App, clock: Clock, apart: str
) -> None:
    said = []
    for hours in (1, 24, 60, 72, 100, 240, 500):
        clock.now = MORNING
        clock.go(hours=hours)
        due = bool(station.ask(looks_due, clock.now, limits(station)))
        said.append((hours, due))
        if due:
            station.do(LookAgain(apart))
    assert said == [(1, False), (24, True), (60, False), (72, True), (100, False), (240, True), (500, True)]
    assert [look.look for look in station.ask(looks_taken, apart)] == [1, 2, 3, 4]


def test_a_late_look_stands_for_both(station: App, clock: Clock, apart: str) -> None:
    clock.go(hours=80)
    assert station.do(LookAgain(apart)).look == 2
    (look,) = station.ask(looks, limits(station))
    assert (look.due - MORNING).days == 10
    assert look.looked_at


def test_an_early_look_does_not_stand_for_the_first(station: App, clock: Clock, apart: str) -> None:
    clock.go(hours=2)
    assert station.do(LookAgain(apart)).look == 0
    clock.go(hours=23)
    assert [each.lot.lot for each in station.ask(looks_due, clock.now, limits(station))] == [apart]


def test_worse_findings_carry_a_lot_to_quarantine(station: App, clock: Clock, apart: str) -> None:
    clock.go(hours=24)
    looked = station.do(LookAgain(apart, signs=("swelling_marked",), temperature_dc=412))
    assert (looked.condition, looked.moved) == (Condition.CRITICAL, True)
    (lot,) = station.ask(lots_on_hand)
    assert (lot.place, lot.condition) == (Place.QUARANTINE, "critical")
    (taken,) = station.ask(looks_taken, apart)
    assert (taken.signs, taken.temperature_dc) == (("swelling_marked",), 412)
    assert not station.do(LookAgain(apart, Condition.CRITICAL)).moved


def test_good_findings_let_nothing_out(station: App, clock: Clock, apart: str) -> None:
    clock.go(hours=24)
    assert station.do(LookAgain(apart)).condition is Condition.NORMAL
    (lot,) = station.ask(lots_on_hand)
    assert (lot.place, lot.condition) == (Place.DEFECTIVE, "normal")


def test_the_last_to_look_is_believed_and_a_release_says_more(station: App, clock: Clock, apart: str) -> None:
    station.do(MoveLot(apart, Place.QUARANTINE))
    clock.go(hours=24)
    station.do(LookAgain(apart, Condition.CRITICAL))
    station.do(ReleaseLot(apart, ReleaseReason.EXPERT, Condition.DEFECTIVE))
    assert station.ask(lots_on_hand)[0].condition == "defective"
    clock.go(hours=24)
    station.do(LookAgain(apart, unsure=("water",)))
    clock.go(hours=24)
    station.do(LookAgain(apart))
    assert station.ask(lots_on_hand)[0].condition == "normal"
    station.do(Rebuild())
    assert station.ask(lots_on_hand)[0].condition == "normal"


def test_a_look_is_refused_where_there_is_nothing_to_look_at(station: App, apart: str) -> None:
    buy(station, kg(LEAD, 10))
    normal = next(lot.lot for lot in station.ask(lots_on_hand) if lot.lot != apart)
    for command, problem in (
        (LookAgain(normal), NotKeptApart),
        (LookAgain("nowhere"), LotNotFound),
        (LookAgain(apart, Condition.NORMAL, ("dented",)), SignsContradict),
        (LookAgain(apart, temperature_dc=10_000), BadReading),
        (LookAgain(apart, signs=("green",)), UnknownSign),
    ):
        with pytest.raises(problem):
            station.do(command)
    assert station.ask(looks_taken, apart) == ()


def test_a_lot_whose_beginning_nobody_knows_is_due_at_once(station: App, apart: str) -> None:
    (look,) = station.ask(looks, limits(station))
    assert look.lot.lot == apart
    assert look.due > EVER
    assert due_of(replace(look.lot, received_at=""), "", limits(station)) == EVER
    assert look_number(MORNING, MORNING, limits(station)) == 0
    assert next_look(MORNING, None, limits(station)) == look.due.astimezone(MORNING.tzinfo)


def test_critical_goods_are_a_manager_s_whatever_the_window(station: App) -> None:
    station.act_as(CLERK)
    red = LineDraft(EBIKE, kilograms(3), signs=("crushed",))
    said = LineDraft(EBIKE, kilograms(3), condition=Condition.CRITICAL)
    for line in (red, said):
        with pytest.raises(NeedsManager):
            station.do(PostTicket(TicketDraft((line,))))
    manager = station.ask(person_named, MANAGER)
    assert manager is not None
    station.do(PostTicket(TicketDraft((red,))), approval=Approval(manager.id))
    station.do(PostTicket(TicketDraft((LineDraft(EBIKE, kilograms(3), signs=("dented",)),))))
    assert sorted(lot.place for lot in station.ask(lots_on_hand)) == ["defective", "quarantine"]


def test_somebody_is_taught_and_the_station_gets_instruments(station: App) -> None:
    clerk = station.ask(person_named, CLERK)
    assert clerk is not None
    assert station.ask(equipment, clerk.id) == Equipment()
    assert station.do(TrainPerson(clerk.id, ("voltage", "temperature"))) == (Skill.TEMPERATURE, Skill.VOLTAGE)
    assert station.do(SetInstruments(("voltmeter", "thermometer"))) == (Instrument.THERMOMETER, Instrument.VOLTMETER)
    instruments = frozenset({Instrument.VOLTMETER, Instrument.THERMOMETER})
    found = station.ask(equipment, clerk.id)
    assert found == Equipment(instruments, frozenset({Skill.TEMPERATURE, Skill.VOLTAGE}))
    station.do(TrainPerson(clerk.id, ()))
    station.do(SetInstruments(()))
    assert station.ask(equipment, clerk.id) == Equipment()


def test_strangers_and_words_that_nobody_knows_are_refused(station: App) -> None:
    clerk = station.ask(person_named, CLERK)
    assert clerk is not None
    with pytest.raises(UnknownSkill):
        station.do(TrainPerson(clerk.id, ("flying",)))
    with pytest.raises(PersonNotFound):
        station.do(TrainPerson("nobody", ()))
    with pytest.raises(UnknownInstrument):
        station.do(SetInstruments(("crystal_ball",)))
