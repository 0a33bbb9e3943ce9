"""F3 finds a ticket from every page of the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collector_app.ui.tickets.page import TicketsPage

if TYPE_CHECKING:
    from tests.ui.station import Clerk


def _f3(clerk: Clerk) -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_F3)
    clerk.settle()
    page = clerk.desk.window.body.page()
    return page.name if page is not None else ""


def test_f3_opens_the_list_of_tickets_from_every_page_and_f2_leads_back(clerk: Clerk) -> None:
    clerk.sign_in()
    body = clerk.desk.window.body
    for each in body.pages:
        body.open_name(each.name)
        clerk.settle()
        assert _f3(clerk) == "tickets"
    page = body.page()
    assert isinstance(page, TicketsPage)
    assert QApplication.focusWidget() is page.search_field
    clerk.press("F2")
    clerk.settle()
    assert body.page() is clerk.intake


def test_pages_off_the_rail_are_not_among_its_digits(clerk: Clerk) -> None:
    clerk.sign_in()
    rail = clerk.desk.window.body.rail
    assert [page.name for page in clerk.desk.window.body.pages if not page.on_rail] == ["tickets", "exceptions"]
    rail.setFocus()
    QTest.keyClicks(rail, "6")
    clerk.settle()
    assert clerk.desk.window.body.page() is clerk.intake
