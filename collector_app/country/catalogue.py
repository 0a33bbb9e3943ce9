"""The catalogue: seven CSV files read into one typed, cross-checked value, and the five of its care behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from collector_app.country.care import load_care
from collector_app.country.rows import CODE, WORD, Row, rows_of
from collector_app.country.source import read
from collector_app.domain.catalogue import (
    Catalogue,
    Chemistry,
    Family,
    Form,
    Grade,
    MassUnit,
    PriceBasis,
    Unit,
    UnNumber,
)
from collector_app.domain.country import Confidence
from collector_app.domain.problems.catalogue import BrokenReason
from collector_app.domain.triage import Severity, Sign
from collector_app.domain.weight import MOST_GRAMS, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

Thing = TypeVar("Thing")

UN_NUMBERS, CHEMISTRIES, FORMS, PRICE_BASES, GRADES, SIGNS, UNITS = FILES = (
    "un_numbers.csv",
    "chemistries.csv",
    "forms.csv",
    "price_bases.csv",
    "grades.csv",
    "signs.csv",
    "units.csv",
)
EVERY = ("code", "name", "source", "confidence")
COLUMNS = {
    UN_NUMBERS: (*EVERY, "class", "packing"),
    CHEMISTRIES: (*EVERY, "family", "un", "short"),
    FORMS: (
        *EVERY,
        "chemistries",
        "also",
        "least_g",
        "most_g",
        "typical_from_g",
        "typical_to_g",
        "counted",
        "unit",
        "count_off",
    ),
    PRICE_BASES: (*EVERY, "needs"),
    GRADES: (*EVERY, "unit", "basis", "tile"),
    SIGNS: (*EVERY, "severity", "question", "emergency"),
    UNITS: (*EVERY, "grams", "aliases", "allowed"),
}
UN_CODE = re.compile(r"UN[0-9]{4}")
GRADE_CODE = re.compile(rf"{CODE.pattern}(\.{CODE.pattern}){{1,2}}")
SHORT = re.compile(r"\S{1,4}")
FIXED = {Unit.KG: "FIXED_KG", Unit.PIECE: "FIXED_PC", Unit.KWH: "FIXED_KWH"}
PERCENT = 100
QUESTIONS = 10  # of the triage form, domain.md 2.3
FIRST_TILE, LAST_TILE = 11, 99  # two digits, so that the second one answers without Enter; look.md 4


def load_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue of a folder such as `resources/catalogue`; about five milliseconds, so the caller keeps it.

    Raises BrokenPack with file, line and reason for the first thing wrong.
    """
    goods = catalogue_from({name: read(folder, name) for name in FILES})
    return replace(goods, care=load_care(folder, goods))


def catalogue_from(files: Mapping[str, bytes]) -> Catalogue:
    """Return the goods of these bytes by file name, without their care; raises BrokenPack as load_catalogue does."""
    tables = {name: rows_of(files[name], name, COLUMNS[name]) for name in FILES}
    un_numbers = _by_code(tables[UN_NUMBERS], _un_number)
    chemistries = _by_code(tables[CHEMISTRIES], lambda row: _chemistry(row, un_numbers))
    forms = _by_code(tables[FORMS], lambda row: _form(row, chemistries))
    bases = _by_code(tables[PRICE_BASES], _price_basis)
    named = _by_code(tables[GRADES], lambda row: _grade(row, forms, bases))
    plain = {grade.code: grade for grade in _plain_grades(forms.values())}
    return Catalogue(
        chemistries=chemistries,
        forms=forms,
        grades={**named, **{code: grade for code, grade in plain.items() if code not in named}},
        tiles=_tiles(tables[GRADES], named),
        un_numbers=un_numbers,
        signs=_by_code(tables[SIGNS], _sign),
        price_bases=bases,
        units=_by_code(tables[UNITS], _mass_unit),
    )


def _by_code(rows: list[Row], made: Callable[[Row], Thing]) -> dict[str, Thing]:
    """Return what the rows make, each code once; no row goes without saying where its facts were read."""
    things: dict[str, Thing] = {}
    for row in rows:
        code = row.text("code")
        if code in things:
            raise row.broken(BrokenReason.DUPLICATE, code)
        things[code] = made(row)
        row.text("source")
        row.word("confidence", Confidence)
    return things


def _un_number(row: Row) -> UnNumber:
    return UnNumber(row.matching("code", UN_CODE), row.text("name"), row.text("class"), row.cells["packing"])


def _chemistry(row: Row, un_numbers: Mapping[str, UnNumber]) -> Chemistry:
    un = row.cells["un"]
    if un and un not in un_numbers:
        raise row.broken(BrokenReason.UNKNOWN_UN, un)
    return Chemistry(
        row.matching("code", CODE),
        row.text("name"),
        row.word("family", Family),
        un,
        row.matching("short", SHORT),
    )


def _form(row: Row, chemistries: Mapping[str, Chemistry]) -> Form:
    allowed = row.codes("chemistries") + row.codes("also")
    if not allowed:
        raise row.broken(BrokenReason.EMPTY, "chemistries")
    for chemistry in allowed:
        if chemistry not in chemistries:
            raise row.broken(BrokenReason.UNKNOWN_CHEMISTRY, chemistry)
        if allowed.count(chemistry) > 1:
            raise row.broken(BrokenReason.DUPLICATE, chemistry)
    least, most = _band(row, "least_g", "most_g")
    light, heavy = _band(row, "typical_from_g", "typical_to_g")
    return Form(
        row.matching("code", CODE),
        row.text("name"),
        allowed,
        least,
        most,
        row.yes("counted"),
        row.word("unit", Unit),
        (light, heavy) if light is not None and heavy is not None else None,
        _percent(row, "count_off"),
    )


def _percent(row: Row, name: str) -> int:
    found = row.number(name)
    if not 0 <= found <= PERCENT:
        raise row.broken(BrokenReason.BAD_NUMBER, row.cells[name])
    return found


def _band(row: Row, low: str, high: str) -> tuple[Weight | None, Weight | None]:
    least, most = row.grams(low), row.grams(high)
    if least is not None and most is not None and least > most:
        raise row.broken(BrokenReason.BAND_UPSIDE_DOWN, low)
    return least, most


def _price_basis(row: Row) -> PriceBasis:
    return PriceBasis(row.matching("code", CODE), row.text("name"), row.codes("needs"))


def _grade(row: Row, forms: Mapping[str, Form], bases: Mapping[str, PriceBasis]) -> Grade:
    code = row.matching("code", GRADE_CODE)
    chemistry, form, quality = [*code.split("."), ""][:3]
    if form not in forms:
        raise row.broken(BrokenReason.UNKNOWN_FORM, form)
    if chemistry not in forms[form].chemistries:
        raise row.broken(BrokenReason.PAIR_NOT_ALLOWED, code)
    basis = row.text("basis")
    if basis not in bases:
        raise row.broken(BrokenReason.UNKNOWN_BASIS, basis)
    unit, tile = row.word("unit", Unit), row.number("tile")
    return Grade(code, chemistry, form, quality, row.text("name"), unit, tile, basis)


def _plain_grades(forms: Iterable[Form]) -> Iterable[Grade]:
    """Yield a grade for each pair that a form allows, named after its form: the chip tells the chemistry."""
    for form in forms:
        for chemistry in form.chemistries:
            code = f"{chemistry}.{form.code}"
            yield Grade(
                code, chemistry, form.code, "", form.name, form.unit, 0, FIXED[form.unit], named_after_form=True
            )


def _tiles(rows: Iterable[Row], grades: Mapping[str, Grade]) -> dict[int, Grade]:
    tiles: dict[int, Grade] = {}
    for row in rows:
        grade = grades[row.cells["code"]]
        if not grade.tile:
            continue
        if not FIRST_TILE <= grade.tile <= LAST_TILE:
            raise row.broken(BrokenReason.BAD_TILE, row.cells["tile"])
        if grade.tile in tiles:
            raise row.broken(BrokenReason.TILE_TWICE, row.cells["tile"])
        tiles[grade.tile] = grade
    return dict(sorted(tiles.items()))


def _sign(row: Row) -> Sign:
    question = row.number("question")
    if not 1 <= question <= QUESTIONS:
        raise row.broken(BrokenReason.BAD_NUMBER, row.cells["question"])
    code, severity = row.matching("code", WORD), row.word("severity", Severity)
    return Sign(code, severity, row.text("name"), question, emergency=row.yes("emergency"))


def _mass_unit(row: Row) -> MassUnit:
    grams = row.number("grams")
    if not 0 < grams <= MOST_GRAMS:
        raise row.broken(BrokenReason.BAD_NUMBER, row.cells["grams"])
    code, name = row.matching("code", WORD), row.text("name")
    return MassUnit(code, name, Weight(grams), row.codes("aliases"), allowed=row.yes("allowed"))
