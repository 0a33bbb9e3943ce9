from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.intake.ticket_card import HeldChips
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.chip import Chip
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.hq_chip import Custody
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.status_strip import Kind, Part, Status, StatusStrip, drawer_words
from collector_app.ui.payments.said import STATE_COLUMN, STATES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look

LANGUAGES = ("th", "vi", "id", "zh_CN", "en")
CELL = 8  # px that a cell keeps free
NO_BACKUP = text("No backup outside this computer")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_state_of_a_ticket_has_room_in_its_column(qtbot: QtBot, look: Look, code: str) -> None:
    look.speak(language(code))
    for state in STATES.values():
        chip = Chip(look, state)
        qtbot.addWidget(chip)
        assert chip.sizeHint().width() + CELL <= STATE_COLUMN


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_strip_leaves_its_words_whole_in_large_text(qtbot: QtBot, look: Look, code: str) -> None:
    look.speak(language(code))
    look.enlarge(150)
    strip = StatusStrip(look, Kind.DEMO)
    qtbot.addWidget(strip)
    custody = Custody(saved=508, at_hq=283, waiting=225)
    strip.show_status(Status("Bekasi · BKS", "Somchai", NO_BACKUP, drawer_words(is_open=True), custody))
    strip.show_time("10:14")
    strip.resize(1366, strip.height())
    strip.show()
    short = [part for part in Part if strip.part(part).width() < strip.part(part).sizeHint().width()]
    assert (short, strip.minimumSizeHint().width() <= 1366) == ([], True)


def test_held_tickets_without_room_are_counted_instead(qtbot: QtBot, look: Look) -> None:
    chips = HeldChips(look)
    qtbot.addWidget(chips)
    chips.show_held((text("Total"), text("Total")), 3)
    chips.resize(400, 46)
    assert len(chips.chips()) == 3
    chips.resize(150, 46)
    assert chips.chips()[-1] in {"+2", "+3"}


def test_a_search_field_gives_way_to_its_neighbours_in_large_text(qtbot: QtBot, look: Look) -> None:
    look.enlarge(150)
    model = RowsModel(look, ())
    view, search = RowsView(look, model), SearchField(look, text("Search"))
    beside = tuple(Button(look, Act(NO_BACKUP, lambda: None, "4")) for _ in range(1))
    card = ListCard(look, view, search, beside, EmptyState(look, "list", NO_BACKUP))
    qtbot.addWidget(card)
    card.resize(600, 400)
    card.show()
    assert search.geometry().right() < beside[0].geometry().left()
