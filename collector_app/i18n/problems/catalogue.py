"""Sentences for problems with the catalogue and the country packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason, NoSuchTile, UnknownGrade
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


WHY = {
    BrokenReason.ENCODING: text("It holds bytes that are not UTF-8. Save the file as UTF-8."),
    BrokenReason.SYNTAX: text("It cannot be read: a quote, a bracket or a sign is missing or too many."),
    BrokenReason.MISSING_COLUMN: text("This column is missing."),
    BrokenReason.WRONG_WIDTH: text("It has more or fewer cells than the header."),
    BrokenReason.EMPTY: text("Something must stand here."),
    BrokenReason.BAD_TEXT: text("It holds characters that cannot be shown."),
    BrokenReason.BAD_CODE: text("This is not written as a code."),
    BrokenReason.BAD_NUMBER: text("This is not a whole number within the bounds."),
    BrokenReason.DUPLICATE: text("This stands here twice."),
    BrokenReason.UNKNOWN_WORD: text("This word is none of those allowed here."),
    BrokenReason.UNKNOWN_CHEMISTRY: text("No chemistry has this code."),
    BrokenReason.UNKNOWN_FORM: text("No form has this code."),
    BrokenReason.UNKNOWN_UN: text("The list of UN numbers does not hold this one."),
    BrokenReason.UNKNOWN_BASIS: text("No price basis has this code."),
    BrokenReason.PAIR_NOT_ALLOWED: text("The form does not come in this chemistry."),
    BrokenReason.BAND_UPSIDE_DOWN: text("The least is more than the most."),
    BrokenReason.BAD_TILE: text("A tile has a number from 11 to 99."),
    BrokenReason.TILE_TWICE: text("Another grade has this tile already."),
    BrokenReason.MISSING_KEY: text("This key is missing."),
    BrokenReason.UNKNOWN_KEY: text("This key does not belong here; it may be misspelt."),
    BrokenReason.WRONG_KIND: text("The value is of the wrong kind."),
    BrokenReason.FRACTION: text("Only whole numbers are allowed, in the smallest unit."),
    BrokenReason.WRONG_COUNTRY: text("The pack belongs to another country."),
    BrokenReason.WRONG_CURRENCY: text("The digits do not fit the currency."),
    BrokenReason.DATES_UPSIDE_DOWN: text("It ends before it begins."),
    BrokenReason.OVERLAP: text("Two rules with this code hold on the same day."),
}


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case UnknownGrade(grade):
            return text("The catalogue has no grade {grade}. Choose a grade from the list.", grade=grade)
        case NoSuchTile(tile):
            return text("No grade has the tile {tile}. Look at the wall chart and type two digits.", tile=tile)
        case BrokenPack(file=file, reason=BrokenReason.MISSING_FILE):
            return text("The file {file} is missing or cannot be read. Install the program anew.", file=file)
        case BrokenPack(file, line, reason, ""):
            return text(
                "{file} is not used: line {line}. {why} Mend it, or take the file from head office again.",
                file=file,
                line=line,
                why=WHY[reason],
            )
        case BrokenPack(file, line, reason, word):
            return text(
                "{file} is not used: line {line}, “{word}”. {why} Mend it, or take the file from head office again.",
                file=file,
                line=line,
                word=word,
                why=WHY[reason],
            )
    return None
