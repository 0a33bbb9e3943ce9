"""How far a person may leave the price list: alone, with a PIN, and where the command line is trusted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.country import Mode, RuleCode
from collector_app.domain.problems.money import OutsideBand
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.queries.lines import lines_of
from collector_app.queries.people import person_named
from collector_app.queries.tickets import ticket_numbered
from tests.stations import CLERK, CLERK_PIN, LEAD, MANAGER, MANAGER_PIN, kg

if TYPE_CHECKING:
    from collector_app.app.app import App, Approval

PHONE = "LCO.PHONE"


def own(price: int) -> LineDraft:
    """10 kg of lead, 18,500 a kilogram by the list."""
    return kg(LEAD, 10, price=price, price_reason="agreed")


def flat(amount: int) -> LineDraft:
    """10 kg of lead, 185,000 by the list."""
    return kg(LEAD, 10, flat=amount, price_reason="agreed")


def sign_in(app: App, name: str, pin: str) -> None:
    found = app.ask(person_named, name)
    assert found is not None
    app.sign_in(found.id, pin)


def approval(app: App) -> Approval:
    found = app.ask(person_named, MANAGER)
    assert found is not None
    return app.approve(found.id, MANAGER_PIN)


def post(app: App, line: LineDraft, by: Approval | None = None) -> int:
    return app.do(PostTicket(TicketDraft((line,))), by).total.amount


@pytest.mark.parametrize("line", [own(19_425), own(17_575), flat(194_250), flat(175_750)])
def test_a_clerk_moves_five_per_cent_alone(station: App, line: LineDraft) -> None:
    sign_in(station, CLERK, CLERK_PIN)
    assert post(station, line) in {194_250, 175_750}


@pytest.mark.parametrize("line", [own(19_426), own(17_574), flat(194_251), flat(175_749), own(0)])
def test_beyond_that_a_manager_answers(station: App, line: LineDraft) -> None:
    sign_in(station, CLERK, CLERK_PIN)
    with pytest.raises(OutsideBand):
        post(station, line)
    post(station, line, approval(station))


@pytest.mark.parametrize(("inside", "outside"), [(21_275, 21_276), (15_725, 15_724)])
def test_a_manager_at_the_screen_moves_fifteen_and_types_the_pin_again_beyond(
    station: App, inside: int, outside: int
) -> None:
    sign_in(station, MANAGER, MANAGER_PIN)
    post(station, own(inside))
    with pytest.raises(OutsideBand):
        post(station, own(outside))
    assert post(station, own(outside), approval(station)) == outside * 10


def test_a_manager_on_the_command_line_is_trusted_and_a_clerk_there_is_not(station: App) -> None:
    station.act_as(MANAGER)
    assert post(station, own(40_000)) == 400_000
    station.act_as(CLERK)
    with pytest.raises(OutsideBand):
        post(station, own(40_000))


def test_without_a_list_a_clerk_settles_later_or_asks(station: App) -> None:
    sign_in(station, CLERK, CLERK_PIN)
    phones = LineDraft(PHONE, kg(PHONE, 1).gross, price=130_000, price_reason="agreed")
    for line in (phones, replace(phones, price=None, flat=130_000)):
        with pytest.raises(OutsideBand):
            post(station, line)
    assert post(station, replace(phones, price=None, price_reason="", settle=True)) == 0
    assert post(station, phones, approval(station)) == 130_000


def test_a_correction_is_bound_as_a_ticket_is(station: App) -> None:
    sign_in(station, CLERK, CLERK_PIN)
    posted = station.do(PostTicket(TicketDraft((kg(LEAD, 10),))))
    with pytest.raises(OutsideBand):
        station.do(CorrectTicket(posted.number, TicketDraft((own(25_000),))))
    assert not station.ask(ticket_numbered, posted.number).voids


def test_a_shown_price_that_no_list_said_is_not_believed(station: App) -> None:
    sign_in(station, CLERK, CLERK_PIN)
    claimed = kg(LEAD, 10, shown_price=90_000, shown_since="2026-11-23T01:30:00+00:00")
    assert post(station, claimed) == 185_000


def test_a_country_may_turn_the_band_off(station: App) -> None:
    pack = station.pack
    assert pack is not None
    rules = tuple(replace(rule, mode=Mode.OFF) if rule.code == RuleCode.BAND_CLERK else rule for rule in pack.rules)
    station.pack = replace(pack, rules=rules)
    sign_in(station, CLERK, CLERK_PIN)
    assert station.band() is None
    assert post(station, own(40_000)) == 400_000


def test_a_flat_price_is_kept_with_its_price_per_kilogram(station: App) -> None:
    posted = station.do(PostTicket(TicketDraft((flat(180_000),))))
    (line,) = station.ask(lambda books: lines_of(books, ticket_numbered(books, posted.number)))
    assert (line.price_kind, line.price, line.amount, line.list_price) == ("flat", 18_000, 180_000, 18_500)
