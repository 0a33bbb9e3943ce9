"""Four hundred open tickets: the list is walked by keys, and Intake stays quick."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collector_app.commands.drafting import HoldDraft, KeepDraft
from collector_app.commands.erase_seller import EraseSeller
from collector_app.queries.people import find_sellers
from collector_app.ui.intake.hand import Step
from tests.ui.intake.books import tickets_of

if TYPE_CHECKING:
    from tests.ui.station import Clerk

WAITING = 400


def let_wait(clerk: Clerk, count: int) -> None:
    app = clerk.desk.worker.app
    for n in range(1, count + 1):
        body = {"version": 2, "seller_name": f"Seller {n}", "lines": [], "line": {"weighings": []}, "step": "goods"}
        app.do(HoldDraft(app.do(KeepDraft(json.dumps(body))).id, held=True))
    clerk.intake.refresh()
    clerk.settle()


def test_four_hundred_open_drafts_are_walked_and_one_is_taken_up(clerk: Clerk) -> None:
    clerk.sign_in()
    let_wait(clerk, WAITING)
    assert clerk.intake.desk.held().count == WAITING
    clerk.press("F4")
    for _ in range(12):
        clerk.press("Down")
        clerk.settle()
    for _ in range(3):
        clerk.press("Up")
        clerk.settle()
    chosen = clerk.intake.card.picks.selected
    assert chosen is not None
    clerk.press("Enter")
    clerk.settle()
    assert clerk.step() is Step.GOODS
    assert str(clerk.intake.desk.hand.day_number) in clerk.desk.look.say(chosen.name)
    assert clerk.intake.desk.held().count == WAITING - 1


def test_a_day_number_takes_one_of_four_hundred(clerk: Clerk) -> None:
    clerk.sign_in()
    let_wait(clerk, 40)
    clerk.press("*", "1", *"37", "Enter")
    clerk.settle()
    assert clerk.intake.desk.hand.seller_name == "Seller 37"


def test_the_slip_of_one_who_waits_is_printed_by_one_key(clerk: Clerk) -> None:
    clerk.sign_in()
    let_wait(clerk, 1)
    clerk.press("F4", "+")
    clerk.settle()
    assert [path.name[:10] for path in (clerk.home / "papers").iterdir()] == ["held_slip-"]


def test_the_list_ends_where_nobody_waits_any_more(clerk: Clerk) -> None:
    clerk.sign_in()
    let_wait(clerk, 1)
    clerk.press("F4", "Up", "Down")
    clerk.settle()
    assert len(clerk.intake.card.picks.picks) == 1
    clerk.press(*"88", "Enter")
    clerk.settle()
    assert clerk.step() is Step.SELLER


def test_a_seller_forgotten_while_his_ticket_waits_is_asked_for_again(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "F4")
    clerk.settle()
    app = clerk.desk.worker.app
    (seller,) = app.ask(find_sellers, "huong")
    app.act_as()
    app.do(EraseSeller(seller.id))
    app.act_as("Lan")
    clerk.press("F4", "Enter")
    clerk.settle()
    assert clerk.step() is Step.SELLER
    assert len(clerk.intake.desk.hand.lines) == 1
    clerk.press("Enter", "Enter", "3")
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    assert (ticket.seller, ticket.net_g) == ("", 20_000)
