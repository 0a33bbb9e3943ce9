"""Entries about goods that were not taken in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload


class RefusalReason(StrEnum):
    """Why goods were sent away."""

    BURNING = "burning"
    SWOLLEN = "swollen"
    LEAKING = "leaking"
    OPENED = "opened"
    FLOODED = "flooded"
    NOT_BOUGHT = "not_bought"
    STOLEN = "stolen"
    PRICE = "price"
    PAPERS = "papers"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class GoodsRefused(Payload):
    """Goods were refused at the gate: a record without stock or money."""

    kind: ClassVar[str] = "goods.refused"

    refusal: str
    number: str
    serial: int
    year: int
    reason: RefusalReason
    grade: str = ""
    pieces: int = 0
    gross_g: int = 0
    signs: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()  # SHA-256, of goods only
    seller: str = ""
