"""Head office's view of its sites: what has come, what is missing, what stands on branches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.queries.held_logs import HeldLog, held_logs, sites_with_parts
from collector_app.queries.pairing import country_of, devices
from collector_app.sync.answer import Totals

if TYPE_CHECKING:
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class SiteStatus:
    """One site: whether a device of it is certified, its logs, and their sums."""

    site: str
    country: str
    paired: bool
    logs: tuple[HeldLog, ...]

    @property
    def totals(self) -> Totals:
        """The sums over its logs."""
        return Totals(
            sum(log.totals.tickets for log in self.logs),
            sum(log.totals.net_g for log in self.logs),
            sum(log.totals.paid for log in self.logs),
        )


def hq_status(books: Books) -> tuple[SiteStatus, ...]:
    """Return every site that was certified or of which anything has come, by code."""
    paired = {device.site for device in devices(books)}
    return tuple(
        SiteStatus(site, country_of(books, site), site in paired, held_logs(books, site))
        for site in sorted({*paired, *sites_with_parts(books)})
    )
