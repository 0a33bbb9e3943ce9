"""Head office by keys: sites, files, invitations; what is missing, and what contradicts itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.app.exchange import take_answer
from collector_app.commands.pair_request import RequestPairing
from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.entries.payments import Method, PaymentMade, PaymentPart
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.weight import kilograms
from collector_app.i18n.language import LANGUAGES
from collector_app.queries.exceptions import ExceptionRow, Oddity
from collector_app.queries.pairing import certificate
from collector_app.queries.tickets import recent_tickets
from collector_app.sync.check_code import in_groups
from collector_app.ui.hq.exceptions_page import ExceptionsPage
from collector_app.ui.hq.missing_page import MissingPage
from collector_app.ui.hq.sites_page import SitesPage
from collector_app.ui.pages import pages_of
from tests.network import LEAD, Network, network
from tests.queries.test_exceptions import Posting
from tests.ui.making import cut_off
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look
    from collector_app.ui.shell.page import Page
    from tests.queries.station import Station as Plain


ID = "01900000-0000-7000-8000-0000000000"


class Office:
    """A head office with whichever page of it in a window."""

    def __init__(self, qtbot: QtBot, look: Look, net: Network) -> None:
        self.net = net
        self._made = (qtbot, look)
        self.desk: Stationed | None = None

    def open(self, page: type[Page]) -> Stationed:
        """Open a page."""
        qtbot, look = self._made
        self.desk = Stationed(qtbot, look, cast("Plain", _Home(self.net)), page)
        return self.desk


class _Home:
    """What `Stationed` needs of a station."""

    def __init__(self, net: Network) -> None:
        self.app = net.hq


@pytest.fixture
def office(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Office]:
    """Give a head office without stations."""
    net = network(tmp_path)
    made = Office(qtbot, look, net)
    yield made
    if made.desk is not None:
        made.desk.close()
    net.close()


def sites_of(desk: Stationed) -> SitesPage:
    """Return the page Sites."""
    assert isinstance(desk.page, SitesPage)
    return desk.page


def test_head_office_has_its_own_three_pages(office: Office) -> None:
    desk = office.open(SitesPage)
    pages = pages_of(desk.frame)
    assert [page.name for page in pages] == ["sites", "missing", "exceptions"]
    assert desk.shows("Invite the first site.")
    desk.settle()
    for page in pages:
        page.deleteLater()


def test_a_site_is_invited_and_accepted_by_its_code(office: Office) -> None:
    """KTW in Vietnam, the second of three countries."""
    net, station = office.net, office.net.station()
    desk = office.open(SitesPage)
    desk.press("3", "ktw", "enter", "2")
    invitation = net.hq.home.folder / "outbox" / "RYG_KTW.invitation"
    assert desk.shows(str(invitation))
    made = station.app.do(RequestPairing(invitation.read_bytes()))
    request = net.folder / "RYG_KTW.join"
    request.write_bytes(made.content)
    desk.press("4", str(request), "enter", "AAAA", "enter")
    assert sites_of(desk).side.is_asking
    assert not desk.shows("KTW is paired.")
    desk.press("esc")
    desk.press("4", str(request), "enter", in_groups(made.check_code).lower(), "enter")
    assert desk.shows("KTW is paired. Send it this file: it holds the certificate.")
    (answer,) = (net.hq.home.folder / "outbox").glob("*.answer")
    station.out.mkdir()
    (station.out / answer.name).write_bytes(answer.read_bytes())
    take_answer(station.app, station.out / answer.name)
    assert station.app.ask(certificate)


def test_a_folder_of_bundles_is_taken_in_and_answered(office: Office) -> None:
    station = office.net.paired()
    station.entries(3)
    station.pack()
    desk = office.open(SitesPage)
    desk.press("1", "1", str(station.out), "enter")
    assert desk.shows("1 file was looked at.")
    assert desk.shows("KTW: 5 new entries were taken in.")
    desk.press("1", "2", str(next(station.out.glob("*.bundle"))), "enter")
    assert desk.shows("KTW: all of it was known already.")
    desk.press("esc")
    assert desk.shows("Country VN, paired")
    desk.press("2", "enter")
    assert desk.shows("1 answer is written. Send it to its site.")
    assert len(list((office.net.hq.home.folder / "outbox").glob("*.answer"))) == 1


def test_a_refused_file_says_why_and_what_to_do(office: Office) -> None:
    broken = office.net.folder / "broken.bundle"
    broken.write_bytes(b"nothing")
    desk = office.open(SitesPage)
    desk.press("1", "2", str(broken), "enter")
    assert desk.shows("broken.bundle")
    desk.press("1", "1", str(office.net.folder / "nowhere"), "enter")
    assert sites_of(desk).side.is_asking


def test_a_gap_is_seen_in_the_grid_and_under_missing(office: Office) -> None:
    station = office.net.paired()
    station.pack()
    station.entries(1)
    office.net.take(*station.pack())
    desk = office.open(SitesPage)
    assert sites_of(desk).waiting() == 1
    assert desk.shows("1 site needs a person: look under Missing.")
    assert desk.shows("entries 1 to 2 are missing")
    desk.press("enter")
    assert not sites_of(desk).view.hasFocus()
    desk.press("esc", "esc")
    assert desk.window.body.rail.hasFocus()


def test_missing_says_each_finding_with_its_next_step(office: Office) -> None:
    net = office.net
    station = net.paired()
    net.take(*station.pack())
    twin = net.clone(station, "twin")
    station.entries(2)
    twin.entries(1)
    net.take(*station.pack(), *twin.pack())
    station.entries(1)
    station.pack()
    station.entries(1)
    net.take(*station.pack())
    other = net.station("BHO")
    net.request(other)
    net.take(*other.pack())
    net.clock.now += timedelta(days=9)
    desk = office.open(MissingPage)
    mark = station.app.home.here.mark
    page = desk.page
    assert isinstance(page, MissingPage)
    said = [desk.frame.look.say(page.words_of(row)) for row in page.rows]
    assert said[0] == f"KTW log {mark}: entries 3 to 3 stand twice, in two histories."
    assert said[1] == f"KTW log {mark}: entries 5 to 5 have not come."
    assert "KTW: nothing has come for 9 days." in said
    assert any(each.startswith("BHO log") and "wait until the site is paired" in each for each in said)
    assert desk.page.waiting() == len(said)
    desk.press("+", "down")
    assert desk.page.acts()[0].key == "enter"


def test_missing_is_empty_where_nothing_is_missing(office: Office) -> None:
    desk = office.open(MissingPage)
    assert desk.shows("Nothing is missing.")
    assert desk.page.acts() == ()


def test_an_exception_says_what_contradicts_and_what_to_do(office: Office) -> None:
    """Ten kilograms are 185,000; they are paid by the bank, twice, by two laptops of the site."""
    net = office.net
    station = net.paired()
    station.entries(1)
    station.app.do(PostTicket(TicketDraft((LineDraft(LEAD, kilograms(10), 1),))))
    (ticket,) = station.app.ask(recent_tickets)
    for payment in ("aa", "ab"):
        parts = (PaymentPart(ticket.id, ticket.total),)
        number = f"KTW-XXX-26-P{payment}"
        payload = PaymentMade(ID + payment, number, 1, 2026, Method.BANK, "VND", ticket.total, parts)
        station.app.do(Posting(payload))
    net.take(*station.pack())
    desk = office.open(ExceptionsPage)
    assert desk.shows(f"Ticket {ticket.number} is paid VND 180,000 more than its total.")
    assert desk.shows("The site takes the payment back that was made twice.")
    opened: list[tuple[str, object]] = []
    desk.frame.page_wanted.connect(lambda name, what: opened.append((name, what)))
    desk.press("enter")
    assert opened == [("sites", "KTW")]


def test_every_contradiction_has_a_sentence(office: Office) -> None:
    desk = office.open(ExceptionsPage)
    page = desk.page
    assert isinstance(page, ExceptionsPage)
    rows = (
        ExceptionRow(Oddity.UNREAD, "KTW", "newer", log=ID + "aa", seq=7),
        ExceptionRow(Oddity.PAID_VOID, "KTW", "KTW-XXX-26-00001", 5_000, "VND"),
        ExceptionRow(Oddity.BELOW_ZERO, "KTW", "1", -2_000, LEAD, -1),
        ExceptionRow(Oddity.BELOW_ZERO, "KTW", "1", -2_000, "X.UNKNOWN", -1),
    )
    said = [desk.frame.look.say(page.words_of(row)) for row in rows]
    assert "it is newer than this program" in said[0]
    assert "VND 5,000 of it is still paid" in said[1]
    assert "2 kg and 1 piece too much have left" in said[2]
    assert said[3].startswith("X.UNKNOWN, lot 1")


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_cut_in_any_language(office: Office, look: Look, code: str) -> None:
    station = office.net.paired()
    station.pack()
    station.entries(1)
    office.net.take(*station.pack())
    desk = office.open(SitesPage)
    look.speak(LANGUAGES[code])
    desk.settle()
    assert not cut_off(desk.page)


def test_the_lists_keep_the_rules_of_models(office: Office) -> None:
    desk = office.open(SitesPage)
    tester = QAbstractItemModelTester(sites_of(desk).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    station = office.net.paired()
    station.pack()
    desk.press("1", "1", str(station.out), "enter")
    assert sites_of(desk).rows
    del tester


def test_the_last_days_are_seen_in_large_text(office: Office, look: Look) -> None:
    office.net.take(*office.net.paired().pack())
    desk = office.open(SitesPage)
    look.enlarge(150)
    desk.settle()
    view = sites_of(desk).view
    last = view.model().columnCount() - 1
    assert view.columnViewportPosition(last) + view.columnWidth(last) <= view.viewport().width()
    assert not view.isColumnHidden(8)
    assert view.isColumnHidden(7)
    assert not cut_off(desk.page)
