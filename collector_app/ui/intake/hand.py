"""The ticket in hand: what was typed so far, as values, and as the JSON in which a draft outlives a power cut."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from collector_app.domain.ticket import LineDraft, NewSeller, TicketDraft
from collector_app.domain.weight import Weight

VERSION = 1


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
    weighings: tuple[int, ...] = ()
    tare_g: int = 0
    deduction_g: int = 0
    deduction_reason: str = ""
    pieces: int = 1
    counted: bool = False
    capacity_wh: int = 0
    signs: tuple[str, ...] = ()
    answers: int = 0
    price: int | None = None
    price_reason: str = ""
    shown_price: int | None = None
    shown_since: str = ""

    @property
    def gross(self) -> Weight:
        """The sum of the weighings."""
        return Weight(sum(self.weighings))

    @property
    def net(self) -> Weight:
        """What is paid for."""
        return Weight(sum(self.weighings) - self.tare_g - self.deduction_g)

    @property
    def price_in_force(self) -> int | None:
        """The line's own price, else the list's when it was weighed; None is to be settled."""
        return self.shown_price if self.price is None else self.price

    def draft(self) -> LineDraft:
        """Return the line as a command takes it; without any price it is to be settled, never refused."""
        return LineDraft(
            grade=self.grade,
            gross=self.gross,
            pieces=self.pieces,
            tare=Weight(self.tare_g),
            deduction=Weight(self.deduction_g),
            deduction_reason=self.deduction_reason,
            condition=None,
            signs=self.signs,
            price=self.price,
            price_reason=self.price_reason,
            shown_price=self.shown_price,
            shown_since=self.shown_since,
            capacity_wh=self.capacity_wh,
            settle=self.price_in_force is None,
        )


@dataclass(frozen=True, slots=True)
class Hand:
    """The ticket with its lines, the line being typed, and the question that is open."""

    id: str = ""
    day_number: int = 0
    seller: str = ""
    seller_name: str = ""
    new_seller: bool = False
    lines: tuple[Line, ...] = ()
    line: Line = field(default_factory=Line)
    editing: int = -1  # the place of the line that is being typed anew
    step: Step = Step.SELLER
    corrects: str = ""  # the number of the posted ticket that this one replaces

    @property
    def is_begun(self) -> bool:
        """Whether anything would be lost without it."""
        return self.step is not Step.SELLER or bool(self.lines)

    def draft(self, lines: tuple[LineDraft, ...]) -> TicketDraft:
        """Return the ticket as a command takes it."""
        seller: str | NewSeller | None = self.seller or None
        if self.new_seller:
            seller = NewSeller(self.seller_name)
        return TicketDraft(lines, seller, day_number=self.day_number, draft=self.id)

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
    """Return the ticket of a draft, None where another version of the program wrote it."""
    try:
        found: dict[str, Any] = json.loads(body)
        if found.pop("version") != VERSION:
            return None
        lines = tuple(_line(each) for each in found.pop("lines"))
        line = _line(found.pop("line"))
        step = Step(found.pop("step"))
        return replace(Hand(**found), lines=lines, line=line, step=step, id=draft, day_number=day_number)
    except (ValueError, KeyError, TypeError):
        return None


def _line(found: dict[str, Any]) -> Line:
    return Line(**{**found, "weighings": tuple(found["weighings"]), "signs": tuple(found["signs"])})
