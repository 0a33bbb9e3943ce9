"""Golden vectors: an entry that was ever written means the same for ever.

A file of `vectors/` holds, for one kind and version, public lines, their hashes after START and their moves. Until the
first release it may be made anew (`python -m tests.domain.vector KIND`); afterwards it never changes.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from collector_app.domain.entries.codec import version_of
from collector_app.domain.entries.registry import PAYLOADS
from collector_app.domain.entry import Envelope, read_entry, sealed
from tests.domain.samples import SAMPLES, entry_of
from tests.domain.vector import FOLDER, file_of, told

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload

FILES = sorted(FOLDER.iterdir())
CASES = [
    pytest.param(vector, id=f"{file.stem}-{number}")
    for file in FILES
    for number, vector in enumerate(json.loads(file.read_text(encoding="utf-8")), 1)
]


def test_each_kind_and_version_has_its_vector() -> None:
    assert {file.name for file in FILES} == {file_of(*key).name for key in PAYLOADS}


@pytest.mark.parametrize("vector", CASES)
def test_a_line_of_old_has_its_hash(vector: dict[str, Any]) -> None:
    line = vector["line"].encode()
    assert sha256(b"collector-entry-1\0" + bytes(32) + line).hexdigest() == vector["hash"]


@pytest.mark.parametrize("vector", CASES)
def test_a_line_of_old_makes_the_same_moves(vector: dict[str, Any]) -> None:
    payload = read_entry(vector["line"].encode()).payload()
    assert payload is not None
    assert [asdict(move) for move in payload.moves()] == vector["moves"]


@pytest.mark.parametrize("vector", CASES)
def test_a_line_of_old_would_be_written_the_same_today(vector: dict[str, Any]) -> None:
    old = read_entry(vector["line"].encode())
    payload = old.payload()
    assert payload is not None
    envelope = Envelope(old.log, old.seq, old.at, old.offset, old.business_day, old.person, old.approver)
    assert sealed(envelope, payload, old.private).line == old.line


@pytest.mark.parametrize("key", PAYLOADS, ids=lambda key: "{}.v{}".format(*key))
def test_the_samples_are_what_the_vectors_hold(key: tuple[str, int]) -> None:
    kind, version = key
    held = json.loads(file_of(kind, version).read_text(encoding="utf-8"))
    assert held == [told(entry_of(sample)) for sample in SAMPLES if (sample.kind, version_of(sample)) == key]


@pytest.mark.parametrize("kind", PAYLOADS.values(), ids=lambda kind: kind.kind)
def test_the_samples_of_a_kind_say_every_field(kind: type[Payload]) -> None:
    said = {place for sample in SAMPLES if type(sample) is kind for place in places(sample)}
    assert said >= {field.name for field in fields(kind)}
    records = {type(record) for sample in SAMPLES if type(sample) is kind for record in records_of(sample)}
    for record in records:
        assert said >= {f"{record.__name__}.{field.name}" for field in fields(record)}


def records_of(payload: Payload) -> list[Any]:
    """Return the records inside a payload."""
    values = [getattr(payload, field.name) for field in fields(payload)]
    return [item for value in values if isinstance(value, tuple) for item in value if is_dataclass(item)]


def places(payload: Payload) -> set[str]:
    """Return the fields of a payload and of its records that say something else than their default."""
    said = {field.name for field in fields(payload) if getattr(payload, field.name) != field.default}
    return said | {
        f"{type(record).__name__}.{field.name}"
        for record in records_of(payload)
        for field in fields(record)
        if getattr(record, field.name) != field.default
    }
