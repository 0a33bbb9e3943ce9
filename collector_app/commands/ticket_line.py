"""One line of a ticket on its way into the books: checked, priced, and given its lot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from collector_app.domain import clock
from collector_app.domain.entries.tickets import ItemCode, PriceKind, TicketLine
from collector_app.domain.identity.scan import recognised
from collector_app.domain.move import Place
from collector_app.domain.problems.tickets import BadIdentity, BadMeasure, NoPrice
from collector_app.domain.ticket import MOST_CODE, RAW_KINDS, LineDraft, Rounded, TicketDraft, amount_of, check_line
from collector_app.domain.ticket import flat_price as per_kilogram
from collector_app.domain.triage import Condition, condition_of
from collector_app.domain.weighing import source_of
from collector_app.queries.prices import price_at

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.catalogue import Grade
    from collector_app.store.books import Books, Day

KINDS = frozenset({"gbt", "vin", "tag", *RAW_KINDS})
COLDEST_DC, HOTTEST_DC = -500, 10_000  # tenths of a degree Celsius
MOST_VOLTAGE_MV = 2_000_000
MOST_SERIES = 1_000
PLACES = {
    Condition.NORMAL: Place.STORE,
    Condition.UNASKED: Place.DEFECTIVE,
    Condition.DEFECTIVE: Place.DEFECTIVE,
    Condition.CRITICAL: Place.QUARANTINE,
}


class _Price(NamedTuple):
    """What a line costs and why, as its entry says it."""

    kind: PriceKind
    amount: int = 0
    price: int = 0
    reason: str = ""
    since: str = ""
    listed: int = -1  # what the list said beside the line's own price


class MakingLine:
    """A line draft becomes the line of an entry; `at` counts from 1."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that a line depends on
        self, books: Books, tools: Tools, draft: TicketDraft, line: LineDraft, at: int, rounded: Rounded
    ) -> None:
        self._books = books
        self._line = line
        self._at = at
        self._rounded = rounded
        check_line(line, at)
        _check_measures(line, at)
        _check_items(line, at)
        self._grade: Grade = tools.catalogue.by_code(line.grade)
        self._condition = condition_of(
            line.condition,
            tools.catalogue.signs_of(line.signs),
            needs_triage=tools.catalogue.needs_triage(self._grade),
            unsure=line.unsure,
        )
        self._happened_at = draft.happened_at

    def made(self, number: str, today: Day) -> TicketLine:
        """Price the line and find its lot."""
        line, grade = self._line, self._grade
        place = PLACES[self._condition]
        price = self._price(today)
        paid = self._rounded.payable(line.net)
        return TicketLine(
            grade=grade.code,
            chemistry=grade.chemistry,
            form=grade.form,
            pieces=line.pieces,
            gross_g=line.gross.grams,
            net_g=line.net.grams,
            condition=self._condition,
            unit=line.unit or grade.unit,
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
            source=source_of(line.weighings),
            weighings=line.weighings if any(each.frame for each in line.weighings) else (),
            containers=line.containers,
            payable_g=paid.grams if paid != line.net else -1,
            not_asked=line.not_asked,
            unsure=line.unsure,
            temperature_dc=line.temperature_dc,
            ambient_dc=line.ambient_dc,
            voltage_mv=line.voltage_mv,
            series=line.series,
            capacity_mah=line.capacity_mah,
            items=tuple(ItemCode(item.kind, item.code) for item in line.items if item.kind not in RAW_KINDS),
            photos=line.photos,
            provisional=int(line.provisional),
            book=line.book,
            confirmed=line.confirmed,
        )

    def _price(self, today: Day) -> _Price:
        line = self._line
        listed, since = self._listed(today)
        if line.flat is not None:
            price = per_kilogram(line.flat, self._rounded.payable(line.net))
            said = -1 if listed is None else listed
            return _Price(PriceKind.FLAT, line.flat, price, line.price_reason, since, said)
        if line.price is None and listed is None:
            if not line.settle:
                raise NoPrice(self._grade.code)
            return _Price(PriceKind.SETTLE)
        price = line.price if line.price is not None else listed or 0
        money = self._books.here.money
        amount = amount_of(line, self._grade, price, money, self._at, self._rounded).amount
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


def _check_measures(line: LineDraft, at: int) -> None:
    for degrees in (line.temperature_dc, line.ambient_dc):
        if degrees is not None and not COLDEST_DC <= degrees <= HOTTEST_DC:
            raise BadMeasure(at)
    if line.voltage_mv is not None and not 0 <= line.voltage_mv <= MOST_VOLTAGE_MV:
        raise BadMeasure(at)
    if not 0 <= line.series <= MOST_SERIES:
        raise BadMeasure(at)


def _check_items(line: LineDraft, at: int) -> None:
    for item in line.items:
        is_kept = item.kind in KINDS and 0 < len(item.code) <= MOST_CODE and item.code.isprintable()
        if not is_kept or (item.kind not in RAW_KINDS and recognised(item.code).kind.value != item.kind):
            raise BadIdentity(at)  # what is public must be what it says: an identity number of a person never is
