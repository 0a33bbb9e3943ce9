"""The pages of a home, in the order of the rail; adding a page adds a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.hq.exceptions_page import ExceptionsPage
from collector_app.ui.hq.missing_page import MissingPage
from collector_app.ui.hq.sites_page import SitesPage
from collector_app.ui.intake.page import IntakePage
from collector_app.ui.payments.page import PaymentsPage
from collector_app.ui.prices.page import PricesPage
from collector_app.ui.stock.page import StockPage
from collector_app.ui.sync.page import SyncPage
from collector_app.ui.tickets.exceptions_page import StationExceptionsPage
from collector_app.ui.tickets.page import TicketsPage

if TYPE_CHECKING:
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.shell.page import Page


def pages_of(frame: Frame) -> tuple[Page, ...]:
    """Return the pages of a station, or of head office."""
    if frame.app.home.here.is_hq:
        return (SitesPage(frame), MissingPage(frame), ExceptionsPage(frame))
    return (
        IntakePage(frame),
        PaymentsPage(frame),
        StockPage(frame),
        PricesPage(frame),
        SyncPage(frame),
        TicketsPage(frame),
        StationExceptionsPage(frame),
    )
