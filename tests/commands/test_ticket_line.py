"""What a line can say beside its weight and price: how it was weighed, measured, identified, and what stays at home."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.pads import PrintPad
from collector_app.commands.post_ticket import HASTY_TICKETS, WEIGHT_ROUNDING, WEIGHT_STEP
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.settings import ChangeSetting
from collector_app.domain.catalogue import Unit
from collector_app.domain.problems.documents import UnknownLanguage
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.money import OutsideBand
from collector_app.domain.problems.pads import SheetIsUsed, UnknownSheet
from collector_app.domain.problems.people import DelivererWasErased, NeedsManager, SellerNotFound
from collector_app.domain.problems.tickets import (
    BadIdentity,
    BadMeasure,
    BadPrice,
    PriceNeedsReason,
    TareAboveGross,
    TooManyParts,
    UnknownReason,
    WeighingsDiffer,
)
from collector_app.domain.problems.triage import SignsContradict
from collector_app.domain.ticket import MOST_ITEMS, Item, LineDraft, NewSeller
from collector_app.domain.triage import Condition
from collector_app.domain.weighing import ContainerUsed, Weighing, WeightSource
from collector_app.domain.weight import Weight
from collector_app.queries.lines import lines_of, said_of
from collector_app.queries.ticket_filters import Wanted
from collector_app.queries.ticket_list import tickets_wanted
from collector_app.queries.tickets import ticket_numbered
from collector_app.store.posting.tickets import CODES
from collector_app.store.tables import goods, journal
from tests.stations import CLERK, EBIKE, LEAD, buy, kg, opened

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Table

    from collector_app.app.app import App
    from collector_app.queries.lines import Line, Said
    from collector_app.queries.tickets import Ticket
    from collector_app.store.books import Books

FRAME = "ST,GS,+00012.30kg\\x0d\\x0a"
SCALE = Weighing(12_300, WeightSource.SCALE, "S1", FRAME)
NIK = "3174094511800003"  # shaped as a person's number is
VIN = "LGXCE6CD0RA123456"


def ticket(app: App, number: str) -> Ticket:
    return app.ask(ticket_numbered, number)


def only_line(app: App, number: str) -> Line:
    (line,) = app.ask(lines_of, ticket(app, number))
    return line


def said(app: App, number: str) -> Said:
    return app.ask(said_of, ticket(app, number))


def rows_of(app: App, table: Table) -> list[Any]:
    def read(books: Books) -> list[Any]:
        return list(books.connection.execute(table.select()).all())

    return app.ask(read)


def test_the_raw_frame_of_a_scale_stays_with_its_line(station: App) -> None:
    made = buy(station, kg(LEAD, 12.3, weighings=(SCALE,)))
    assert only_line(station, made.number).source == "scale"
    assert said(station, made.number).lines[0].weighings == (SCALE,)


def test_a_typed_weight_keeps_no_weighings(station: App) -> None:
    made = buy(station, kg(LEAD, 3, weighings=(Weighing(1_000), Weighing(2_000))))
    assert only_line(station, made.number).source == "typed"
    assert said(station, made.number).lines[0].weighings == ()


def test_the_weight_paid_for_is_rounded_and_stock_keeps_its_own(station: App) -> None:
    station.do(ChangeSetting(WEIGHT_STEP, "500"))
    station.do(ChangeSetting(WEIGHT_ROUNDING, "down"))
    made = buy(station, kg(LEAD, 10.9))
    line = only_line(station, made.number)
    assert (line.net_g, line.paid_g, line.amount) == (10_900, 10_500, 194_250)
    assert made.net_g == 10_900
    posted = ticket(station, made.number)
    assert (posted.weight_step_g, posted.weight_rounding) == (500, "down")


@pytest.mark.parametrize(("step", "way"), [("", "down"), ("100", ""), ("250", "down"), ("100", "sideways")])
def test_a_setting_that_says_no_rounding_rounds_nothing(station: App, step: str, way: str) -> None:
    station.do(ChangeSetting(WEIGHT_STEP, step))
    station.do(ChangeSetting(WEIGHT_ROUNDING, way))
    assert only_line(station, buy(station, kg(LEAD, 10.94)).number).paid_g == 10_940


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (kg(LEAD, 3, weighings=(Weighing(1_000),)), WeighingsDiffer),
        (kg(LEAD, 3, weighings=(Weighing(3_000, frame="x" * 81),)), BadField),
        (kg(LEAD, 3, weighings=(Weighing(3_000, frame="กก."),)), BadField),
        (kg(LEAD, 3, weighings=(Weighing(3_000, WeightSource.SCALE, "Tâm 0912"),)), BadField),
        (kg(LEAD, 3, weighings=(Weighing(3_000, WeightSource.MANUAL, "S1", "Nguyen Van Tam"),)), BadField),
        (kg(LEAD, 3, weighings=(Weighing(-1_000), Weighing(4_000))), BadField),
        (kg(LEAD, 3, containers=(ContainerUsed(1, 100),)), TareAboveGross),
        (kg(LEAD, 3, containers=(ContainerUsed(100, 0),)), BadField),
        (kg(LEAD, 3, containers=(ContainerUsed(1, -1),)), BadField),
        (kg(LEAD, 3, capacity_wh=-1), BadField),
        (kg(LEAD, 3, capacity_mah=2**53 - 1), BadField),
        (kg(LEAD, 3, not_asked=("Nguyễn Văn Tâm",)), UnknownReason),
        (kg(LEAD, 3, confirmed=("call me",)), UnknownReason),
        (kg(LEAD, 3, photos=("ab" * 32,) * 13), TooManyParts),
        (kg(LEAD, 3, items=(Item("vin", VIN),) * (MOST_ITEMS + 1)), TooManyParts),
        (kg(LEAD, 3, unsure=("tam",)), UnknownReason),
        (kg(LEAD, 3, photos=("Nguyễn Văn Tâm",)), BadField),
        (kg(LEAD, 3, flat=-1, price_reason="agreed"), BadPrice),
        (kg(LEAD, 3, flat=1), PriceNeedsReason),
        (kg(LEAD, 3, flat=1, price_reason="for Tâm"), UnknownReason),
        (kg(LEAD, 3, temperature_dc=-600), BadMeasure),
        (kg(LEAD, 3, ambient_dc=20_000), BadMeasure),
        (kg(LEAD, 3, voltage_mv=-1), BadMeasure),
        (kg(LEAD, 3, series=1_001), BadMeasure),
        (kg(LEAD, 3, items=(Item("gbt", NIK),)), BadIdentity),
        (kg(LEAD, 3, items=(Item("gold", "1"),)), BadIdentity),
        (kg(LEAD, 3, items=(Item("code", ""),)), BadIdentity),
        (kg(LEAD, 3, items=(Item("code", "\x1b[2J"),)), BadIdentity),
    ],
)
def test_what_no_line_holds_is_refused(station: App, line: LineDraft, problem: type[Exception]) -> None:
    with pytest.raises(problem):
        buy(station, line)


@pytest.mark.parametrize("truck", [{"truck_in_g": -5}, {"truck_out_g": 2**53 - 1}])
def test_a_truck_weighs_what_trucks_weigh(station: App, truck: dict[str, Any]) -> None:
    with pytest.raises(BadField):
        buy(station, **truck)


@pytest.mark.parametrize(
    ("measured", "condition", "signs"),
    [
        ({"temperature_dc": 700}, Condition.CRITICAL, "hot"),
        ({"temperature_dc": 460, "ambient_dc": 440}, Condition.DEFECTIVE, "warm"),
        ({"voltage_mv": 60_000, "series": 10}, Condition.CRITICAL, "voltage_high"),
        ({"temperature_dc": 700, "signs": ("hot",)}, Condition.CRITICAL, "hot"),
        ({"temperature_dc": 500, "ambient_dc": 300, "signs": ("hot",)}, Condition.CRITICAL, "hot"),
    ],
)
def test_a_measured_danger_is_a_sign_whoever_leaves_it_out(
    station: App, measured: dict[str, Any], condition: Condition, signs: str
) -> None:
    with pytest.raises(SignsContradict):
        buy(station, kg(EBIKE, 3, condition=Condition.NORMAL, **measured))
    line = only_line(station, buy(station, kg(EBIKE, 3, condition=None, **measured)).number)
    assert (line.condition, " ".join(line.signs)) == (condition, signs)
    if condition is Condition.CRITICAL:
        station.act_as(CLERK)
        with pytest.raises(NeedsManager):
            buy(station, kg(EBIKE, 3, condition=None, **measured))


def test_a_paper_is_in_a_language_that_is_spoken(station: App) -> None:
    with pytest.raises(UnknownLanguage):
        buy(station, language="Tâm")
    assert ticket(station, buy(station, language="th").number).language == "th"


def test_a_code_of_no_known_kind_never_travels(station: App) -> None:
    """It may be anything, a person's card too; the VIN of a car is a thing's."""
    made = buy(station, kg(EBIKE, 3, items=(Item("code", NIK), Item("vin", VIN))), plate="51F-123.45")
    posted = ticket(station, made.number)
    assert said(station, made.number).codes == (NIK,)

    def line(books: Books) -> bytes:
        entry = journal.entry.c
        found = books.connection.execute(journal.entry.select().where(entry.seq == posted.seq, entry.log == posted.n))
        return bytes(found.one().line)

    public = station.ask(line)
    assert NIK.encode() not in public
    assert b"51F" not in public
    assert json.loads(public)["data"]["lines"][0]["items"] == [{"code": VIN, "kind": "vin"}]
    assert [row.code for row in rows_of(station, goods.item)] == [VIN]


def test_a_tag_that_is_none_of_ours_never_travels(station: App) -> None:
    made = buy(station, kg(EBIKE, 3, items=(Item("tag", "CB1:NGUYEN VAN TAM 0912345678"),)))
    assert rows_of(station, goods.item) == []
    assert said(station, made.number).codes == ("CB1:NGUYEN VAN TAM 0912345678",)


def test_a_ticket_is_found_by_its_plate_until_its_seller_is_forgotten(station: App) -> None:
    tam = station.do(SaveSeller(NewSeller("Tâm")))
    hai = station.do(SaveSeller(NewSeller("Hải")))
    named = buy(station, kg(EBIKE, 3, items=(Item("vin", VIN),)), seller=tam.id, plate=" 51f-123.45 ")
    bare = buy(station, seller=hai.id, deliverer=tam.id, plate="29C-777.77")
    assert said(station, named.number).plate == "51F-123.45"
    assert len(rows_of(station, goods.trace)) == 2
    assert [each.number for each in station.ask(tickets_wanted, Wanted("777.77"))] == [bare.number]
    station.do(EraseSeller(tam.id))
    assert [row.key for row in rows_of(station, goods.trace)] == [VIN.lower()]
    for number in (named.number, bare.number):
        assert (said(station, number).plate, said(station, number).codes) == ("", ())
    with pytest.raises(DelivererWasErased):
        buy(station, deliverer=tam.id)
    with pytest.raises(SellerNotFound):
        buy(station, deliverer="nobody")


def test_raw_codes_are_kept_under_their_name(station: App) -> None:
    made = buy(station, kg(LEAD, 3, items=(Item("code", "A1"), Item("passport", "https://id.example/01/1"))))
    assert CODES == "codes"
    assert said(station, made.number).codes == ("A1", "https://id.example/01/1")


def test_triage_answered_faster_than_anybody_can_look_is_marked_from_the_fifth_ticket_on(station: App) -> None:
    hasty, slow, none = (4, 1_199), (4, 1_200), (0, 0)
    marks = [
        ticket(station, buy(station, answers=answers, answer_ms=took).number).hurried
        for answers, took in (*[hasty] * (HASTY_TICKETS - 1), none, hasty, hasty, slow, hasty)
    ]
    assert marks == [0, 0, 0, 0, 0, 1, 1, 0, 0]


def test_a_flat_price_is_the_amount_and_its_price_per_kilogram_is_derived(station: App) -> None:
    made = buy(station, kg(LEAD, 10, flat=190_000, price_reason="agreed"))
    line = only_line(station, made.number)
    assert (line.price_kind, line.amount, line.price, line.list_price) == ("flat", 190_000, 19_000, 18_500)
    without = buy(station, kg("LCO.PHONE", 2, flat=0, price_reason="quality"))
    assert (without.total.amount, only_line(station, without.number).list_price) == (0, -1)


def test_a_clerk_keeps_to_her_band_and_a_manager_answers_beyond_his(home: Path) -> None:
    clerk = opened(home, person=CLERK)
    buy(clerk, kg(LEAD, 10, price=19_425, price_reason="agreed"))  # five in a hundred
    for line in (
        kg(LEAD, 10, price=19_426, price_reason="agreed"),
        kg(LEAD, 10, flat=194_260, price_reason="agreed"),
    ):
        with pytest.raises(OutsideBand):
            buy(clerk, line)
    clerk.close()


def test_a_price_that_no_list_said_is_not_believed(station: App) -> None:
    made = buy(station, kg(LEAD, 10, shown_price=99_000, shown_since="2026-11-23T01:00:00+00:00"))
    assert made.total.amount == 185_000


def test_goods_are_priced_by_the_ampere_hour_where_a_list_says_so(station: App) -> None:
    station.do(PublishPrices((NewPrice("LFP.MODULE", 900, Unit.AH),)))
    line = LineDraft("LFP.MODULE", Weight(20_000), condition=Condition.NORMAL, capacity_mah=150_000)
    made = buy(station, line)
    assert (made.total.amount, only_line(station, made.number).unit) == (135_000, "ah")
    provisional = buy(station, replace(line, provisional=True))
    assert only_line(station, provisional.number).is_open


def test_a_ticket_is_entered_from_a_sheet_once(station: App) -> None:
    with pytest.raises(UnknownSheet):
        buy(station, sheet=3)
    station.do(PrintPad(5))
    made = buy(station, sheet=3, happened_at="2026-11-23T08:30:00+07:00")
    assert (ticket(station, made.number).pad, ticket(station, made.number).sheet) == (1, 3)
    with pytest.raises(SheetIsUsed):
        buy(station, sheet=3)
