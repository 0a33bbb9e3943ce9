"""Site side: one site whole, or what came of files, beside the grid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.chain import log_mark
from collector_app.domain.money import CURRENCIES, Money
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, text, text_in
from collector_app.i18n.triage_names import REFUSALS
from collector_app.queries.site_days import DayState
from collector_app.ui.hq.day_grid import WORDS
from collector_app.ui.kit.card import rule
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.state import State, bad, good, plain, waiting
from collector_app.ui.kit.sum_lines import SumLine, SumLines
from collector_app.ui.kit.tokens import Role, Token
from collector_app.ui.side.entries import Entries, Entry
from collector_app.ui.side.path_panel import PathSide

if TYPE_CHECKING:
    from collector_app.queries.held_logs import HeldLog
    from collector_app.queries.refusals import Refusal
    from collector_app.queries.site_days import SiteRow
    from collector_app.ui.kit.look import Look

_STATES = {
    DayState.NONE: plain(WORDS[DayState.NONE]),
    DayState.COMPLETE: good(WORDS[DayState.COMPLETE]),
    DayState.LATE: plain(WORDS[DayState.LATE]),
    DayState.GAP: waiting(WORDS[DayState.GAP]),
    DayState.ALTERED: bad(WORDS[DayState.ALTERED]),
}


class SiteSide(PathSide):
    """Shows a site, or news: what an act of this page brought about."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = Words(look, "", Role.NAME, wrap=True)
        self._where = Words(look, "", Role.SMALL, Token.TEXT2, wrap=True)
        self._sums = SumLines(look)
        self._rule = rule(look)
        self._entries = Entries(look)
        for part in (self._words, self._where, self._sums, self._rule, self._entries):
            self.panel.middle.addWidget(part)
        self.has_news = False
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no site is selected."""
        self.has_news = False
        self.panel.show_thing(text("No site selected"))
        self._fill()

    def show_site(self, row: SiteRow) -> None:
        """Show a site: how far it is known, its sums, its logs."""
        self.has_news = False
        status = row.status
        paired = text("Country {country}, paired", country=status.country)
        unpaired = text("Not paired: accept its join request, and what waits is taken in.")
        self.panel.show_thing(row.site, paired if status.paired else unpaired, state_of(row))
        entries = (*(self._log(log) for log in status.logs), *(self._refusal(each) for each in row.refusals))
        self._fill(sums=self._sums_of(row), entries=entries)

    def show_news(self, title: Text, words: Text | str, where: str = "", entries: tuple[Entry, ...] = ()) -> None:
        """Show what was done, and what is to be done next, until a site is chosen again."""
        self.show_panel()
        self.has_news = True
        self.panel.show_thing(title)
        self._fill(words, where, entries=entries)

    def _fill(
        self,
        words: Text | str = "",
        where: str = "",
        sums: tuple[SumLine, ...] = (),
        entries: tuple[Entry, ...] = (),
    ) -> None:
        self._words.show_text(words)
        self._words.setVisible(bool(words))
        self._where.show_text(where)
        self._where.setVisible(bool(where))
        self._sums.show_lines(sums)
        self._rule.setVisible(bool(entries) and bool(sums or words))
        self._entries.show_entries(entries)

    def _sums_of(self, row: SiteRow) -> tuple[SumLine, ...]:
        language, totals = self.panel.look.language, row.status.totals
        codes = {log.currency for log in row.status.logs if log.currency in CURRENCIES}
        paid = tuple(
            SumLine(text_in("sums of a site", "Paid"), language.money(Money(self._paid(row, code), CURRENCIES[code])))
            for code in sorted(codes)
        )
        last = row.last_file
        came = language.moment(clock.read(last.taken_at)) if last is not None else text("none yet")
        return (
            SumLine(text_in("sums of a site", "Tickets"), language.number(totals.tickets)),
            SumLine(text_in("sums of a site", "Weight"), language.weight(Weight(totals.net_g))),
            *paid,
            SumLine(text("Goods refused"), language.number(row.refused)),
            SumLine(text("Last bundle taken in"), came),
        )

    def _paid(self, row: SiteRow, code: str) -> int:
        return sum(log.totals.paid for log in row.status.logs if log.currency == code)

    def _log(self, log: HeldLog) -> Entry:
        number = self.panel.look.language.number
        if log.branches:
            second: Text = text("kept twice from entry {first} on", first=log.branches[0].first)
        elif log.missing:
            span = log.missing[0]
            second = text("entries {first} to {last} are missing", first=span.first, last=span.last)
        elif log.unpaired:
            second = text("entries wait until the site is paired")
        else:
            second = text("whole up to this entry")
        return Entry(text("Log {mark}", mark=log_mark(log.log)), second, number(log.upto))

    def _refusal(self, refusal: Refusal) -> Entry:
        language = self.panel.look.language
        why: Text | str = REFUSALS.get(refusal.reason, refusal.reason)
        day = language.day(date.fromisoformat(refusal.business_day))
        return Entry(refusal.number, text("refused: {reason}", reason=why), day)


def state_of(row: SiteRow) -> State:
    """Return the state of a site: the one of its days that needs a person most."""
    return _STATES[row.worst] if row.status.logs else waiting(text_in("state of a site", "nothing came yet"))
