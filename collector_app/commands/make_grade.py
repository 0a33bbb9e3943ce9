"""Make a grade of the site's own, for other goods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.prices import GradeMade
from collector_app.domain.problems.input import BadText, MissingField
from collector_app.domain.problems.money import BadGradeCode, GradeCodeTaken, WrongUnit
from collector_app.domain.words import clean
from collector_app.queries.grades import GOODS, OTHER, own_grades

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

_CODE = re.compile(r"[A-Z0-9]{2,12}")
_MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class MakeGrade:
    """Make a grade such as GOODS.OTHER.RIMS, bought by kg or piece and without triage."""

    code: str
    name: str
    unit: Unit = Unit.KG

    def do(self, books: Books, tools: Tools) -> str:
        """Refuse a code that is taken, and return the whole code."""
        if not _CODE.fullmatch(self.code):
            raise BadGradeCode(self.code[:40])
        if self.unit in {Unit.KWH, Unit.AH}:
            raise WrongUnit(self.code, self.unit.value, Unit.KG.value)
        name = clean(self.name, "name", _MOST_NAME)
        if not name:
            raise MissingField("name")
        if "{" in name or "}" in name:  # names are shown through sentences with named holes
            raise BadText("name", _MOST_NAME)
        whole = f"{GOODS}.{OTHER}.{self.code}"
        if whole in tools.catalogue.grades or any(grade.code == whole for grade in own_grades(books)):
            raise GradeCodeTaken(whole)
        books.post(GradeMade(whole, self.unit), {"name": name})
        return whole
