"""Said: what the list of tickets says of its filters and of one ticket's history."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from collector_app.documents.reasons import VOIDS
from collector_app.domain.outcome import Custody
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.ticket_filters import TicketState
from collector_app.ui.payments.said import TicketWords
from collector_app.ui.side.entries import Entry

if TYPE_CHECKING:
    from collector_app.queries.ticket_filters import Wanted
    from collector_app.queries.ticket_history import Happening, WholeTicket
    from collector_app.queries.ticket_list import TicketRow
    from collector_app.ui.shell.frame import Frame

STATES: dict[TicketState, Text] = {
    TicketState.UNPAID: text_in("filter of tickets", "unpaid"),
    TicketState.PARTLY_PAID: text_in("filter of tickets", "partly paid"),
    TicketState.PAID: text_in("filter of tickets", "paid"),
    TicketState.VOIDED: text_in("filter of tickets", "voided"),
    TicketState.TO_SETTLE: text_in("filter of tickets", "price to be settled"),
    TicketState.FROM_PAPER: text_in("filter of tickets", "from paper"),
    TicketState.MANUAL: text_in("filter of tickets", "weight typed by hand"),
    TicketState.NOT_ASKED: text_in("filter of tickets", "questions not asked"),
    TicketState.HURRIED: text_in("filter of tickets", "answered in a hurry"),
}
CUSTODY: dict[Custody, Text] = {
    Custody.HERE: text_in("custody", "On this computer"),
    Custody.BUNDLED: text_in("custody", "In a bundle"),
    Custody.AT_HQ: text_in("custody", "HQ has it"),
}


class ListWords(TicketWords):
    """As of a ticket in Payments, and what the list adds."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.people: dict[str, str] = {}  # names by id

    def moment(self, row: TicketRow) -> str:
        """Return the time of a ticket of today, else its day."""
        language = self._look.language
        return language.time(self.local(row.at)) if row.business_day == self.today() else self.day(row.business_day)

    def day(self, day: str) -> str:
        """Return a business day."""
        return self._look.language.day(date.fromisoformat(day))

    def filters(self, wanted: Wanted) -> tuple[Text | str, ...]:
        """Return what each filter that is on says."""
        found: list[Text | str] = []
        if wanted.since and wanted.since == wanted.until:
            found.append(self._one_day(wanted.since))
        elif wanted.since:
            found.append(text("{first} to {last}", first=self.day(wanted.since), last=self.day(wanted.until)))
        if wanted.state:
            found.append(STATES[TicketState(wanted.state)])
        if wanted.grade:
            found.append(grade_name(self._frame.app.catalogue.by_code(wanted.grade)))
        if wanted.clerk:
            found.append(self.people.get(wanted.clerk, ""))
        if wanted.before is not None:
            found.append(text("older ones"))
        return tuple(found)

    def _one_day(self, day: str) -> Text | str:
        return text_in("filter of tickets", "Today") if day == self.today() else self.day(day)

    def history(self, whole: WholeTicket) -> tuple[Entry, ...]:
        """Return what happened to the ticket after it was posted, and where it is safe."""
        found = [self._happened(each) for each in whole.history]
        if whole.photos:
            found.append(Entry(plural("{n} photo", "{n} photos", len(whole.photos))))
        found.extend(Entry(text("Code"), "", code) for code in whole.codes)
        return (*found, Entry(text_in("custody", "Kept"), CUSTODY[whole.custody]))

    def _happened(self, each: Happening) -> Entry:
        who = self.people.get(each.person, "")
        when = self._look.language.moment(self.local(each.at))
        second = text("{when}, {who}", when=when, who=who) if who else when
        match each.kind:
            case "posted":
                return Entry(text("Written"), second)
            case "paper":
                return Entry(text("Written on paper"), when)
            case "printed":
                word = text("Receipt printed") if not each.copy else text("Copy {n} printed", n=each.copy)
                return Entry(word, second)
            case "voided":
                return Entry(text("Voided"), second, VOIDS.get(each.what, each.what))
            case "corrects":
                return Entry(text("Replaces {number}", number=each.what))
        return Entry(text("Replaced by {number}", number=each.what))
