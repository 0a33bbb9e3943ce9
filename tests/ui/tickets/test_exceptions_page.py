"""What a station's manager looks at: a manual weight, a far price, a missing paper sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from collector_app.commands.pads import PrintPad
from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.entries.tickets import PriceReason
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.domain.weight import kilograms
from collector_app.i18n.language import LANGUAGES
from collector_app.queries.exceptions import ExceptionRow, Oddity
from collector_app.queries.pads import pads
from collector_app.ui.tickets.exceptions_page import StationExceptionsPage
from tests.queries.station import LEAD, begun
from tests.ui.making import cut_off
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look


@pytest.fixture
def watch(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Stationed]:
    """Sheet 2 of a pad is missing; ticket 2 was typed by hand, and costs 20,000 a kilogram."""
    station = begun(tmp_path)
    station.app.do(PrintPad(10))
    at = station.clock.now.isoformat()
    station.app.do(PostTicket(TicketDraft((LineDraft(LEAD, kilograms(5)),), happened_at=at, sheet=3)))
    typed = LineDraft(
        LEAD,
        kilograms(5),
        price=20_000,
        price_reason=PriceReason.AGREED,
        weighings=(Weighing(5000, WeightSource.MANUAL),),
    )
    station.app.do(PostTicket(TicketDraft((typed,))))
    made = Stationed(qtbot, look, station, StationExceptionsPage)
    yield made
    made.close()


def _page(watch: Stationed) -> StationExceptionsPage:
    return cast("StationExceptionsPage", watch.page)


def _kinds(watch: Stationed) -> list[Oddity]:
    return [row.kind for row in _page(watch).model.rows]


def test_a_digit_says_what_became_of_a_sheet(watch: Stationed) -> None:
    assert _kinds(watch) == [Oddity.MISSING_SHEET, Oddity.MISSING_SHEET, Oddity.MANUAL, Oddity.OWN_PRICE]
    assert _page(watch).waiting() == 0
    watch.press("1")
    assert watch.ask(pads)[0].reasons == {1: "spoiled"}
    assert _kinds(watch).count(Oddity.MISSING_SHEET) == 1


def test_enter_opens_the_ticket_and_a_sheet_has_none(watch: Stationed) -> None:
    opened: list[tuple[str, object]] = []
    watch.frame.page_wanted.connect(lambda name, what: opened.append((name, what)))
    watch.press("enter")
    assert opened == []
    watch.press("down", "down", "enter")
    assert opened == [("tickets", _page(watch).model.rows[2].what)]
    watch.press("esc")
    assert opened[-1] == ("tickets", None)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_finding_is_said_in_every_language(watch: Stationed, code: str) -> None:
    watch.frame.look.speak(LANGUAGES[code])
    rows = (
        ExceptionRow(Oddity.SHEET_TWICE, "BHO", "7", unit="A-1, A-2", other=1),
        ExceptionRow(Oddity.NOT_ASKED, "BHO", "A-1", grade=LEAD, other=2),
        ExceptionRow(Oddity.HURRIED, "BHO", "A-1"),
        ExceptionRow(Oddity.NO_PHOTO, "BHO", "A-1", 5000, grade=LEAD),
    )
    page = _page(watch)
    page.take((*page.rows, *rows))
    watch.settle()
    assert cut_off(watch.page) == []
    for row in page.model.rows:
        said = watch.frame.look.say(page.words_of(row))
        assert row.what in said
        assert watch.frame.look.say(page.next_of(row))
