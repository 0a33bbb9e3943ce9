"""Golden vectors: what a kind and version of entry is as bytes, hash and moves.

`python -m tests.domain.vector KIND` prints the vector of a kind from its samples and overwrites nothing. Until the
first release a vector may be made anew; afterwards never: a changed payload or rule is a new version with a new file.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector_app.domain.chain import START, entry_hash
from collector_app.domain.entries.codec import version_of
from tests.domain.samples import SAMPLES, entry_of

if TYPE_CHECKING:
    from collector_app.domain.entry import Entry

FOLDER = Path(__file__).parent / "vectors"


def told(entry: Entry) -> dict[str, Any]:
    """Return what is frozen of an entry."""
    payload = entry.payload()
    return {
        "line": entry.line.decode(),
        "hash": entry_hash(START, entry.line).hex(),
        "moves": [asdict(move) for move in payload.moves()] if payload else [],
    }


def file_of(kind: str, version: int) -> Path:
    """Return where the vector of a kind and version lies."""
    return FOLDER / f"{kind}.v{version}.json"


def main(kind: str) -> None:
    """Print the vector of a kind, its newest version."""
    of_kind = [payload for payload in SAMPLES if payload.kind == kind]
    newest = max(map(version_of, of_kind))
    told_of = [told(entry_of(payload)) for payload in of_kind if version_of(payload) == newest]
    sys.stdout.write(json.dumps(told_of, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
