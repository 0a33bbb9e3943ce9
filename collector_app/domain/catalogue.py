"""The catalogue: chemistries, forms and the grades that a station buys."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.domain.care import Care
from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.problems.triage import UnknownSign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.domain.triage import Sign
    from collector_app.domain.weight import Weight


class Unit(StrEnum):
    """What a price is for."""

    KG = "kg"
    PIECE = "piece"
    KWH = "kwh"
    AH = "ah"


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
CARRIED_AS_LITHIUM_ION = "UN3480"  # reject cells of a factory are processed goods, and still burn


@dataclass(frozen=True, slots=True)
class UnNumber:
    """One UN number of carriage; `domain.md` 2.2."""

    code: str
    name: str  # English short shipping name, context "un"
    hazard_class: str
    packing: str


@dataclass(frozen=True, slots=True)
class PriceBasis:
    """One way in which a price is found; `domain.md` 1.4."""

    code: str
    name: str  # context "price_basis"
    needs: tuple[str, ...]  # what must be known before a price can be said


@dataclass(frozen=True, slots=True)
class MassUnit:
    """A unit of mass by the names people use for it; where it is not allowed, a typed one is refused with its name."""

    code: str
    name: str  # context "unit"
    mass: Weight
    aliases: tuple[str, ...]
    allowed: bool


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
        return self.family in BURNING or self.un == CARRIED_AS_LITHIUM_ION


@dataclass(frozen=True, slots=True)
class Form:
    """One form with its plausible mass a piece; the band warns and never blocks. `domain.md` 1.2."""

    code: str
    name: str
    chemistries: tuple[str, ...]
    least: Weight | None
    most: Weight | None
    counted: bool  # whether the trade counts pieces of it
    unit: Unit = Unit.KG  # of its grades without a tile
    typical: tuple[Weight, Weight] | None = None  # a piece, for hints and for the demo
    count_off: int = 0  # percent by which count times a typical piece may miss the mass; 0: the count says nothing

    def is_too_light(self, mass: Weight, pieces: int) -> bool:
        """Whether so many pieces cannot weigh so little; a question, never a wall."""
        return self.counted and self.least is not None and mass.grams < self.least.grams * pieces

    def is_too_heavy(self, mass: Weight, pieces: int) -> bool:
        """Whether so many pieces cannot weigh so much."""
        return self.counted and self.most is not None and mass.grams > self.most.grams * pieces

    def is_count_off(self, mass: Weight, pieces: int) -> bool:
        """Whether the count times what a piece weighs is off by more than `count_off` percent."""
        if self.typical is None or not self.count_off:
            return False
        light, heavy = self.typical
        too_light = mass.grams * 100 < light.grams * pieces * (100 - self.count_off)
        return too_light or mass.grams * 100 > heavy.grams * pieces * (100 + self.count_off)


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
    basis: str = "FIXED_KG"  # how its price is found
    named_after_form: bool = False  # then `name` is its form's name, context "form", and the chip tells the chemistry


@dataclass(frozen=True)
class Catalogue:
    """All chemistries, forms, grades and signs that this station knows."""

    chemistries: dict[str, Chemistry]
    forms: dict[str, Form]
    grades: dict[str, Grade]
    tiles: dict[int, Grade] = field(default_factory=dict)
    un_numbers: dict[str, UnNumber] = field(default_factory=dict)
    signs: dict[str, Sign] = field(default_factory=dict)
    price_bases: dict[str, PriceBasis] = field(default_factory=dict)
    units: dict[str, MassUnit] = field(default_factory=dict)
    care: Care = field(default_factory=Care)

    def grade(self, chemistry: str, form: str, quality: str = "") -> Grade:
        """Return the grade; any pair that the form allows is one, tile or not.

        Raises UnknownGrade.
        """
        return self.by_code(".".join(part for part in (chemistry, form, quality) if part))

    def by_code(self, code: str) -> Grade:
        """Return the grade of a code such as LA_F.SLI_CAR, or raise UnknownGrade."""
        found = self.grades.get(code)
        if found is None:
            raise UnknownGrade(code[:60])
        return found

    def needs_triage(self, grade: Grade) -> bool:
        """Whether this grade can burn, so that its condition must be asked."""
        return self.chemistries[grade.chemistry].needs_triage

    def signs_of(self, codes: Iterable[str]) -> tuple[Sign, ...]:
        """Return the signs of these codes, each once, in the order of the catalogue; raises UnknownSign."""
        wanted = set(codes)
        if not wanted:
            return ()
        for code in sorted(wanted - self.signs.keys()):
            raise UnknownSign(code)
        return tuple(sign for sign in self.signs.values() if sign.code in wanted)

    def with_grades(self, more: Iterable[Grade]) -> Catalogue:
        """Return the catalogue with a site's own grades, such as cable or motors, after the shipped ones.

        The same code again replaces the earlier grade. A tile that another grade holds stays with that grade, and the
        newcomer has none: two laptops may have chosen the same number, and both goods must stay buyable.
        Raises UnknownGrade when the chemistry or the form is not in the catalogue.
        """
        grades = dict(self.grades)
        tiles = dict(self.tiles)
        for grade in more:
            if grade.chemistry not in self.chemistries or grade.form not in self.forms:
                raise UnknownGrade(grade.code)
            before = grades.get(grade.code)
            if before is not None and before.tile:
                del tiles[before.tile]
            added = replace(grade, tile=0) if grade.tile in tiles else grade
            grades[added.code] = added
            if added.tile:
                tiles[added.tile] = added
        return replace(self, grades=grades, tiles=tiles)
