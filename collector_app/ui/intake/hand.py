"""The ticket in hand: what was typed so far, as values, and as the JSON in which a draft outlives a power cut."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from collector_app.domain.catalogue import Unit
from collector_app.domain.ticket import Item, LineDraft, NewSeller, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weighing import ContainerUsed, Weighing, WeightSource
from collector_app.domain.weight import Weight

VERSION = 2


class Step(StrEnum):
    """What is being asked."""

    SELLER = "seller"
    GOODS = "goods"
    SIGNS = "signs"
    PIECES = "pieces"
    CAPACITY = "capacity"
    WEIGHT = "weight"
    MORE = "more"
    PAY = "pay"


@dataclass(frozen=True, slots=True)
class Line:
    """One line while it is typed; weights in grams, money in the smallest unit. `answers` counts triage questions."""

    grade: str = ""
    weighings: tuple[Weighing, ...] = ()
    containers: tuple[ContainerUsed, ...] = ()
    tare_g: int = 0  # typed; the containers' tares come on top
    deduction_g: int = 0
    deduction_reason: str = ""
    pieces: int = 1
    counted: bool = False
    capacity_wh: int = 0
    capacity_mah: int = 0
    signs: tuple[str, ...] = ()
    answers: int = 0
    not_asked: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    looked: bool = False  # every question that could be asked here was answered
    aside: int = 0  # pieces of this light line that were set aside, each to become a line of its own
    set_aside: bool = False  # this is one of them
    temperature_dc: int | None = None
    ambient_dc: int | None = None
    voltage_mv: int | None = None
    series: int = 0
    items: tuple[Item, ...] = ()
    photos: tuple[str, ...] = ()
    price: int | None = None
    price_reason: str = ""
    flat: int | None = None
    provisional: bool = False
    shown_price: int | None = None
    shown_since: str = ""
    book: int = 0
    unit: str = ""  # of the price; empty: as the grade is traded
    confirmed: tuple[str, ...] = ()

    @property
    def gross(self) -> Weight:
        """The sum of the weighings."""
        return Weight(sum(each.grams for each in self.weighings))

    @property
    def tare(self) -> Weight:
        """What the containers weigh, stored and typed."""
        return Weight(self.tare_g + sum(each.tare_g for each in self.containers))

    @property
    def net(self) -> Weight:
        """What stays of it."""
        return self.gross - self.tare - Weight(self.deduction_g)

    @property
    def price_in_force(self) -> int | None:
        """The line's own price, else the list's when it was weighed; None is to be settled."""
        return self.shown_price if self.price is None else self.price

    @property
    def is_unpriced(self) -> bool:
        """Whether its amount is to be settled later."""
        return self.price_in_force is None and self.flat is None

    def draft(self) -> LineDraft:
        """Return the line as a command takes it; without any price it is to be settled, never refused."""
        is_clean = self.looked and not (self.signs or self.unsure)
        return LineDraft(
            grade=self.grade,
            gross=self.gross,
            pieces=self.pieces,
            tare=self.tare,
            deduction=Weight(self.deduction_g),
            deduction_reason=self.deduction_reason,
            condition=Condition.NORMAL if is_clean else None,
            signs=self.signs,
            price=self.price,
            price_reason=self.price_reason,
            shown_price=self.shown_price,
            shown_since=self.shown_since,
            capacity_wh=self.capacity_wh,
            settle=self.is_unpriced,
            weighings=self.weighings,
            containers=self.containers,
            not_asked=self.not_asked,
            unsure=self.unsure,
            temperature_dc=self.temperature_dc,
            ambient_dc=self.ambient_dc,
            voltage_mv=self.voltage_mv,
            series=self.series,
            capacity_mah=self.capacity_mah,
            items=self.items,
            photos=self.photos,
            flat=self.flat,
            provisional=self.provisional,
            book=self.book,
            unit=Unit(self.unit) if self.unit else None,
            confirmed=self.confirmed,
        )


@dataclass(frozen=True, slots=True)
class Hand:
    """The ticket with its lines, the line being typed, and the question that is open."""

    id: str = ""
    day_number: int = 0
    seller: str = ""
    seller_name: str = ""
    seller_phone: str = ""  # of a new one, as the next two
    seller_number: str = ""
    seller_number_kind: str = ""
    seller_books: tuple[int, ...] = ()  # his price lists
    new_seller: bool = False
    language: str = ""  # of his papers
    identity: str = ""  # what came of asking for an identity paper
    deliverer: str = ""
    deliverer_name: str = ""
    plate: str = ""
    happened_at: str = ""  # a back-entry's own moment
    sheet: int = 0  # of a paper pad
    answer_ms: int = 0  # time that all triage answers took
    answers_given: int = 0
    truck_in_g: int = 0
    truck_out_g: int = 0
    lines: tuple[Line, ...] = ()
    line: Line = field(default_factory=Line)
    editing: int = -1  # the place of the line that is being typed anew
    step: Step = Step.SELLER
    corrects: str = ""  # the number of the posted ticket that this one replaces

    @property
    def is_begun(self) -> bool:
        """Whether anything would be lost without it."""
        return self.step is not Step.SELLER or bool(self.lines or self.sheet or self.truck_in_g)

    def draft(self, lines: tuple[LineDraft, ...]) -> TicketDraft:
        """Return the ticket as a command takes it."""
        seller: str | NewSeller | None = self.seller or None
        if self.new_seller:
            seller = NewSeller(
                self.seller_name,
                phone=self.seller_phone,
                number=self.seller_number,
                number_kind=self.seller_number_kind,
                language=self.language,
            )
        return TicketDraft(
            lines,
            seller,
            happened_at=self.happened_at,
            day_number=self.day_number,
            draft=self.id,
            deliverer=self.deliverer,
            plate=self.plate,
            sheet=self.sheet,
            answers=self.answers_given,
            answer_ms=self.answer_ms,
            truck_in_g=self.truck_in_g,
            truck_out_g=self.truck_out_g,
            language=self.language,
            identity=self.identity,
        )

    def with_line_done(self) -> Hand:
        """Return the ticket with the typed line among its lines."""
        lines = list(self.lines)
        if 0 <= self.editing < len(lines):
            lines[self.editing] = self.line
        else:
            lines.append(self.line)
        return replace(self, lines=tuple(lines), line=Line(), editing=-1, step=Step.MORE)

    def kept(self) -> str:
        """Return the draft's JSON."""
        return json.dumps({"version": VERSION, **asdict(self)}, ensure_ascii=False, separators=(",", ":"))


def unkept(body: str, draft: str, day_number: int) -> Hand | None:
    """Return the ticket of a draft, also of an older program; None where a newer one wrote it."""
    try:
        found: dict[str, Any] = json.loads(body)
        if found.pop("version") > VERSION:
            return None
        lines = tuple(_line(each) for each in found.pop("lines"))
        line = _line(found.pop("line"))
        step = Step(found.pop("step"))
        books = tuple(found.pop("seller_books", ()))
        return replace(
            Hand(**found), lines=lines, line=line, step=step, id=draft, day_number=day_number, seller_books=books
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


_CODES = ("signs", "not_asked", "unsure", "photos", "confirmed")


def _line(found: dict[str, Any]) -> Line:
    codes = {name: tuple(found[name]) for name in _CODES if name in found}
    parts = {
        "weighings": tuple(_weighing(each) for each in found["weighings"]),
        "containers": tuple(ContainerUsed(**each) for each in found.get("containers", ())),
        "items": tuple(Item(**each) for each in found.get("items", ())),
    }
    return Line(**{**found, **codes, **parts})


def _weighing(found: Any) -> Weighing:  # noqa: ANN401 - as the first release wrote it, or as this one does
    if isinstance(found, int):
        return Weighing(found)
    return Weighing(**{**found, "source": WeightSource(found["source"])})
