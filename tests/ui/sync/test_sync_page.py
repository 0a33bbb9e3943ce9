"""Sync by keys: packing, answers, and joining a head office; a new home holds two entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from collector_app.commands.add_person import AddPerson, SetPin
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import InviteSite
from collector_app.domain.entries.logs import Role
from collector_app.i18n.language import LANGUAGES
from collector_app.queries.pairing import certificate
from collector_app.queries.sent import sending
from collector_app.sync.check_code import in_groups
from collector_app.ui.sync.page import SyncPage
from tests.network import Station as Site
from tests.queries.station import MANAGER_PIN
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.ui.kit.look import Look
    from tests.network import Network
    from tests.ui.stationed import Stationed


def page_of(desk: Stationed) -> SyncPage:
    """Return the page."""
    assert isinstance(desk.page, SyncPage)
    return desk.page


def figures(desk: Stationed) -> list[str]:
    """Return what the three cards count."""
    return [stop.figure for stop in page_of(desk).flow.stops]


def test_an_unpaired_station_says_what_to_do(unpaired: Stationed) -> None:
    assert unpaired.shows("This station has no head office yet. Every entry is kept on this computer.")
    assert unpaired.shows("Ask your head office for an invitation file.")
    assert figures(unpaired) == ["2", "0", "0"]
    assert [act.key for act in page_of(unpaired).acts()] == ["1"]


def test_a_station_joins_by_an_invitation_a_code_and_an_answer(unpaired: Stationed, net: Network) -> None:
    """All files lie in folders that a stick would carry; the code is what both ends show."""
    invitation = net.folder / "from-hq.invitation"
    invitation.write_bytes(net.hq.do(InviteSite("KTW", "VN")))
    unpaired.press("1", str(invitation), "enter")
    request = unpaired.station.app.home.folder / "outbox" / "RYG_KTW.join"
    joined = page_of(unpaired).sync_acts.joined
    assert joined is not None
    assert joined.path == request
    code = in_groups(joined.code)
    assert unpaired.shows(code[:9])
    assert unpaired.shows(code[10:])
    made = net.hq.do(AcceptJoin(request.read_bytes(), joined.code))
    answer = net.folder / made.name
    answer.write_bytes(made.content)
    unpaired.press("2", str(answer), "enter")
    assert unpaired.ask(certificate)
    assert unpaired.shows("entries wait for HQ. Nothing has been packed yet.")
    assert unpaired.said == ["HQ has 0 entries now."]


def test_the_code_is_found_again_after_the_window_was_closed(unpaired: Stationed, net: Network) -> None:
    invitation = net.folder / "invitation"
    invitation.write_bytes(net.hq.do(InviteSite("KTW", "VN")))
    unpaired.press("1", str(invitation), "enter")
    before = page_of(unpaired).sync_acts.joined
    page_of(unpaired).sync_acts.joined = None
    page_of(unpaired).sync_acts.find_request()
    unpaired.settle()
    assert page_of(unpaired).sync_acts.joined == before
    (unpaired.station.app.home.folder / "outbox" / "RYG_KTW.join").write_bytes(b"{}")
    page_of(unpaired).sync_acts.find_request()
    unpaired.settle()
    unpaired.press("4")
    assert unpaired.shows("The join request is no longer there.")


def test_a_file_that_is_no_invitation_is_refused_beside_its_path(unpaired: Stationed, net: Network) -> None:
    wrong = net.folder / "wrong"
    wrong.write_bytes(b"not an invitation")
    unpaired.press("1", "enter")
    assert unpaired.shows("Nothing is typed yet. Type where the file lies")
    unpaired.press(str(wrong), "enter")
    assert page_of(unpaired).side.is_asking
    assert page_of(unpaired).side.path.line.text() == str(wrong)
    unpaired.press("esc")
    assert not page_of(unpaired).side.is_asking


def test_packing_by_one_key_writes_a_bundle_into_the_outbox(paired: Stationed) -> None:
    assert page_of(paired).waiting() == 5
    paired.press("1")
    outbox = paired.station.app.home.folder / "outbox"
    assert len(list(outbox.glob("*.bundle"))) == 1
    assert figures(paired) == ["5", "5", "0"]
    assert paired.shows("Send this file to HQ, and take in the answer that comes back.")
    assert paired.shows("no answer yet")
    assert paired.said == [f"5 entries are packed, in {outbox}."]
    paired.press("1")
    assert paired.said[-1] == "Every entry is packed already."
    assert page_of(paired).waiting() == 0


def test_hq_s_answer_moves_the_entries_to_hq_and_once_only(paired: Stationed, net: Network, tmp_path: Path) -> None:
    paired.press("3", str(tmp_path / "stick"), "enter")
    net.take(*(tmp_path / "stick").iterdir())
    answer = tmp_path / "an.answer"
    answer.write_bytes(net.answer().content)
    paired.press("2", str(answer), "enter")
    assert figures(paired) == ["5", "0", "5"]
    assert paired.shows("HQ has every entry up to")
    assert paired.shows("HQ has confirmed every entry of it.")
    paired.press("2", str(answer), "enter")
    assert paired.said[-1] == "This answer was taken in before."


def test_a_missing_part_is_said_with_its_next_step(paired: Stationed, net: Network, tmp_path: Path) -> None:
    paired.press("1")
    station = paired.station.app
    first = next((station.home.folder / "outbox").glob("*.bundle"))
    first.rename(tmp_path / "lost")
    net.clock.now = net.clock.now.replace(hour=5)
    Site(station, tmp_path).entries(1)
    paired.page.refresh()
    paired.settle()
    paired.press("1")
    newest = next((station.home.folder / "outbox").glob("*.bundle"))
    net.take(newest)
    answer = tmp_path / "an.answer"
    answer.write_bytes(net.answer().content)
    net.clock.now = net.clock.now.replace(hour=6)
    paired.press("2", str(answer), "enter")
    assert paired.shows("HQ misses 5 entries. Pack for HQ, and send the new file.")
    paired.press("down")
    assert paired.shows("The file is no longer at this place.")


def test_everything_can_be_packed_again(paired: Stationed) -> None:
    paired.press("1")
    paired.press("5")
    assert [bundle.entries for bundle in paired.ask(sending).bundles] == [5, 5]


def test_the_dialog_for_files_is_ours_and_gives_the_path(paired: Stationed, tmp_path: Path) -> None:
    folder = tmp_path / "chosen"
    folder.mkdir()
    paired.press("3", "f4")
    dialog = page_of(paired).side.path.dialog
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    paired.settle()
    assert len(list(folder.iterdir())) == 1


def test_esc_goes_from_the_bundle_to_the_list_to_the_rail(paired: Stationed) -> None:
    paired.press("1", "enter")
    assert not page_of(paired).view.hasFocus()
    paired.press("esc")
    assert page_of(paired).view.hasFocus()
    paired.press("esc")
    assert paired.window.body.rail.hasFocus()


def test_the_list_keeps_the_rules_of_models(paired: Stationed) -> None:
    tester = QAbstractItemModelTester(page_of(paired).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    paired.press("1", "5")
    del tester


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_cut_in_any_language(paired: Stationed, look: Look, code: str) -> None:
    paired.press("1")
    look.speak(LANGUAGES[code])
    paired.settle()
    assert not cut_off(paired.page)


def test_a_clerk_packs_without_a_pin_and_joins_with_one(unpaired: Stationed, net: Network) -> None:
    app = unpaired.station.app
    app.do(SetPin(app.person.id, MANAGER_PIN))
    app.do(AddPerson("Mai", Role.CLERK, "5274"))
    app.act_as("Mai")
    invitation = net.folder / "invitation"
    invitation.write_bytes(net.hq.do(InviteSite("KTW", "VN")))
    unpaired.press("1")
    assert unpaired.window.pin.isVisible()
    unpaired.type_pin(MANAGER_PIN)
    unpaired.press(str(invitation), "enter", "1")
    assert [bundle.entries for bundle in unpaired.ask(sending).bundles] == [3]


@pytest.mark.parametrize("code", ["th", "vi"])
def test_nothing_is_cut_in_large_text(paired: Stationed, look: Look, code: str) -> None:
    paired.press("1")
    look.enlarge(150)
    look.speak(LANGUAGES[code])
    paired.settle()
    view = page_of(paired).view
    last = view.model().columnCount() - 1
    assert view.columnViewportPosition(last) + view.columnWidth(last) <= view.viewport().width()
    assert not cut_off(paired.page)
