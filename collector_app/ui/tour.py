"""`collector tour`: a day through the real windows, offscreen; pictures, receipts, bundle and answer remain."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.ui.touring.gate_day import GateDay
    from collector_app.ui.touring.hands import Hands

TICKETS, DAYS = 240, 9
CLERK_PLACE, MANAGER_PLACE = 2, 1
PICTURES, RECEIPTS = "pictures", "receipts"
_COUNTRIES = {"th": "TH", "id": "ID"}
_DEFAULT = "VN"
_SHEET, _ROLL = "a5", "80mm"


def tour(output: Path, code: str = "") -> int:
    """Walk through a day at a demo station and leave everything in `output`; return the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt looks for a display
    output = output.absolute()
    (output / PICTURES).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="collector-tour-") as folder:
        scratch = Path(folder)
        os.environ["XDG_CONFIG_HOME"] = str(scratch / "config")  # the person's own windows remember nothing of it
        home = _filled(scratch / "home", code)
        _walk(home, scratch, output, code)
    for path in sorted(each for each in output.rglob("*") if each.is_file()):
        sys.stdout.write(f"{path}\n")
    return 0


def _filled(home: Path, code: str) -> Path:
    from collector_app.practice.demo import Demo, demo_home  # noqa: PLC0415 - loaded where it is needed

    country = _COUNTRIES.get(code, _DEFAULT)
    begun, _ = demo_home(home, Demo(country, tickets=TICKETS, days=DAYS), datetime.now(UTC))
    begun.app.close()
    return home


def _walk(home: Path, scratch: Path, output: Path, code: str) -> None:
    from collector_app.practice.office import FOLDER, HQ_PIN  # noqa: PLC0415 - loaded where it is needed
    from collector_app.ui.touring.clerk_day import ClerkDay  # noqa: PLC0415 - as above
    from collector_app.ui.touring.gate_day import GateDay  # noqa: PLC0415 - as above
    from collector_app.ui.touring.manager_day import ManagerDay, answer_of_head_office  # noqa: PLC0415 - as above

    hands = _hands(home, scratch, output, code)
    hands.sit_down()
    hands.picture("sign-in")
    hands.sign_in(_pin(code, CLERK_PLACE), str(CLERK_PLACE))
    clerk = ClerkDay(hands)
    numbers = [clerk.buy_car_batteries(), clerk.buy_an_ebike_battery(_seller(hands))]
    clerk.hold_a_ticket_in_every_language()
    clerk.meet_an_emergency()
    _gate(GateDay(hands))
    clerk.pay_what_is_owed()
    hands.work(lambda: _receipts(hands.desk.worker.app, numbers, output / RECEIPTS))
    hands.desk.session.ask_who()
    hands.settle()
    hands.sign_in(_pin(code, MANAGER_PLACE), str(MANAGER_PLACE))
    manager = ManagerDay(hands, home, output)
    manager.look_at_stock()
    manager.change_a_price()
    manager.pack_for_head_office()
    answer = answer_of_head_office(home, output)
    manager.take_in_the_answer(answer)
    manager.count_and_close(hands.desk.worker.app.pack.denominations)
    hands.leave()
    office = _hands(home / FOLDER, scratch, output, code)
    office.sit_down()
    office.sign_in(HQ_PIN)
    for place, page in enumerate(office.desk.window.body.pages):
        office.desk.window.body.open_place(place)
        office.settle()
        office.picture(f"hq-{page.name}")
    office.leave()


def _gate(gate: GateDay) -> None:
    """Show what a gate brings beside the plain ticket."""
    gate.ask_what_it_is()
    gate.measure_a_traction_pack()
    gate.look_at_other_acts()
    gate.find_a_ticket()


def _hands(home: Path, scratch: Path, output: Path, code: str) -> Hands:
    from collector_app.ui.memory import Memory  # noqa: PLC0415 - Qt comes after its platform was chosen
    from collector_app.ui.start import Desk  # noqa: PLC0415 - as above
    from collector_app.ui.touring.hands import Hands  # noqa: PLC0415 - as above

    def opener() -> App:
        from collector_app.app.start import open_home  # noqa: PLC0415 - SQLAlchemy comes after the first paint

        return open_home(home)

    return Hands(Desk(opener, scratch / "logs", Memory(scratch), code or "en"), output / PICTURES)


def _pin(code: str, place: int) -> str:
    from collector_app.practice.stations import demo_country  # noqa: PLC0415 - loaded where it is needed

    return demo_country(_COUNTRIES.get(code, _DEFAULT)).people[place - 1].pin


def _seller(hands: Hands) -> str:
    """Return the end of a telephone number by which a registered seller is found."""
    from collector_app.queries.people import find_sellers  # noqa: PLC0415 - loaded where it is needed

    found = hands.ask(find_sellers, "", 1)
    return str(found[0].phone).replace("-", "").replace(" ", "")[-4:]


def _receipts(app: App, numbers: list[str], folder: Path) -> None:
    """Write each ticket's receipt in every language, on a sheet and on a roll."""
    from collector_app.app.papers import print_paper  # noqa: PLC0415 - loaded where it is needed
    from collector_app.files import write_durably  # noqa: PLC0415 - as above
    from collector_app.i18n.language import LANGUAGES  # noqa: PLC0415 - as above

    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        for reader in LANGUAGES:
            for paper in (_SHEET, _ROLL):
                printed = print_paper(app, "receipt", number, reader, paper)
                write_durably(folder / f"{number}-{reader}-{paper}.pdf", printed.pdf)
