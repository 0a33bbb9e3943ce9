"""The four catalogues: `python -m installer.messages update | compile | check`.

`update` reads every English text of the program into the .po files, sorted, without line numbers, so that a change of
code changes only the lines of what it says. Nothing is matched by likeness: a changed sentence is translated anew.
"""

from __future__ import annotations

import argparse
import io
import sys
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po

from collector_app.files import write_durably
from collector_app.i18n.catalogues import SOURCE, compiled, folder
from collector_app.i18n.language import LANGUAGES
from collector_app.i18n.text import holes_of
from installer.message_sources import messages

if TYPE_CHECKING:
    from pathlib import Path

TRANSLATED = tuple(code for code in LANGUAGES if code != SOURCE)
HEADER = """# {name} texts of collector.
# Review state: machine-made from the glossary, not yet read by a native speaker of the trade."""
MADE = datetime(2026, 11, 22, tzinfo=UTC)  # one date for ever: a date that moves would change every file
ONE_FORM = [("Plural-Forms", "nplurals=1; plural=0;")]  # none of the four has a plural; Babel believes Indonesian has
READABLE = 0o644


def po_file(code: str) -> Path:
    """Return the catalogue of a language as people edit it."""
    return folder() / code / "LC_MESSAGES" / "collector.po"


def read(code: str) -> Catalog:
    """Return the catalogue of a language; an empty one where there is no file yet."""
    file = po_file(code)
    if not file.exists():
        return Catalog(locale=code)
    return read_po(io.BytesIO(file.read_bytes()), locale=code, abort_invalid=True)


def template() -> Catalog:
    """Return every message of the program, untranslated."""
    catalog = Catalog()
    for message in messages():
        source = (message.source, message.many) if message.many else message.source
        catalog.add(source, context=message.context or None, locations=[(message.file, 0)])
    return catalog


def updated(code: str, source: Catalog) -> Catalog:
    """Return the messages of `source` with the translations that a language already has, and nothing else."""
    known = read(code)
    name = LANGUAGES[code].name
    catalog = Catalog(
        locale=code,
        project="collector",
        version="1",
        msgid_bugs_address="-",
        last_translator="machine-made",
        language_team=name,
        header_comment=HEADER.format(name=name),
        creation_date=MADE,
        revision_date=MADE,
        fuzzy=False,
    )
    catalog.mime_headers = ONE_FORM
    for message in _sorted(source):
        old = known.get(message.id, context=message.context)
        files = sorted(set(message.locations))
        catalog.add(message.id, old.string if old else "", context=message.context, locations=files)
    return catalog


def written(catalog: Catalog) -> bytes:
    """Return the bytes of a .po."""
    file = io.BytesIO()
    write_po(file, catalog, width=110, include_lineno=False)
    return file.getvalue()


def faults(code: str, source: Catalog) -> list[str]:
    """Return what is wrong with the translations of a language, one line a message; nothing is the aim."""
    known = read(code)
    wanted = {(message.context, message.id): message for message in _sorted(source)}
    held = {(message.context, message.id): message for message in known if message.id}
    found = [f"{code}: not in the catalogue: {_shown(message)}" for key, message in wanted.items() if key not in held]
    found += [f"{code}: no longer said: {_shown(message)}" for key, message in held.items() if key not in wanted]
    for message in held.values():
        trouble = _trouble(message)
        if trouble:
            found.append(f"{code}: {trouble}: {_shown(message)}")
    return found


def _sorted(source: Catalog) -> list[Entry]:
    entries = [message for message in source if message.id]
    return sorted(entries, key=lambda message: (message.context or "", _source(message)))


def _source(message: Entry) -> str:
    """Return the English; of a plural the form for many, which has all the holes."""
    return message.id if isinstance(message.id, str) else message.id[-1]


def _trouble(message: Entry) -> str:
    """Return what is wrong with one translation, or nothing."""
    english = _source(message)
    translated = (message.string,) if isinstance(message.string, str) else message.string
    for said in translated or ("",):
        if not said:
            return "not translated"
        try:
            if holes_of(said) != holes_of(english):
                return "other holes than the English"
        except ValueError:
            return "a brace left open"
        if said != unicodedata.normalize("NFC", said):
            return "not NFC"
        if (said != said.strip()) != (english != english.strip()):
            return "a space at an end"
    return ""


def _shown(message: Entry) -> str:
    context = f"[{message.context}] " if message.context else ""
    return f"{context}{_source(message)!r}"


def update() -> int:
    """Bring the four .po files up to what the program says."""
    source = template()
    for code in TRANSLATED:
        file = po_file(code)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_durably(file, written(updated(code, source)), mode=READABLE)
    return 0


def compile_all() -> int:
    """Write the .mo beside each .po, which saves a start 30 ms and Babel."""
    for code in TRANSLATED:
        file = po_file(code)
        write_durably(file.with_suffix(".mo"), compiled(file.read_bytes()), mode=READABLE)
    return 0


def check() -> int:
    """Print what is missing or wrong in each language; 1 when anything is."""
    source = template()
    found = [fault for code in TRANSLATED for fault in faults(code, source)]
    for fault in found:
        print(fault)
    return 1 if found else 0


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m installer.messages", description="Translations of collector")
    acts = {"update": update, "compile": compile_all, "check": check}
    parser.add_argument("act", choices=acts)
    return acts[parser.parse_args().act]()


if __name__ == "__main__":
    sys.exit(main())
