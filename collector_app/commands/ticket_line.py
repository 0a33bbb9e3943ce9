"""One line of a ticket on its way into the books: checked, priced, and given its lot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from collector_app.commands.critical_goods import signs_on
from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.tickets import ItemCode, PriceKind, TicketLine
from collector_app.domain.identity.scan import recognised
from collector_app.domain.money import Money
from collector_app.domain.move import Place
from collector_app.domain.price import PriceInForce, check_band
from collector_app.domain.problems.tickets import BadIdentity, BadMeasure, NoPrice, UnknownReason
from collector_app.domain.ticket import (
    MOST_CODE,
    MOST_SHOWN,
    RAW_KINDS,
    LineDraft,
    Rounded,
    TicketDraft,
    amount_of,
    check_line,
)
from collector_app.domain.ticket import flat_price as per_kilogram
from collector_app.domain.triage import Condition, condition_of
from collector_app.domain.weighing import source_of
from collector_app.queries.prices import price_at, was_listed

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
    unit: Unit
    amount: int = 0
    price: int = 0
    reason: str = ""
    listed: PriceInForce | None = None

    @property
    def list_price(self) -> int:
        """What the list said beside the line's own price; -1 where it said nothing, or the price is the list's."""
        return -1 if self.listed is None or self.kind is PriceKind.LIST else self.listed.price


class MakingLine:
    """A line draft becomes the line of an entry; `at` counts from 1, `own` are the seller's price lists."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that a line depends on
        self,
        books: Books,
        tools: Tools,
        draft: TicketDraft,
        line: LineDraft,
        at: int,
        rounded: Rounded,
        own: tuple[int, ...],
    ) -> None:
        self._books = books
        self._line = line
        self._at = at
        self._rounded = rounded
        check_line(line, at)
        _check_measures(line, at)
        _check_items(line, at)
        for code in (*line.not_asked, *line.unsure):
            if code not in tools.catalogue.care.questions:  # public: no typed text
                raise UnknownReason(code[:MOST_SHOWN])
        self._grade: Grade = tools.catalogue.by_code(line.grade)
        self._signs = signs_on(line, tools.catalogue)
        self._condition = condition_of(
            line.condition,
            tools.catalogue.signs_of(self._signs),
            needs_triage=tools.catalogue.needs_triage(self._grade),
            unsure=line.unsure,
        )
        self._happened_at = draft.happened_at
        self._band = tools.band
        self._own = own

    def made(self, number: str, today: Day) -> TicketLine:
        """Price the line and find its lot."""
        line, grade = self._line, self._grade
        place = PLACES[self._condition]
        price = self._price(today)
        made = TicketLine(
            grade=grade.code,
            chemistry=grade.chemistry,
            form=grade.form,
            pieces=line.pieces,
            gross_g=line.gross.grams,
            net_g=line.net.grams,
            condition=self._condition,
            unit=price.unit,
            price_kind=price.kind,
            amount=price.amount,
            lot=self._lot(number, today, place),
            place=place.value,
            tare_g=line.tare.grams,
            deduction_g=line.deduction.grams,
            deduction_reason=line.deduction_reason if line.deduction else "",
            signs=self._signs,
            price=price.price,
            price_reason=price.reason,
            price_since=price.listed.since if price.listed is not None else "",
            list_price=price.list_price,
            capacity_wh=line.capacity_wh,
        )
        return self._seen(made, price)

    def _seen(self, made: TicketLine, price: _Price) -> TicketLine:
        """Add how the line was weighed, measured and identified."""
        line, paid = self._line, self._rounded.payable(self._line.net)
        return replace(
            made,
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
            items=tuple(ItemCode(item.kind, item.code) for item in line.items if not item.is_raw),
            photos=line.photos,
            provisional=int(line.provisional and price.kind is not PriceKind.SETTLE),
            book=price.listed.book if price.listed is not None else 0,
            confirmed=line.confirmed,
        )

    def _price(self, today: Day) -> _Price:
        line = self._line
        listed = self._listed(today)
        unit = line.unit or (self._grade.unit if listed is None or line.price is not None else listed.unit)
        if line.flat is not None:
            return self._flat_price(line.flat, listed)
        if line.price is None and listed is None:
            if not line.settle:
                raise NoPrice(self._grade.code)
            return _Price(PriceKind.SETTLE, unit)
        price = line.price if line.price is not None else listed.price if listed is not None else 0
        amount = self._amount(price, unit)
        if line.price is None:
            return _Price(PriceKind.LIST, unit, amount, price, listed=listed)
        money = self._books.here.money
        beside = None if listed is None or listed.unit is not unit else Money(listed.price, money)
        check_band(Money(price, money), beside, self._band, self._at)
        return _Price(PriceKind.OWN, unit, amount, price, line.price_reason, listed)

    def _flat_price(self, flat: int, listed: PriceInForce | None) -> _Price:
        """Compare one amount for the whole line with what the list would have given for it."""
        money = self._books.here.money
        beside = None if listed is None else Money(self._amount(listed.price, listed.unit, flat=False), money)
        check_band(Money(flat, money), beside, self._band, self._at)
        price = per_kilogram(flat, self._rounded.payable(self._line.net))
        return _Price(PriceKind.FLAT, Unit.KG, flat, price, self._line.price_reason, listed)

    def _amount(self, price: int, unit: Unit, *, flat: bool = True) -> int:
        line = self._line
        if unit is not (line.unit or self._grade.unit) or (line.flat is not None and not flat):
            line = replace(line, unit=unit, flat=line.flat if flat else None)
        return amount_of(line, self._grade, price, self._books.here.money, self._at, self._rounded).amount

    def _listed(self, today: Day) -> PriceInForce | None:
        """Return the price that was shown when the line was weighed, else the one in force when it happened.

        A price that no list ever said is not believed.
        """
        line, grade = self._line, self._grade
        if line.shown_price is not None:
            unit = line.unit if line.unit is not None and line.price is None else grade.unit
            shown = PriceInForce(grade.code, unit, line.shown_price, line.shown_since, line.book)
            if was_listed(self._books, shown, line.net):
                return shown
        moment = clock.read(self._happened_at) if self._happened_at else today.moment
        return price_at(self._books, grade.code, moment, self._own, line.net)

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
