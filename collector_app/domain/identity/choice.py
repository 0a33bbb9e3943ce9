"""A battery's code beside what the clerk chose: which goods it says, and where the two differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Catalogue, Grade
    from collector_app.domain.identity.gbt import GbtCode


@dataclass(frozen=True, slots=True)
class Mismatch:
    """The code says other goods than the clerk chose: a question, never a wall, since labels are moved and copied.

    `chemistries` and `forms` are what the code allows, each empty where it agrees; `said` is the grade that it names.
    """

    chosen: Grade
    chemistries: tuple[str, ...]
    forms: tuple[str, ...]
    said: Grade | None


def grade_said(code: GbtCode, catalogue: Catalogue) -> Grade | None:
    """Return the goods that a code names: the first pair that has a tile, else the first there is, else None."""
    pairs = [f"{chemistry}.{form}" for form in code.forms for chemistry in code.chemistries]
    known = [catalogue.grades[pair] for pair in pairs if pair in catalogue.grades]
    return next((grade for grade in known if grade.tile), known[0] if known else None)


def mismatch(code: GbtCode, chosen: Grade, catalogue: Catalogue) -> Mismatch | None:
    """Return where the code and the choice differ; None where they agree, or the code leaves it open."""
    chemistries = () if not code.chemistries or chosen.chemistry in code.chemistries else code.chemistries
    forms = () if chosen.form in code.forms else code.forms
    if not chemistries and not forms:
        return None
    return Mismatch(chosen, chemistries, forms, grade_said(code, catalogue))
