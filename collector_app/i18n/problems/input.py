"""Sentences for problems with what was handed in: text, numbers, JSON, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.input import (
    BadField,
    BadText,
    FileNotReadable,
    FileNotWritten,
    Malformation,
    Malformed,
    MissingField,
    UnknownField,
)
from collector_app.i18n.text import Text, plural, text, text_in

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem

WHY = {
    Malformation.NOT_TEXT: text("It is not UTF-8 text. Save it as UTF-8 and hand it in again."),
    Malformation.NOT_JSON: text("It is not JSON: a quote, a comma or a bracket is missing or too many."),
    Malformation.TOO_LONG: text("It is longer than is read at once. Hand in less at a time."),
    Malformation.TOO_DEEP: text("Lists and objects stand too deep inside each other. Write it flatter."),
    Malformation.DUPLICATE_KEY: text("The same key stands twice in one object. Keep one of them."),
    Malformation.NOT_A_NUMBER: text("This is not a number that can be kept. Write whole numbers with digits only."),
    Malformation.NOT_WHOLE: text("This is a fraction. Write whole grams, and money in its smallest unit."),
    Malformation.TOO_BIG: text("This number is too big to be true. Check it."),
    Malformation.WRONG_SHAPE: text(
        "Something is missing here, is of the wrong kind, or does not belong here. Mend it."
    ),
}

FIELDS = {  # those that people fill in; any other is a key of JSON and stays as it is written there
    "amount": text_in("field", "amount"),
    "manager": text_in("field", "manager"),
    "name": text_in("field", "name"),
    "nickname": text_in("field", "nickname"),
    "note": text_in("field", "note"),
    "number": text_in("field", "ID number"),
    "phone": text_in("field", "phone"),
    "reference": text_in("field", "reference"),
}


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    return _form(problem) or _file(problem)


def _form(problem: Problem) -> Text | None:
    match problem:
        case Malformed(reason, ""):
            return text("This cannot be read, and nothing of it was used. {why}", why=WHY[reason])
        case Malformed(reason, where):
            return text(
                "This cannot be read at “{where}”, and nothing of it was used. {why}", where=where, why=WHY[reason]
            )
        case MissingField(field):
            return text("“{field}” is missing. Add it and try again.", field=_called(field))
        case UnknownField(field):
            return text("“{field}” does not belong here. Check its spelling, or leave it out.", field=field)
        case BadField(field, given):
            return text(
                "“{given}” cannot stand in “{field}”. Correct it and try again.", given=given, field=_called(field)
            )
    return None


def _file(problem: Problem) -> Text | None:
    match problem:
        case BadText(field, most):
            return plural(
                "“{field}” is longer than {n} character, or holds characters that cannot be seen. Type it again.",
                "“{field}” is longer than {n} characters, or holds characters that cannot be seen. Type it again.",
                most,
                field=_called(field),
            )
        case FileNotReadable(file):
            return text("The file {file} cannot be read. Check its name and whether you may open it.", file=file)
        case FileNotWritten(file):
            return text(
                "The file {file} could not be written. The books are safe. Choose another folder, or make room there.",
                file=file,
            )
    return None


def _called(field: str) -> Text | str:
    return FIELDS.get(field, field)
