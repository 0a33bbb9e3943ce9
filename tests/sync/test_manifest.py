"""A manifest is read strictly: what cannot be true is refused before anything else is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from collector_app.domain import canonical
from collector_app.domain.problems.input import Malformed
from collector_app.domain.problems.sync import Damage, Damaged, Excess, NewerFormat, TooBig
from collector_app.sync import limits
from collector_app.sync.answer import LogAnswer, Remark
from collector_app.sync.manifest import Kind, Manifest, decoded, encoded
from tests.sync.making import INCARNATION, LOG, answer_manifest, lines_of, manifest_of, one_parcel

MANIFEST = manifest_of(one_parcel(lines_of(1500)))
PART = MANIFEST.logs[0]
FIRST, SECOND = MANIFEST.segments


def said(**changes: object) -> bytes:
    """Return the bytes of the manifest with some fields changed or, by None, left out."""
    fields: dict[str, Any] = canonical.decode(encoded(MANIFEST))
    fields.update(changes)
    return canonical.encode({name: value for name, value in fields.items() if value is not None})


def test_it_reads_what_it_writes() -> None:
    assert decoded(encoded(MANIFEST)) == MANIFEST


def test_an_answer_is_a_kind_of_its_own() -> None:
    answer = answer_manifest((LogAnswer(LOG, 3, "0" * 64),))
    assert decoded(encoded(answer)) == answer
    assert answer.kind is Kind.ANSWER


@pytest.mark.parametrize("changes", [{"format": 2}, {"kind": "photos"}, {"kind": "hq"}])
def test_what_a_newer_program_wrote_is_not_called_damaged(changes: dict[str, object]) -> None:
    with pytest.raises(NewerFormat):
        decoded(said(**changes))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"a":1,"a":1}',
        b'{"a":NaN}',
        b'{"a":1e400}',
        b'{"a":' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":true}',
        b'{ "a":1}',
    ],
    ids=["empty", "list", "nothing", "no text", "twice", "nan", "exponent", "digits", "nesting", "bool", "space"],
)
def test_json_that_is_not_strict_is_refused(content: bytes) -> None:
    with pytest.raises(Damaged) as refused:
        decoded(content)
    assert refused.value.part is Damage.MANIFEST


@pytest.mark.parametrize(
    "changes",
    [
        {"format": None},
        {"format": "1"},
        {"kind": None},
        {"kind": 1},
        {"kind": "answer"},
        {"site": None},
        {"site": 7},
        {"device": "x" * 64},
        {"device": "0" * 63},
        {"surprise": 1},
        {"logs": []},
        {"segments": []},
    ],
)
def test_missing_strange_or_contradictory_fields_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(Damaged):
        decoded(said(**changes))


@pytest.mark.parametrize(
    "wrong",
    [
        replace(MANIFEST, logs=(PART, PART)),
        replace(MANIFEST, logs=(replace(PART, last=1501),)),
        replace(MANIFEST, logs=(replace(PART, first=2),)),
        replace(MANIFEST, logs=(replace(PART, first=0), PART)),
        replace(MANIFEST, segments=(SECOND, FIRST)),
        replace(MANIFEST, segments=(FIRST,)),
        replace(MANIFEST, segments=(FIRST, SECOND, SECOND)),
        replace(MANIFEST, segments=(FIRST, replace(SECOND, n=0))),
        replace(MANIFEST, segments=(FIRST, replace(SECOND, raw=3))),
        replace(MANIFEST, segments=(FIRST, replace(SECOND, zlen=3))),
        replace(MANIFEST, logs=(PART, replace(PART, log=INCARNATION, first=1, last=0)), segments=(FIRST, SECOND)),
        replace(MANIFEST, logs=(replace(PART, first=0, last=-1),), segments=()),
    ],
)
def test_parts_and_segments_that_do_not_fit_are_refused(wrong: Manifest) -> None:
    with pytest.raises(Damaged):
        decoded(encoded(wrong))


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        (replace(MANIFEST, segments=(FIRST, replace(SECOND, n=limits.ENTRIES))), Excess.ENTRIES),
        (replace(MANIFEST, segments=(FIRST, replace(SECOND, raw=limits.SEGMENT + 1))), Excess.SEGMENT),
        (replace(MANIFEST, segments=(FIRST, replace(SECOND, zlen=limits.SEGMENT_PACKED + 1))), Excess.SEGMENT),
    ],
)
def test_sizes_beyond_the_limits_are_refused(wrong: Manifest, what: Excess) -> None:
    with pytest.raises(TooBig) as refused:
        decoded(encoded(wrong))
    assert refused.value.what is what


def test_a_manifest_beyond_256_kib_is_not_written() -> None:
    many = replace(answer_manifest().answer, remarks=(Remark(LOG, 1, "x" * 100),) * 3000)  # type: ignore[type-var]
    with pytest.raises(TooBig):
        encoded(replace(answer_manifest(), answer=many))


def test_a_manifest_that_no_json_can_hold_is_a_bug_and_stays_one() -> None:
    with pytest.raises(Malformed):
        encoded(replace(MANIFEST, site="\ud800"))
