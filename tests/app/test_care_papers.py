"""The quarantine tag and the slip of a refusal, from the books to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.paper_quarantine_tag import tag_of
from collector_app.app.paper_refusal_slip import slip_of
from collector_app.app.papers import print_paper
from collector_app.commands.look_again import LookAgain
from collector_app.commands.lots import MoveLot
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.move import Place
from collector_app.domain.problems.care import NotKeptApart, RefusalNotFound
from collector_app.domain.problems.stock import LotNotFound
from collector_app.domain.ticket import LineDraft, NewSeller, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weight import kilograms
from collector_app.queries.stock import lots_on_hand
from tests.stations import EBIKE, LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App
    from tests.stations import Clock


def lot_of(app: App, grade: str) -> str:
    return next(lot.lot for lot in app.ask(lots_on_hand) if lot.grade == grade)


def test_a_tag_says_what_was_seen_then_and_since(station: App, clock: Clock) -> None:
    line = LineDraft(EBIKE, kilograms(3), signs=("dented",), unsure=("water",), not_asked=("voltage",))
    station.do(PostTicket(TicketDraft((line,))))
    lot = lot_of(station, EBIKE)
    tag = station.ask(tag_of, lot, station.catalogue)
    assert (tag.place, tag.condition, [sign.code for sign in tag.signs]) == (
        Place.DEFECTIVE,
        Condition.DEFECTIVE,
        ["dented"],
    )
    assert [each.code for each in (*tag.unsure, *tag.not_asked)] == ["water", "voltage"]
    assert (tag.next_look - tag.received).total_seconds() == 24 * 3600
    clock.go(hours=30)
    station.do(LookAgain(lot, signs=("swelling_marked",)))
    tag = station.ask(tag_of, lot, station.catalogue)
    assert (tag.place, tag.condition, len(tag.signs)) == (Place.QUARANTINE, Condition.CRITICAL, 2)
    assert (tag.next_look - tag.received).total_seconds() == 72 * 3600


def test_a_tag_is_printed_by_its_lot_or_its_own_code(station: App) -> None:
    buy(station, kg(EBIKE, 3, condition=Condition.CRITICAL))
    lot = lot_of(station, EBIKE)
    printed = print_paper(station, "quarantine_tag", lot)
    assert (printed.number, printed.copy, printed.language) == (lot, 0, "vi")
    assert print_paper(station, "quarantine_tag", f"CL1:{lot}", "th", "58mm").pdf.startswith(b"%PDF")


def test_normal_goods_have_no_tag(station: App) -> None:
    buy(station, kg(LEAD, 10))
    with pytest.raises(NotKeptApart):
        print_paper(station, "quarantine_tag", lot_of(station, LEAD))
    with pytest.raises(LotNotFound):
        print_paper(station, "quarantine_tag", "nowhere")


def test_of_a_lot_at_two_places_the_more_careful_one_is_said(station: App) -> None:
    buy(station, kg(LEAD, 10))
    lot = lot_of(station, LEAD)
    station.do(MoveLot(lot, Place.DEFECTIVE))
    buy(station, kg(LEAD, 5))
    station.do(MoveLot(lot, Place.QUARANTINE))
    buy(station, kg(LEAD, 2))
    station.do(MoveLot(lot, Place.DEFECTIVE))
    assert station.ask(tag_of, lot, station.catalogue).place is Place.QUARANTINE


def test_a_refusal_s_slip_speaks_its_reader_s_language(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Somchai", language="th")))
    made = station.do(RefuseGoods(RefusalReason.SWOLLEN, EBIKE, 1, kilograms(3), ("swelling_marked",), (), seller.id))
    slip = station.ask(slip_of, made.number, station.catalogue)
    assert (slip.seller, slip.reason, slip.pieces, slip.clerk) == ("Somchai", "swollen", 1, "Hoa")
    assert print_paper(station, "refusal_slip", "1").language == "th"
    bare = station.do(RefuseGoods(RefusalReason.OTHER))
    assert print_paper(station, "refusal_slip", bare.number).language == "vi"
    assert print_paper(station, "refusal_slip", bare.number).copy == 1
    assert station.ask(slip_of, bare.number, station.catalogue).grade is None
    with pytest.raises(RefusalNotFound):
        print_paper(station, "refusal_slip", "77")
