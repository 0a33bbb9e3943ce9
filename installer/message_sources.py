"""Where the messages of the catalogues come from: our Python, the catalogue, the country packs, and Qt's own words."""

from __future__ import annotations

import ast
import csv
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app import paths
from collector_app.i18n.qt_words import QT_WORDS, qt_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTEXTS = {  # what names.py gives as context, by file of resources/catalogue or table of a pack
    "chemistries": "chemistry",
    "forms": "form",
    "grades": "grade",
    "signs": "sign",
    "un_numbers": "un",
    "price_bases": "price_basis",
    "units": "unit",
    "questions": "question",
    "answers": "answer to a question",
    "picture_key": "picture key",
    "limits": "",  # numbers: nothing in them is read by people
    "voltages": "",
    "rule": "rule",
    "id_kind": "id kind",
    "emergency": "emergency",
    "closed": "holiday",
}
TEXTS = "collector_app.i18n.text"
COUNTS = {"text": 1, "plural": 2, "text_in": 2}  # of the plain strings that each function is given first
NAMED = ("name", "label", "text")  # the columns and keys that people read


@dataclass(frozen=True)
class Message:
    """One English text with its context and plural, and the file that says it."""

    source: str
    file: str
    context: str = ""
    many: str = ""


class NotLiteral(Exception):
    """A text whose English cannot be read from the code, so that nobody could translate it."""


def messages() -> list[Message]:
    """Return every message of the program, with repetitions."""
    root = paths.shipped()
    found = [message for file in sorted((root / "collector_app").rglob("*.py")) for message in in_python(file, root)]
    for file in sorted((root / "resources" / "catalogue").glob("*.csv")):
        found += in_table(file, root)
    for file in sorted((root / "resources" / "countries").rglob("*.toml")):
        found += in_pack(file, root)
    found += [
        Message(source, "collector_app/i18n/qt_words.py", qt_context(context))
        for context, sources in QT_WORDS.items()
        for source in sources
    ]
    return found


def in_python(file: Path, root: Path) -> Iterator[Message]:
    """Yield what the calls of our text, plural and text_in in one file say; SQLAlchemy has a `text` of its own.

    Raises NotLiteral when one of them is not given plain strings.
    """
    place = file.relative_to(root).as_posix()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    if not any(isinstance(node, ast.ImportFrom) and node.module == TEXTS for node in ast.walk(tree)):
        return
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COUNTS):
            continue
        count = COUNTS[node.func.id]
        said = [argument.value for argument in node.args[:count] if isinstance(argument, ast.Constant)]
        words = [word for word in said if isinstance(word, str)]
        if len(words) != count:
            message = f"{place}:{node.lineno}: {node.func.id}() takes plain strings"
            raise NotLiteral(message)
        yield _message(node.func.id, words, place)


def _message(function: str, words: list[str], place: str) -> Message:
    if function == "plural":
        return Message(words[0], place, many=words[1])
    if function == "text_in":
        return Message(words[1], place, context=words[0])
    return Message(words[0], place)


def in_table(file: Path, root: Path) -> Iterator[Message]:
    """Yield the names in one file of the catalogue."""
    context = CONTEXTS[file.stem]
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for column in NAMED:
                if row.get(column):
                    yield Message(row[column], file.relative_to(root).as_posix(), context)


def in_pack(file: Path, root: Path) -> Iterator[Message]:
    """Yield the names and texts in one country pack."""
    for table, rows in tomllib.loads(file.read_text(encoding="utf-8")).items():
        if table not in CONTEXTS or not isinstance(rows, list):
            continue
        for row in rows:
            for key in NAMED:
                if row.get(key):
                    yield Message(row[key], file.relative_to(root).as_posix(), CONTEXTS[table])
