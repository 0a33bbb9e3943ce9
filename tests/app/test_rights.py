from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from collector_app.app.rights import CLERKS
from collector_app.commands.add_person import AddPerson
from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.lots import ReleaseLot
from collector_app.commands.pay import PayTickets
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.settings import ONE_PERSON, ChangeSetting
from collector_app.commands.take_back import TakeBackPayment
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.logs import Role
from collector_app.domain.entries.lots import ReleaseReason
from collector_app.domain.entries.payments import Method, TakeBackReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.problems.people import (
    NeedsManager,
    NotAManager,
    OverCashLimit,
    PersonNotFound,
    PinBlocked,
    PinNotSet,
    WrongPin,
)
from collector_app.domain.ticket import TicketDraft
from collector_app.queries.people import person_named
from collector_app.queries.tickets import ticket_numbered
from tests.stations import CLERK, CLERK_PIN, FLOAT, LEAD, MANAGER, MANAGER_PIN, PRICES, buy, kg, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App, Approval
    from tests.stations import Clock

LIMIT = 2_000_000  # dong: what a clerk in Vietnam pays in cash alone


def an_id(app: App, name: str) -> str:
    found = app.ask(person_named, name)
    assert found is not None
    return found.id


@pytest.fixture
def desk(station: App) -> App:
    """Give the station with its clerk at the screen."""
    station.act_as(CLERK)
    return station


def approval(app: App) -> Approval:
    return app.approve(an_id(app, MANAGER), MANAGER_PIN)


def costing(total: int) -> TicketDraft:
    return TicketDraft((kg(LEAD, total / PRICES[LEAD], flat=total, price_reason="agreed"),))


def test_a_clerk_buys_pays_in_cash_and_corrects_her_own_tickets_of_today(desk: App) -> None:
    ticket = buy(desk)
    desk.do(PayTickets((ticket.number,)))
    corrected = desk.do(CorrectTicket(ticket.number, costing(200_000)))
    assert corrected.difference.amount == 15_000


@pytest.mark.parametrize(
    "command",
    [
        VoidTicket("1", VoidReason.MISTAKE),
        TakeBackPayment("1", TakeBackReason.MISTAKE),
        PublishPrices((NewPrice(LEAD, 1),)),
        CountDrawer(FLOAT),
        ReleaseLot("x", ReleaseReason.EXPERT),
        AddPerson("Vy", Role.MANAGER),
        ChangeSetting(ONE_PERSON, "1"),
        Rebuild(),
    ],
)
def test_what_belongs_to_a_manager_asks_for_his_pin_and_changes_nothing(desk: App, command: object) -> None:
    assert type(command) not in CLERKS
    with pytest.raises(NeedsManager) as refused:
        desk.do(command)  # type: ignore[arg-type] # commands of several kinds
    assert refused.value.act == type(command).__name__


def test_a_manager_s_pin_covers_the_open_questions_of_one_ticket(desk: App) -> None:
    ticket = buy(desk)
    by_manager = approval(desk)
    desk.do(PayTickets((ticket.number,), Method.BANK), by_manager)
    desk.do(TakeBackPayment(ticket.number, TakeBackReason.FAILED), by_manager)
    desk.do(VoidTicket(ticket.number, VoidReason.RETURNED), by_manager)
    with desk.home.reading() as books:
        line = books.connection.exec_driver_sql("SELECT line FROM entry ORDER BY seq DESC LIMIT 1").scalar_one()
    assert f'"approver":"{by_manager.person}"'.encode() in line
    assert f'"person":"{desk.person.id}"'.encode() in line


def test_a_clerk_pays_up_to_the_limit_alone(desk: App) -> None:
    small, large = desk.do(post(LIMIT)), desk.do(post(LIMIT + 1_000))
    desk.do(PayTickets((small.number,)))
    with pytest.raises(OverCashLimit) as refused:
        desk.do(PayTickets((large.number,)))
    assert refused.value.limit.amount == LIMIT
    with pytest.raises(NeedsManager):
        desk.do(PayTickets((large.number,), Method.BANK))
    assert desk.ask(ticket_numbered, large.number).settled == 0
    desk.do(PayTickets((large.number,)), approval(desk))


def test_a_clerk_s_limit_is_not_passed_in_parts(desk: App) -> None:
    ticket = buy(desk, kg(LEAD, LIMIT // 18_500 + 1))
    desk.do(PayTickets((ticket.number,), amount=LIMIT - 5_000))
    with pytest.raises(OverCashLimit):
        desk.do(PayTickets((ticket.number,)))
    desk.do(PayTickets((ticket.number,)), approval(desk))
    assert desk.ask(ticket_numbered, ticket.number).state == "paid"


def post(total: int) -> PostTicket:
    return PostTicket(costing(total))


def test_a_clerk_corrects_neither_another_s_nor_yesterday_s_nor_a_large_ticket(desk: App, clock: Clock) -> None:
    desk.act_as(MANAGER)
    others = buy(desk)
    desk.act_as(CLERK)
    with pytest.raises(NeedsManager):
        desk.do(CorrectTicket(others.number, costing(1_000)))
    large, today = desk.do(post(LIMIT + 1)), buy(desk)
    with pytest.raises(OverCashLimit):
        desk.do(CorrectTicket(large.number, costing(1_000)))
    clock.go(days=1)
    buy(desk)
    with pytest.raises(NeedsManager):
        desk.do(CorrectTicket(today.number, costing(1_000)))
    desk.do(CorrectTicket(today.number, costing(1_000)), approval(desk))


def test_a_correction_that_hands_over_more_than_the_limit_needs_a_manager(desk: App) -> None:
    ticket = buy(desk)
    desk.do(PayTickets((ticket.number,)))
    with pytest.raises(OverCashLimit):
        desk.do(CorrectTicket(ticket.number, costing(LIMIT * 2)))
    assert not desk.ask(ticket_numbered, ticket.number).voids


def test_only_a_manager_approves(desk: App) -> None:
    with pytest.raises(NotAManager):
        desk.approve(desk.person.id, CLERK_PIN)
    with pytest.raises(WrongPin):
        desk.approve(an_id(desk, MANAGER), CLERK_PIN)
    with pytest.raises(PersonNotFound):
        desk.approve("nobody", MANAGER_PIN)


def test_acting_as_somebody_unknown_is_refused(station: App) -> None:
    with pytest.raises(PersonNotFound):
        station.act_as("Nobody")
    assert station.act_as(CLERK.upper()).name == CLERK
    assert station.act_as().name == MANAGER


def test_a_person_signs_in_with_the_pin_alone(station: App) -> None:
    clerk = an_id(station, CLERK)
    with pytest.raises(WrongPin):
        station.sign_in(clerk, "0000")
    assert station.person.name == MANAGER
    assert station.sign_in(clerk, CLERK_PIN).name == CLERK
    station.act_as()
    nobody = station.do(AddPerson("Vy", Role.CLERK))
    with pytest.raises(PinNotSet):
        station.sign_in(nobody, "1234")
    with pytest.raises(PersonNotFound):
        station.sign_in("nobody", "1234")


def test_wrong_pins_wait_longer_and_longer_and_a_restart_forgets_nothing(home: Path, clock: Clock) -> None:
    app = opened(home, clock)
    clerk = an_id(app, CLERK)
    left = []
    for _ in range(2):
        with pytest.raises(WrongPin) as wrong:
            app.sign_in(clerk, "0000")
        left.append(wrong.value.left)
    assert left == [2, 1]
    with pytest.raises(PinBlocked) as blocked:
        app.sign_in(clerk, "0000")
    assert blocked.value.seconds == 30
    app.close()
    app = opened(home, clock)
    clock.go(seconds=10)
    with pytest.raises(PinBlocked) as blocked:
        app.sign_in(clerk, CLERK_PIN)
    assert blocked.value.seconds == 21
    clock.go(seconds=21)
    with pytest.raises(PinBlocked) as blocked:
        app.sign_in(clerk, "0000")
    assert blocked.value.seconds == 60
    clock.go(seconds=61)
    assert app.sign_in(clerk, CLERK_PIN).name == CLERK
    with pytest.raises(WrongPin) as wrong:
        app.sign_in(clerk, "0000")
    assert wrong.value.left == 2
    app.close()


def test_a_clock_put_back_does_not_block_for_years(station: App, clock: Clock) -> None:
    clerk = an_id(station, CLERK)
    for _ in range(2):
        with pytest.raises(WrongPin):
            station.sign_in(clerk, "0000")
    with pytest.raises(PinBlocked):
        station.sign_in(clerk, "0000")
    clock.now -= timedelta(days=900)
    with pytest.raises(PinBlocked) as blocked:
        station.sign_in(clerk, CLERK_PIN)
    assert blocked.value.seconds == 15 * 60


def test_a_verifier_that_is_damaged_lets_nobody_in(station: App) -> None:
    with station.home.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE pin SET verifier = 'x'")
    with pytest.raises(WrongPin):
        station.sign_in(an_id(station, CLERK), CLERK_PIN)


def test_pins_are_not_in_the_journal(station: App) -> None:
    station.do(AddPerson("Vy", Role.CLERK, "8305"))
    with station.home.reading() as books:
        for table in ("entry", "entry_private"):
            lines = books.connection.exec_driver_sql(f"SELECT line FROM {table}").scalars().all()  # noqa: S608 - ours
            assert not any(b"8305" in line or b"argon" in line for line in lines)
