"""The catalogue: chemistries, forms and the grades that a station buys."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.weight import Weight


class Unit(StrEnum):
    """What a price is for."""

    KG = "kg"
    PIECE = "piece"
    KWH = "kwh"


class Family(StrEnum):
    """The hazard family of a chemistry; `domain.md` 1.1."""

    LEAD = "lead"
    LI_ION = "li-ion"
    LI_METAL = "li-metal"
    NA_ION = "na-ion"
    NICKEL = "nickel"
    PRIMARY = "primary"
    HOT_SODIUM = "hot-sodium"
    PROCESSED = "processed"
    MIXED = "mixed"
    UNKNOWN = "unknown"
    GOODS = "goods"


BURNING = frozenset({Family.LI_ION, Family.LI_METAL, Family.NA_ION, Family.MIXED, Family.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Chemistry:
    """One chemistry with its hazard family and UN number when intact (empty where carriage is free)."""

    code: str
    name: str
    family: Family
    un: str
    short: str  # the chip on its tiles: Pb, Li, Ni, Zn ...

    @property
    def needs_triage(self) -> bool:
        """Whether a line of it that nobody asked about counts as defective."""
        return self.family in BURNING


@dataclass(frozen=True, slots=True)
class Form:
    """One form with its plausible mass a piece; the band warns and never blocks. `domain.md` 1.2."""

    code: str
    name: str
    chemistries: tuple[str, ...]
    least: Weight | None
    most: Weight | None
    counted: bool  # whether the trade counts pieces of it


@dataclass(frozen=True, slots=True)
class Grade:
    """What one price is for: a chemistry in a form, and a quality where a list knows one."""

    code: str  # CHEMISTRY.FORM or CHEMISTRY.FORM.QUALITY
    chemistry: str
    form: str
    quality: str
    name: str  # English; the reader's word comes from the translations, context "grade"
    unit: Unit
    tile: int  # 11-99, 0 where it has no tile


@dataclass(frozen=True)
class Catalogue:
    """All chemistries, forms and grades that this station knows."""

    chemistries: dict[str, Chemistry]
    forms: dict[str, Form]
    grades: dict[str, Grade]
    tiles: dict[int, Grade] = field(default_factory=dict)

    def grade(self, chemistry: str, form: str, quality: str = "") -> Grade:
        """Return the grade; any pair that the form allows is one, tile or not.

        Raises UnknownGrade.
        """
        code = ".".join(part for part in (chemistry, form, quality) if part)
        found = self.grades.get(code)
        if found is None:
            raise UnknownGrade(code)
        return found

    def by_code(self, code: str) -> Grade:
        """Return the grade of a code such as LA_F.SLI_CAR, or raise UnknownGrade."""
        found = self.grades.get(code)
        if found is None:
            raise UnknownGrade(code)
        return found

    def needs_triage(self, grade: Grade) -> bool:
        """Whether this grade can burn, so that its condition must be asked."""
        return self.chemistries[grade.chemistry].needs_triage
