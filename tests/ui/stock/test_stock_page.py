from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.domain.lot_code import lot_code
from collector_app.i18n.language import language
from collector_app.queries.looks import looks_taken
from collector_app.queries.stock import lots_on_hand
from collector_app.ui.stock.looking_again import looks_at
from tests.queries.station import LEAD, MANAGER_PIN, MOTO, PHONE
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.ui.stock.page import StockPage
    from tests.ui.stationed import Stationed


def _page(desk: Stationed) -> StockPage:
    return cast("StockPage", desk.page)


def _grades(desk: Stationed) -> list[str]:
    return [row.lot.grade for row in _page(desk).model.rows]


def _places(desk: Stationed) -> dict[int, str]:
    """Return where the phones lie: 2 kg are critical, 3 kg defective."""
    return {lot.net_g // 1000: lot.place for lot in desk.ask(lots_on_hand) if lot.grade == PHONE}


def test_what_is_kept_apart_stands_on_top_the_critical_first(desk: Stationed) -> None:
    rows = _page(desk).model.rows
    assert [row.is_apart for row in rows] == [True, True, False, False]
    assert [row.lot.condition for row in rows[:2]] == ["critical", "defective"]
    assert _grades(desk)[2:] == [LEAD, MOTO]
    assert [row.net_g for row in rows[2:]] == [30_000, 20_000]


def test_a_lot_kept_apart_says_when_it_is_looked_at_again(desk: Stationed) -> None:
    row = _page(desk).model.rows[0]
    words = _page(desk).words
    assert desk.frame.look.say(words.look(row.lot)) == "look in 22 hours"
    desk.station.clock.go(hours=30)
    assert desk.frame.look.say(words.look(row.lot)) == "look now"


def test_a_lot_is_looked_at_again_by_digits(desk: Stationed) -> None:
    desk.station.clock.go(hours=30)
    desk.press("down", "4", "1", "1", "esc", "4", "1", "1", "9", "1")
    row = _page(desk).view.row()
    assert row is not None
    assert (row.lot.place, row.lot.condition) == ("defective", "defective")
    assert desk.frame.look.say(_page(desk).words.look(row.lot)) == "look in 40 hours"
    assert desk.said == ["Written down. It stays where it is."]
    desk.press("4", "1", "1", "1", "1")
    assert desk.said[-1] == "Written down. It looks well; a manager may release it."
    assert _places(desk)[3] == "defective"


def test_what_is_worse_than_it_was_goes_to_quarantine(desk: Stationed) -> None:
    desk.press("down", "4", "1", "3", "1", "1")
    assert _places(desk) == {2: "quarantine", 3: "quarantine"}
    assert desk.said == ["Written down. The lot goes to the quarantine area."]


def test_a_lot_that_smokes_is_an_emergency_and_the_look_is_written_after(desk: Stationed) -> None:
    desk.press("down", "4", "3")
    card = desk.window.emergency
    assert card.isVisible()
    assert _places(desk)[3] == "defective"
    card._leave()
    desk.settle()
    assert _places(desk)[3] == "quarantine"
    (lot,) = (lot.lot for lot in desk.ask(lots_on_hand) if lot.net_g == 3_000)
    assert [look.signs for look in desk.ask(looks_taken, lot)] == [("hot",)]


def test_a_tag_is_printed_and_found_again_by_its_code(desk: Stationed) -> None:
    desk.press("5")
    lot = _page(desk).model.rows[0].lot.lot
    desk.wait_until(lambda: bool(desk.said))
    assert [file.name for file in (desk.station.app.home.folder / "papers").iterdir()] == [f"quarantine_tag-{lot}.pdf"]
    _page(desk)._searched(lot_code(lot))
    assert [row.lot.lot for row in _page(desk).model.rows] == [lot]


def test_lead_is_looked_at_by_its_case_and_other_goods_as_one_piece(desk: Stationed) -> None:
    catalogue = desk.station.app.catalogue
    said = {code: [each.code for each in looks_at(catalogue, code)] for code in (LEAD, PHONE, "NMC.EV_PACK")}
    assert said == {
        LEAD: ["case"],
        PHONE: ["heat", "swelling", "damage", "water"],
        "NMC.EV_PACK": ["smoke", "smell", "swelling", "damage", "water"],
    }


def test_the_figures_say_what_lies_here(desk: Stationed) -> None:
    assert desk.shows("Weight here 55 kg")
    assert desk.shows("In quarantine 2 kg 1 lot")
    assert desk.shows("Oldest lot 1 day")


def test_enter_shows_the_lots_of_a_grade_and_esc_comes_back_to_it(desk: Stationed) -> None:
    desk.press("down", "down", "enter")
    assert _grades(desk) == [LEAD, LEAD]
    assert desk.shows("Nguyễn An")
    desk.press("enter", "esc", "esc")
    assert len(_page(desk).model.rows) == 4
    assert _page(desk).view.row().lot.grade == LEAD


def test_places_are_a_heading_too(desk: Stationed) -> None:
    _page(desk).filters.choose("place")
    desk.settle()
    assert {row.key for row in _page(desk).model.rows} == {"store", "defective", "quarantine"}
    desk.press("enter")
    assert all(row.kind == "lot" for row in _page(desk).model.rows)
    desk.press("esc")
    assert _page(desk).filters.now == "place"


def test_a_manager_releases_a_critical_lot_with_condition_and_reason(desk: Stationed) -> None:
    desk.press("1", "2", "enter")
    assert _places(desk)[2] == "quarantine"
    desk.press("1")
    assert "quarantine" not in _places(desk).values()


def test_a_clerk_moves_a_lot_to_quarantine_with_the_pin_of_a_manager(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("down", "2")
    desk.type_pin(MANAGER_PIN)
    assert set(_places(desk).values()) == {"quarantine"}


def test_an_act_that_makes_no_sense_says_why(desk: Stationed) -> None:
    desk.press("2")
    assert desk.said == ["It lies in quarantine already."]


def test_a_defective_lot_goes_back_to_the_store_and_store_goods_can_be_set_apart(desk: Stationed) -> None:
    desk.press("down", "1", "1")
    assert _places(desk)[3] == "store"
    _page(desk).filters.choose("lot")
    desk.settle()
    _page(desk).view.select_where(lambda row: row.lot.grade == MOTO)
    desk.press("3")
    assert next(lot.place for lot in desk.ask(lots_on_hand) if lot.grade == MOTO) == "defective"


def test_marked_grades_leave_as_one_load_and_enter_sends_nothing(desk: Stationed) -> None:
    desk.press("down", "down", "space", "space", "1", "enter")
    assert len(desk.ask(lots_on_hand)) == 5
    desk.press("1")
    assert [lot.grade for lot in desk.ask(lots_on_hand)] == [PHONE, PHONE]
    assert "50 kg" in desk.said[-1]


def test_no_load_leaves_when_the_answer_is_no(desk: Stationed) -> None:
    desk.press("down", "down", "1", "2")
    assert len(desk.ask(lots_on_hand)) == 5
    assert not _page(desk).side.is_asking


def test_marks_go_away_by_esc_and_lots_kept_apart_cannot_be_marked(desk: Stationed) -> None:
    desk.press("space")
    assert not _page(desk).marks
    desk.press("down", "down", "space")
    assert _page(desk).marks == {LEAD}
    desk.press("esc")
    assert not _page(desk).marks
    desk.press("esc")
    assert desk.window.body.rail.hasFocus()


def test_the_search_finds_by_name_tile_and_lot(desk: Stationed) -> None:
    desk.press("f3", "11", "down")
    desk.wait_until(lambda: _grades(desk) == [LEAD])
    desk.press("f3", "esc", "00003", "down")
    desk.wait_until(lambda: _grades(desk) == [PHONE])
    desk.press("f3", "esc")
    desk.wait_until(lambda: len(_grades(desk)) == 4)
    desk.press("f3", "nothing", "down")
    desk.wait_until(lambda: not _grades(desk))


def test_the_page_opens_at_one_grade(desk: Stationed) -> None:
    _page(desk).opened(MOTO)
    assert _page(desk).view.row().lot.grade == MOTO


def test_the_model_keeps_its_promises_and_nothing_is_cut_off(desk: Stationed) -> None:
    tester = QAbstractItemModelTester(_page(desk).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert cut_off(desk.page) == []
    desk.press("1")
    assert cut_off(desk.page) == []
    desk.press("esc", "down", "down", "enter", "esc")
    assert tester.model() is _page(desk).model


@pytest.mark.parametrize("code", ["th", "vi"])
def test_large_text_and_another_language_come_live_and_cut_nothing_off(desk: Stationed, code: str) -> None:
    desk.frame.look.speak(language(code))
    desk.settle()
    assert cut_off(desk.page) == []
    desk.window.resize(1920, 1080)
    desk.frame.look.enlarge(150)
    desk.settle()
    assert cut_off(desk.page) == []
    desk.frame.look.enlarge(100)
    desk.settle()
    assert cut_off(desk.page) == []
