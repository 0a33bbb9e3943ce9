"""What a scan calls up: a ticket that waits before anything else, then a seller, then a posted ticket."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.drafting import HoldDraft, KeepDraft
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.held_code import held_code
from collector_app.domain.identity.scan import recognised
from collector_app.domain.problems.people import NotASellerCode
from collector_app.domain.problems.tickets import TicketNotFound
from collector_app.domain.seller_code import seller_code
from collector_app.domain.ticket import NewSeller
from collector_app.queries.called_up import CalledUp, called_up
from tests.stations import buy

if TYPE_CHECKING:
    from collector_app.app.app import App

CODE = "001PB010012345G5K0000421"
DRAFTS = [f"0190abcd-0000-7000-8000-{place:012}" for place in range(4)]


def wait(app: App, draft: str, *, held: bool = True, **said: object) -> None:
    body = json.dumps({"version": 2, "seller_name": "", **said}, ensure_ascii=False, separators=(",", ":"))
    app.do(KeepDraft(body, draft))
    app.do(HoldDraft(draft, held=held))


def call(app: App, said: str) -> CalledUp:
    return app.ask(called_up, recognised(said))


def test_a_card_finds_the_seller_and_his_oldest_ticket_that_waits(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Hường")))
    card = seller_code(seller.id)
    found = call(station, card)
    assert (found.draft, found.seller and found.seller.id) == ("", seller.id)
    wait(station, DRAFTS[0], held=False, seller=seller.id)
    assert call(station, card).draft == ""
    wait(station, DRAFTS[1], seller=seller.id)
    wait(station, DRAFTS[2], seller="somebody")
    assert call(station, card).draft == DRAFTS[1]
    assert call(station, seller_code(DRAFTS[3])) == CalledUp()
    with pytest.raises(NotASellerCode):
        call(station, "CS1:ABC")


def test_a_paper_finds_its_correction_that_waits_else_the_ticket(station: App) -> None:
    number = buy(station).number
    assert call(station, number) == CalledUp(ticket=number)
    wait(station, DRAFTS[0], corrects=number)
    assert call(station, number) == CalledUp(DRAFTS[0])
    with pytest.raises(TicketNotFound):
        call(station, number[:-1] + "9")


def test_goods_find_the_ticket_that_they_wait_on(station: App) -> None:
    said = 'Serial "A" 100%'
    wait(station, DRAFTS[0], lines=[{"items": [{"kind": "gbt", "code": CODE}, {"kind": "code", "code": said}]}])
    assert call(station, CODE) == call(station, said) == CalledUp(DRAFTS[0])
    assert call(station, CODE[:-1] + "2") == CalledUp()
    assert call(station, 'Serial "A" 1000') == CalledUp()
    assert call(station, "") == CalledUp()


def test_a_slip_finds_its_ticket_as_long_as_it_waits(station: App) -> None:
    assert call(station, held_code(DRAFTS[0])) == CalledUp()
    wait(station, DRAFTS[0])
    assert call(station, held_code(DRAFTS[0])) == CalledUp(DRAFTS[0])


def test_a_draft_that_is_no_json_stops_nothing(station: App) -> None:
    station.do(KeepDraft("no json", DRAFTS[0]))
    station.do(HoldDraft(DRAFTS[0], held=True))
    seller = station.do(SaveSeller(NewSeller("Hường")))
    assert call(station, seller_code(seller.id)).draft == ""
