"""How many keys a ticket takes: real widgets, key events, and not one key more; a mouse event fails the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.pads import PrintPad
from collector_app.commands.train_person import SetInstruments, TrainPerson
from collector_app.devices.camera_simulator import CameraSimulator
from collector_app.domain.entries.logs import Skill
from collector_app.domain.questions import Instrument
from collector_app.domain.weight import Weight
from collector_app.queries.lines import lines_of
from collector_app.queries.people import find_sellers, person_named
from collector_app.queries.prices import price_at
from collector_app.queries.tickets import recent_tickets
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.photographer import photos_of
from tests.ui.intake.books import only_line_of, tickets_of
from tests.ui.intake.scanning import scan
from tests.ui.station import MANAGER_PIN, PATIENCE, Clerk

if TYPE_CHECKING:
    from collector_app.devices.scales.simulator import Simulator


pytestmark = pytest.mark.usefixtures("no_mouse")
LFP_PACK = "001PB010012345G5K0000421"
LOT = Weight(23_500)


def lay(clerk: Clerk, scale: Simulator, grams: int) -> None:
    """Lay a load on the scale, and wait until it may be taken."""
    link = clerk.intake.scale

    def shows(wanted: int) -> bool:
        link.look()
        return link.live is not None and link.live.reading is not None and link.live.reading.grams == wanted

    scale.put(0)
    clerk.qtbot.waitUntil(lambda: shows(0), timeout=PATIENCE)
    scale.put(grams)
    clerk.qtbot.waitUntil(lambda: shows(grams) and link.is_ready, timeout=PATIENCE)


def as_manager(clerk: Clerk, *commands: object) -> None:
    """Prepare the station; the clerk goes on."""
    app = clerk.desk.worker.app
    app.act_as()
    for command in commands:
        app.do(command)
    app.act_as("Lan")
    clerk.intake.refresh()
    clerk.settle()


def spent(clerk: Clerk, keys: int) -> None:
    """Claim that the ticket is finished, and took just so many keys."""
    clerk.settle()
    assert clerk.step() is Step.SELLER
    assert clerk.pressed == keys


def test_a_walk_in_with_one_lead_line_and_a_typed_weight_takes_eleven(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(
        "Enter",  # walk-in
        *"11",  # car starter
        "1",  # no signs
        *"23.5",
        "Enter",
        "Enter",  # that is all
        "Enter",  # cash
    )
    spent(clerk, 11)
    (ticket,) = tickets_of(clerk)
    assert (ticket.state, ticket.net_g) == ("paid", 23_500)
    assert [path.suffix for path in (clerk.home / "papers").iterdir()] == [".pdf"]


def test_the_same_with_a_scale_takes_seven(beside_a_scale: Clerk, scale: Simulator) -> None:
    clerk = beside_a_scale
    lay(clerk, scale, LOT.grams)
    clerk.press(
        "Enter",
        *"11",
        "1",
        "Enter",  # the stable weight
        "Enter",
        "Enter",
    )
    spent(clerk, 7)
    assert only_line_of(clerk).gross_g == LOT.grams


def test_a_known_seller_with_three_lines_in_containers_on_a_scale_takes_twenty_five(
    beside_a_scale: Clerk, scale: Simulator
) -> None:
    clerk = beside_a_scale
    clerk.press(*"1122", "Enter")  # the tail of his phone
    clerk.settle()
    for grams in (20_000, 21_000, 22_000):
        lay(clerk, scale, grams)
        clerk.press(*"11", "1", "-", "1", "Enter")  # grade, no signs, container 1, the stable weight
        clerk.settle()
    clerk.press("Enter", "Enter")
    spent(clerk, 25)
    (ticket,) = tickets_of(clerk)
    lines = clerk.desk.worker.app.ask(lines_of, ticket)
    assert [(line.gross_g, line.tare_g) for line in lines] == [(20_000, 1_500), (21_000, 1_500), (22_000, 1_500)]
    (huong,) = clerk.desk.worker.app.ask(find_sellers, "huong")
    assert ticket.seller == huong.id


def photographs(clerk: Clerk) -> None:
    camera = CameraSimulator()
    photos_of(clerk.desk.frame, clerk.intake.desk).camera = lambda: camera


def take_photos(clerk: Clerk, count: int) -> None:
    for _ in range(count):
        clerk.press("Space")
        clerk.qtbot.waitUntil(lambda: not photos_of(clerk.desk.frame, clerk.intake.desk).is_busy, timeout=PATIENCE)
        clerk.settle()


def test_a_lithium_e_bike_pack_with_four_signs_and_a_photo_takes_fifteen_of_eighteen(clerk: Clerk) -> None:
    clerk.sign_in()
    photographs(clerk)
    clerk.press(
        "Enter",
        *"31",
        *"1111",  # heat, swelling, damage, water
    )
    take_photos(clerk, 1)
    clerk.press(*"3.25", "Enter", "Enter", "Enter")
    spent(clerk, 15)
    line = only_line_of(clerk)
    assert (line.grade, line.condition, line.net_g) == ("NMC.EBIKE_LI", "normal", 3_250)


def test_a_traction_pack_that_hq_will_quote_takes_thirty_three_and_a_scan_of_thirty_four(clerk: Clerk) -> None:
    clerk.sign_in()
    photographs(clerk)
    lan = clerk.desk.worker.app.ask(person_named, "Lan")
    assert lan is not None
    as_manager(clerk, TrainPerson(lan.id, tuple(Skill)), SetInstruments(tuple(Instrument)))
    clerk.press("Enter")
    clerk.settle()
    scan(clerk, LFP_PACK)  # chooses the grade
    clerk.press(
        "1",  # nothing smokes or hisses
        *"32",  # degrees of the pack
        "Enter",
        *"30",  # and of the air
        "Enter",
        *"11111",  # smell, swelling, damage, water, history
        *"350",  # volts
        "Enter",
        *"96",  # cells in series
        "Enter",
        "1",  # insulation
        "1",  # terminals covered
        "Enter",  # one piece
    )
    take_photos(clerk, 4)
    clerk.press(*"310", "Enter", "Enter", "Enter")  # weight, that is all, finish without a price
    spent(clerk, 33)
    line = only_line_of(clerk)
    assert (line.grade, line.price_kind, line.voltage_mv, line.temperature_dc) == (
        "LFP.EV_PACK",
        "settle",
        350_000,
        320,
    )
    assert tickets_of(clerk)[0].unpriced == 1


def test_the_last_line_s_weight_is_mended_with_seven(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", *"11", "1", *"24.35", "Enter")
    clerk.pressed = 0
    clerk.press("Up", *"23.45", "Enter")
    assert clerk.pressed == 7
    assert [line.gross.grams for line in clerk.intake.desk.hand.lines] == [23_450]


@pytest.mark.parametrize(("way", "keys"), [(("F9",), 10), (("*", "2"), 11)])
def test_a_void_of_today_with_its_reason_and_the_pin_takes_eleven_of_twelve(
    clerk: Clerk, way: tuple[str, ...], keys: int
) -> None:
    clerk.sign_in()
    clerk.press("Enter", *"11", "1", *"23.5", "Enter", "Enter", "Enter")
    clerk.settle()
    clerk.pressed = 0
    clerk.press(*way)
    clerk.settle()
    clerk.press(
        "2",  # void
        "2",  # wrong weight
        "1",  # the money is back
    )
    clerk.qtbot.waitUntil(clerk.desk.window.pin.isVisible, timeout=PATIENCE)
    clerk.press(*MANAGER_PIN)
    assert clerk.pressed == keys
    clerk.qtbot.waitUntil(
        lambda: [each.state for each in clerk.desk.worker.app.ask(recent_tickets)] == ["voided"], timeout=PATIENCE
    )
    clerk.settle()


def test_a_paper_ticket_of_a_walk_in_takes_twenty_of_twenty_one(clerk: Clerk) -> None:
    clerk.sign_in()
    as_manager(clerk, PrintPad(50), PrintPad(50), PrintPad(50))
    clerk.press(
        "*",  # the other acts
        "6",  # a paper ticket
        *"112",  # its sheet
        "Enter",
    )
    clerk.settle()
    clerk.press(
        *"0001",  # a minute past midnight
        "Enter",
        "Enter",  # walk-in
        *"11",
        "1",
        *"20",
        "Enter",
        "Enter",
        "Enter",
    )
    spent(clerk, 20)
    (ticket,) = tickets_of(clerk)
    assert (ticket.sheet, ticket.happened_at[10:16]) == (112, "T00:01")


def test_a_new_seller_inside_a_ticket_takes_twenty_seven(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(
        "+",  # somebody new
        *"Minh",
        "Enter",
        *"0911222333",
        "Enter",
        *"11",
        "1",
        *"23.5",
        "Enter",
        "Enter",
        "Enter",
    )
    spent(clerk, 27)
    (minh,) = clerk.desk.worker.app.ask(find_sellers, "2333")
    assert (minh.name, minh.phone) == ("Minh", "0911222333")


def test_a_price_from_a_telephone_call_takes_six_of_ten_and_holds_from_now(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("Enter", *"11", "1", *"20", "Enter")
    clerk.pressed = 0
    clerk.press(
        "*",
        *"19.",  # 19.000
        "Enter",
        "4",  # told by telephone: for all, from now on
    )
    clerk.settle()
    assert clerk.pressed == 6
    app = clerk.desk.worker.app
    price = app.ask(price_at, "LA_F.SLI_CAR", app.clock())
    assert price is not None
    assert price.price == 19_000
    assert clerk.intake.desk.hand.lines[0].price_in_force == 19_000
