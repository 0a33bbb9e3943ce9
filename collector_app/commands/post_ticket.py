"""Post a ticket: goods are bought from here on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.commands.critical_goods import check_critical
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.ticket_line import MakingLine
from collector_app.domain import clock
from collector_app.domain.entries.tickets import TicketPosted
from collector_app.domain.identity_rule import IdentityAnswer
from collector_app.domain.money import Money
from collector_app.domain.problems.documents import UnknownLanguage
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.people import DelivererWasErased, SellerNotFound, SellerWasErased
from collector_app.domain.problems.tickets import NoLines, TooManyLines
from collector_app.domain.seller_key import plate_written
from collector_app.domain.spoken import SPOKEN
from collector_app.domain.ticket import MOST_LINES, NewSeller, Rounded, TicketDraft, bounded
from collector_app.domain.weighing import STEPS_G, WeightRounding
from collector_app.domain.weight import MOST_GRAMS
from collector_app.domain.words import clean
from collector_app.queries.pads import sheet_to_enter
from collector_app.queries.people import seller_with_id
from collector_app.store import drafts
from collector_app.store.desk import put_setting, setting
from collector_app.store.posting.post import TICKET_SERIES
from collector_app.store.posting.tickets import CODES, PLATE

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.entries.tickets import TicketLine
    from collector_app.queries.people import Seller
    from collector_app.store.books import Books, Day

MOST_PLATE = 40

WEIGHT_STEP, WEIGHT_ROUNDING = "weight_step_g", "weight_rounding"  # settings: how the weight paid for is rounded
HASTY_RUN = "hasty_run"  # desk: how many tickets running had answers faster than anybody can look
HASTY_MS, HASTY_TICKETS = 300, 5


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
        if books.here.is_hq:
            raise HqHome
        lines = self.draft.lines
        if not lines:
            raise NoLines
        if len(lines) > MOST_LINES:
            raise TooManyLines(len(lines), MOST_LINES)
        for truck_g in (self.draft.truck_in_g, self.draft.truck_out_g):
            if not 0 <= truck_g <= MOST_GRAMS:
                raise BadField("truck", str(truck_g)[:40])
        check_critical(tools, lines)
        if self.draft.language and self.draft.language not in SPOKEN:
            raise UnknownLanguage(self.draft.language[:40], ", ".join(SPOKEN))
        today = books.today()
        seller = _seller(self.draft, books, tools)
        number = self._number(books, today)
        rounded = rounded_here(books)
        own = seller.books if seller is not None else ()
        made = tuple(
            MakingLine(books, tools, self.draft, line, at, rounded, own).made(number, today)
            for at, line in enumerate(lines, start=1)
        )
        total = bounded(Money(sum(line.amount for line in made), books.here.money))
        payload = self._payload(books, tools, today, number, made, total)
        payload = replace(
            payload,
            seller=seller.id if seller is not None else "",
            language=self.draft.language or (seller.language if seller is not None else ""),
            weight_step_g=rounded.step_g,
            weight_rounding=rounded.rounding,
        )
        entry = books.post(payload, _private(self.draft))
        if self.draft.draft:
            drafts.drop(books.connection, self.draft.draft)
        return PostedTicket(payload.ticket, number, payload.day_number, payload.net_g, total, entry.seq)

    def _number(self, books: Books, today: Day) -> str:
        serial = books.next_serial(TICKET_SERIES, today.day.year)
        return f"{books.here.site}-{books.here.mark}-{today.day:%y}-{serial:05d}"

    def _payload(  # noqa: PLR0913, PLR0917 - a whole ticket
        self, books: Books, tools: Tools, today: Day, number: str, made: tuple[TicketLine, ...], total: Money
    ) -> TicketPosted:
        draft = self.draft
        return TicketPosted(
            ticket=tools.new_id(),
            number=number,
            serial=int(number.rpartition("-")[2]),
            year=today.day.year,
            day_number=draft.day_number or drafts.next_day_number(books.connection, today.day),
            currency=total.currency.code,
            pack=tools.pack.label,
            net_g=sum(line.net_g for line in made),
            total=total.amount,
            lines=made,
            happened_at=_moment(draft, books),
            clock="doubtful" if _is_doubtful(draft, books, today) else "",
            corrects=self.corrects,
            deliverer=_deliverer(draft, books),
            pad=sheet_to_enter(books, draft.sheet) if draft.sheet else 0,
            sheet=draft.sheet,
            hurried=int(_is_hurried(books, draft)),
            truck_in_g=draft.truck_in_g,
            truck_out_g=draft.truck_out_g,
            identity=IdentityAnswer(draft.identity),
        )


def _seller(draft: TicketDraft, books: Books, tools: Tools) -> Seller | None:
    if draft.seller is None:
        return None
    if isinstance(draft.seller, NewSeller):
        return SaveSeller(draft.seller).do(books, tools)
    found = seller_with_id(books, draft.seller)
    if found is None:
        raise SellerNotFound(draft.seller[:60])
    if found.erased:
        raise SellerWasErased
    return found


def _deliverer(draft: TicketDraft, books: Books) -> str:
    if not draft.deliverer:
        return ""
    found = seller_with_id(books, draft.deliverer)
    if found is None:
        raise SellerNotFound(draft.deliverer[:60])
    if found.erased:
        raise DelivererWasErased
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


def rounded_here(books: Books) -> Rounded:
    """Return how the site rounds the weight that it pays for."""
    step, way = setting(books.connection, WEIGHT_STEP), setting(books.connection, WEIGHT_ROUNDING)
    if not step.isdigit() or int(step) not in STEPS_G or way not in set(WeightRounding) or not way:
        return Rounded()
    return Rounded(int(step), WeightRounding(way))


def _is_hurried(books: Books, draft: TicketDraft) -> bool:
    """Whether triage was answered faster than anybody can look, on this ticket and the four before that asked any."""
    if not draft.answers:
        return False
    is_hasty = draft.answer_ms < HASTY_MS * draft.answers
    run = int(setting(books.connection, HASTY_RUN) or 0) + 1 if is_hasty else 0
    put_setting(books.connection, HASTY_RUN, str(run))
    return run >= HASTY_TICKETS


def _private(draft: TicketDraft) -> dict[str, str]:
    """Return what of a ticket never travels: the plate, and scans of which nobody can be sure what they hold."""
    codes = (item.code for line in draft.lines for item in line.items if item.is_raw)
    return {PLATE: plate_written(clean(draft.plate, PLATE, MOST_PLATE)), CODES: "\n".join(codes)}
