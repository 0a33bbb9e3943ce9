"""Who waits is read in windows, and no body is opened for more than its name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collector_app.commands.drafting import HoldDraft, KeepDraft
from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.ticket import NewSeller
from collector_app.queries.waiting import tray, waiting_after, waiting_before, waiting_numbered
from collector_app.store.drafts import draft_with_id, drafts, interrupted

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.queries.waiting import Waiting

WAITING = 400


def begin(station: App, name: str = "", **more: object) -> str:
    body = json.dumps({"version": 2, "seller_name": name, "lines": [], **more})
    return station.do(KeepDraft(body)).id


def test_four_hundred_drafts_are_read_a_window_at_a_time(station: App) -> None:
    ids = [begin(station, f"Seller {n}") for n in range(WAITING)]
    seen: list[Waiting] = []
    found = station.ask(tray, 5)
    assert found.count == WAITING
    window = found.first
    while window:
        seen.extend(window)
        window = station.ask(waiting_after, window[-1], 50)
    assert [each.id for each in seen] == sorted(ids)  # all of one moment: their ids decide
    assert {each.seller_name for each in seen} == {f"Seller {n}" for n in range(WAITING)}
    assert station.ask(waiting_before, seen[10], 3) == tuple(seen[7:10])
    assert station.ask(waiting_before, seen[0], 3) == ()


def test_the_ticket_in_hand_is_not_among_those_who_wait(station: App) -> None:
    first, second = sorted((begin(station, "A"), begin(station, "B")))
    assert [each.id for each in station.ask(tray, 5, second).first] == [first]
    assert station.ask(tray, 5, second).count == 1
    assert station.ask(waiting_after, station.ask(tray, 5).first[0], 5, second) == ()


def test_a_day_number_finds_its_ticket(station: App) -> None:
    begin(station, "A")
    wanted = begin(station, "B")
    assert [each.id for each in station.ask(waiting_numbered, 2)] == [wanted]
    assert station.ask(waiting_numbered, 2, wanted) == ()
    assert station.ask(waiting_numbered, 77) == ()


def test_a_body_that_is_no_json_has_no_name_and_does_not_stop_the_others(station: App) -> None:
    station.do(KeepDraft("{half"))
    begin(station, "B")
    assert {each.seller_name for each in station.ask(tray, 5).first} == {"", "B"}


def test_what_was_interrupted_is_the_newest_that_nobody_held(station: App) -> None:
    assert station.ask(lambda books: interrupted(books.connection)) is None
    loose = begin(station, "A")
    for name in ("B", "C"):
        station.do(HoldDraft(begin(station, name), held=True))
    found = station.ask(lambda books: interrupted(books.connection))
    assert found is not None
    assert found.id == loose


def test_a_forgotten_seller_leaves_the_drafts_and_the_goods_stay(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Đặng Thị Hường"))).id
    his = begin(station, "Đặng Thị Hường", seller=seller, lines=["kept"])
    brought = begin(station, "Other", seller="other", deliverer=seller, deliverer_name="Đặng Thị Hường")
    begin(station, "Another")
    station.do(EraseSeller(seller))
    bodies = {each.id: json.loads(each.body) for each in station.ask(lambda books: drafts(books.connection))}
    assert (bodies[his]["seller"], bodies[his]["seller_name"], bodies[his]["lines"]) == ("", "", ["kept"])
    assert bodies[his]["step"] == "seller"
    assert "step" not in bodies[brought]
    assert (bodies[brought]["seller"], bodies[brought]["deliverer_name"]) == ("other", "")
    assert "Hường" not in json.dumps(list(bodies.values()), ensure_ascii=False)
    assert station.ask(lambda books: draft_with_id(books.connection, "gone")) is None
