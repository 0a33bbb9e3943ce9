"""Care: five CSV files about looking at batteries, read into typed values and checked against the catalogue."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from collector_app.country.rows import CODE, WORD, Row, rows_of
from collector_app.country.source import read
from collector_app.domain.care import Care
from collector_app.domain.catalogue import Family
from collector_app.domain.country import Confidence
from collector_app.domain.entries.logs import Skill
from collector_app.domain.measured import Limits, Window
from collector_app.domain.picture_key import MOST_QUESTIONS, ROOT, Choice, PictureKey, Sure
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason, UnknownGrade
from collector_app.domain.questions import LIGHT, PIECE, Answer, Instrument, Kind, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import StrEnum
    from pathlib import Path

    from collector_app.domain.catalogue import Catalogue

    Word = TypeVar("Word", bound=StrEnum)

Thing = TypeVar("Thing")

QUESTIONS, ANSWERS, VOLTAGES, LIMITS, PICTURES = FILES = (
    "questions.csv",
    "answers.csv",
    "voltages.csv",
    "limits.csv",
    "picture_key.csv",
)
EVERY = ("source", "confidence")
COLUMNS = {
    QUESTIONS: ("code", "name", "label", "text", "kind", "drawing", "forms", "families", "instrument", "skill", *EVERY),
    ANSWERS: ("question", "digit", "name", "sign", *EVERY),
    VOLTAGES: ("code", "nominal_mv", "dead_mv", "full_mv", "over_mv", *EVERY),
    LIMITS: ("code", "value", *EVERY),
    PICTURES: ("code", "name", "text", "drawing", "grade", "sure", *EVERY),
}
DIGIT = re.compile(r"[1-9]")
DRAWING = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PATH = re.compile(rf"{ROOT}|[1-9]{{1,{MOST_QUESTIONS}}}")


def load_care(folder: Path, catalogue: Catalogue) -> Care:
    """Return the care of a folder such as `resources/catalogue`; raises BrokenPack for the first thing wrong."""
    return care_from({name: read(folder, name) for name in FILES}, catalogue)


def care_from(files: Mapping[str, bytes], catalogue: Catalogue) -> Care:
    """Return the care of these bytes by file name; raises BrokenPack as load_care does."""
    tables = {name: _sourced(rows_of(files[name], name, COLUMNS[name])) for name in FILES}
    answers: dict[str, list[Answer]] = {}
    questions = {row.cells["code"] for row in tables[QUESTIONS]}
    for row in tables[ANSWERS]:
        if row.text("question") not in questions:
            raise row.broken(BrokenReason.UNKNOWN_WORD, row.cells["question"])
        _add_answer(answers.setdefault(row.cells["question"], []), row, catalogue)
    return Care(
        questions=_once(tables[QUESTIONS], lambda row: _question(row, answers, catalogue)),
        windows=_once(tables[VOLTAGES], lambda row: _window(row, catalogue)),
        limits=_limits(tables[LIMITS]),
        pictures=_pictures(tables[PICTURES], catalogue),
    )


def _sourced(rows: list[Row]) -> list[Row]:
    for row in rows:
        row.text("source")
        row.word("confidence", Confidence)
    return rows


def _once(rows: Iterable[Row], made: Callable[[Row], Thing]) -> dict[str, Thing]:
    things: dict[str, Thing] = {}
    for row in rows:
        code = row.text("code")
        if code in things:
            raise row.broken(BrokenReason.DUPLICATE, code)
        things[code] = made(row)
    return things


def _add_answer(answers: list[Answer], row: Row, catalogue: Catalogue) -> None:
    answer = Answer(row.matching("digit", DIGIT), row.text("name"), row.cells["sign"])
    if any(each.digit == answer.digit for each in answers):
        raise row.broken(BrokenReason.DUPLICATE, answer.digit)
    if answer.sign and answer.sign not in catalogue.signs:
        raise row.broken(BrokenReason.UNKNOWN_WORD, answer.sign)
    answers.append(answer)


def _question(row: Row, answers: Mapping[str, list[Answer]], catalogue: Catalogue) -> Question:
    code, kind = row.matching("code", WORD), row.word("kind", Kind)
    mine = tuple(answers.get(code, ()))
    if (kind is Kind.LOOKED) != bool(mine):  # a number answers the others, and a drawing without answers nobody
        raise row.broken(BrokenReason.EMPTY if kind is Kind.LOOKED else BrokenReason.UNKNOWN_WORD, code)
    forms = row.codes("forms")
    for form in forms:
        if form not in catalogue.forms and form not in (LIGHT, PIECE):
            raise row.broken(BrokenReason.UNKNOWN_FORM, form)
    return Question(
        code=code,
        name=row.text("name"),
        label=row.text("label"),
        look=row.text("text"),
        kind=kind,
        drawing=row.matching("drawing", DRAWING),
        answers=mine,
        forms=frozenset(forms),
        families=frozenset(_word(row, each, Family) for each in row.codes("families")),
        instrument=row.word("instrument", Instrument) if row.cells["instrument"] else None,
        skill=row.word("skill", Skill) if row.cells["skill"] else None,
    )


def _word(row: Row, cell: str, words: type[Word]) -> Word:
    try:
        return words(cell)
    except ValueError as cause:
        raise row.broken(BrokenReason.UNKNOWN_WORD, cell) from cause


def _window(row: Row, catalogue: Catalogue) -> Window:
    chemistry = row.matching("code", CODE)
    if chemistry not in catalogue.chemistries:
        raise row.broken(BrokenReason.UNKNOWN_CHEMISTRY, chemistry)
    nominal, dead, full = (row.number(column) for column in ("nominal_mv", "dead_mv", "full_mv"))
    over = row.number("over_mv") if row.cells["over_mv"] else None
    if not 0 < dead < nominal < full or (over is not None and over <= full):
        raise row.broken(BrokenReason.BAND_UPSIDE_DOWN, chemistry)
    return Window(chemistry, nominal, dead, full, over)


def _limits(rows: Iterable[Row]) -> Limits:
    known = {field.name for field in fields(Limits)}
    values: dict[str, int] = {}
    row = None
    for row in rows:
        code = row.text("code")
        if code not in known:
            raise row.broken(BrokenReason.UNKNOWN_WORD, code)
        if code in values:
            raise row.broken(BrokenReason.DUPLICATE, code)
        values[code] = row.number("value")
        if not values[code]:
            raise row.broken(BrokenReason.BAD_NUMBER, row.cells["value"])
    missing = sorted(known - values.keys())
    if missing:
        raise BrokenPack(LIMITS, row.line if row else 0, BrokenReason.MISSING_KEY, missing[0])
    return Limits(**values)


def _pictures(rows: list[Row], catalogue: Catalogue) -> PictureKey:
    choices = _once(rows, lambda row: _choice(row, catalogue))
    for row in rows:
        code, asks = row.cells["code"], bool(row.cells["text"])
        above = ROOT if len(code) == 1 else code[:-1]
        if above not in choices or (code != ROOT and not choices[above].ask):
            raise row.broken(BrokenReason.UNKNOWN_WORD, above)
        if asks != any(code == ROOT or other.startswith(code) for other in choices if other not in (code, ROOT)):
            raise row.broken(BrokenReason.EMPTY, code)
    return PictureKey(choices)


def _choice(row: Row, catalogue: Catalogue) -> Choice:
    code, ask, grade = row.matching("code", PATH), row.cells["text"], row.cells["grade"]
    if bool(ask) == bool(grade):  # it asks on, or it ends
        raise row.broken(BrokenReason.EMPTY, "grade")
    sure = Sure.SURE
    if ask:
        row.text("text")
    else:
        sure = row.word("sure", Sure)
        try:
            catalogue.by_code(grade)
        except UnknownGrade as cause:
            raise row.broken(BrokenReason.UNKNOWN_WORD, grade) from cause
    return Choice(code, row.text("name"), row.matching("drawing", DRAWING), ask, grade, sure)
