"""Post a ticket: goods are bought from here on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from collector_app.commands.save_seller import SaveSeller
from collector_app.domain import clock
from collector_app.domain.entries.tickets import PriceKind, TicketLine, TicketPosted
from collector_app.domain.money import Money
from collector_app.domain.move import Place
from collector_app.domain.problems.people import SellerNotFound
from collector_app.domain.problems.tickets import NoLines, NoPrice, TooManyLines
from collector_app.domain.ticket import MOST_LINES, LineDraft, NewSeller, TicketDraft, amount_of, bounded, check_line
from collector_app.domain.triage import Condition, condition_of
from collector_app.queries.people import seller_with_id
from collector_app.queries.prices import price_at
from collector_app.store import drafts
from collector_app.store.posting.post import TICKET_SERIES

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.catalogue import Grade
    from collector_app.store.books import Books, Day

_PLACES = {
    Condition.NORMAL: Place.STORE,
    Condition.UNASKED: Place.DEFECTIVE,
    Condition.DEFECTIVE: Place.DEFECTIVE,
    Condition.CRITICAL: Place.QUARANTINE,
}


@dataclass(frozen=True, slots=True)
class PostedTicket:
    """What became of a draft."""

    id: str
    number: str
    day_number: int
    net_g: int
    total: Money
    seq: int


@dataclass(frozen=True, slots=True)
class PostTicket:
    """Post a ticket of 1 to 50 lines; from COMMIT on it is real, and never changes."""

    draft: TicketDraft
    corrects: str = ""  # the ticket that this one replaces

    def do(self, books: Books, tools: Tools) -> PostedTicket:
        """Refuse lines that no real load has, grades nobody knows, and a line without any price."""
        lines = self.draft.lines
        if not lines:
            raise NoLines
        if len(lines) > MOST_LINES:
            raise TooManyLines(len(lines), MOST_LINES)
        today = books.today()
        serial = books.next_serial(TICKET_SERIES, today.day.year)
        number = f"{books.here.site}-{books.here.mark}-{today.day:%y}-{serial:05d}"
        currency = books.here.money
        made = tuple(
            _Line(books, tools, self.draft, line, at).made(number, today) for at, line in enumerate(lines, start=1)
        )
        total = bounded(Money(sum(line.amount for line in made), currency))
        payload = TicketPosted(
            ticket=tools.new_id(),
            number=number,
            serial=serial,
            year=today.day.year,
            day_number=self.draft.day_number or drafts.next_day_number(books.connection, today.day),
            currency=currency.code,
            pack=tools.pack.label,
            net_g=sum(line.net_g for line in made),
            total=total.amount,
            lines=made,
            seller=_seller(self.draft, books, tools),
            happened_at=_moment(self.draft, books),
            clock="doubtful" if _is_doubtful(self.draft, books, today) else "",
            corrects=self.corrects,
        )
        entry = books.post(payload)
        if self.draft.draft:
            drafts.drop(books.connection, self.draft.draft)
        return PostedTicket(payload.ticket, number, payload.day_number, payload.net_g, total, entry.seq)


class _Price(NamedTuple):
    """What a line costs and why, as its entry says it."""

    kind: PriceKind
    amount: int = 0
    price: int = 0
    reason: str = ""
    since: str = ""
    listed: int = -1  # what the list said beside the line's own price


class _Line:
    """One line on its way into the books."""

    def __init__(self, books: Books, tools: Tools, draft: TicketDraft, line: LineDraft, at: int) -> None:
        self._books = books
        self._line = line
        self._at = at
        check_line(line, at)
        self._grade: Grade = tools.catalogue.by_code(line.grade)
        self._condition = condition_of(
            line.condition,
            tools.catalogue.signs_of(line.signs),
            needs_triage=tools.catalogue.needs_triage(self._grade),
        )
        self._happened_at = draft.happened_at

    def made(self, number: str, today: Day) -> TicketLine:
        """Price the line and find its lot."""
        line, grade = self._line, self._grade
        place = _PLACES[self._condition]
        price = self._price(today)
        return TicketLine(
            grade=grade.code,
            chemistry=grade.chemistry,
            form=grade.form,
            pieces=line.pieces,
            gross_g=line.gross.grams,
            net_g=line.net.grams,
            condition=self._condition,
            unit=grade.unit,
            price_kind=price.kind,
            amount=price.amount,
            lot=self._lot(number, today, place),
            place=place.value,
            tare_g=line.tare.grams,
            deduction_g=line.deduction.grams,
            deduction_reason=line.deduction_reason if line.deduction else "",
            signs=tuple(line.signs),
            price=price.price,
            price_reason=price.reason,
            price_since=price.since,
            list_price=price.listed,
            capacity_wh=line.capacity_wh,
        )

    def _price(self, today: Day) -> _Price:
        line = self._line
        listed, since = self._listed(today)
        if line.price is None and listed is None:
            if not line.settle:
                raise NoPrice(self._grade.code)
            return _Price(PriceKind.SETTLE)
        price = line.price if line.price is not None else listed or 0
        amount = amount_of(line, self._grade, price, self._books.here.money, self._at).amount
        if line.price is None:
            return _Price(PriceKind.LIST, amount, price, since=since)
        return _Price(PriceKind.OWN, amount, price, line.price_reason, since, -1 if listed is None else listed)

    def _listed(self, today: Day) -> tuple[int | None, str]:
        """Return the price that was shown when the line was weighed, else the one in force when it happened."""
        if self._line.shown_price is not None:
            return self._line.shown_price, self._line.shown_since
        moment = clock.read(self._happened_at) if self._happened_at else today.moment
        found = price_at(self._books, self._grade.code, moment)
        return (None, "") if found is None else (found.price, found.since)

    def _lot(self, number: str, today: Day, place: Place) -> str:
        """Name the lot: normal goods of a grade and day are one, what stands apart is a lot of its own."""
        if place is not Place.STORE:
            return f"{number}-{self._at}"
        here = self._books.here
        return f"{here.site}-{here.mark}-{today.day.isoformat()[2:].replace('-', '')}-{self._grade.code}"


def _seller(draft: TicketDraft, books: Books, tools: Tools) -> str:
    if draft.seller is None:
        return ""
    if isinstance(draft.seller, NewSeller):
        return SaveSeller(draft.seller).do(books, tools).id
    found = seller_with_id(books, draft.seller)
    if found is None or found.erased:
        raise SellerNotFound(draft.seller[:60])
    return found.id


def _moment(draft: TicketDraft, books: Books) -> str:
    if not draft.happened_at:
        return ""
    return clock.written(clock.read(draft.happened_at), books.here.offset)


def _is_doubtful(draft: TicketDraft, books: Books, today: Day) -> bool:
    """Tell a clock behind the books, or a paper from the future: one of the two is wrong, nobody can say which."""
    if today.doubtful or not draft.happened_at:
        return today.doubtful
    return clock.read(draft.happened_at) > books.pen.at + books.tolerance
