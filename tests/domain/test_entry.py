"""Entries: the envelope, strictly read, and its exact line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain import canonical
from collector_app.domain.entries.drawers import CashMoved, CashReason
from collector_app.domain.entries.registry import KINDS, PAYLOADS
from collector_app.domain.entry import Envelope, read_entry, sealed
from collector_app.domain.problems.input import Malformation, Malformed
from tests.domain.making import any_envelope, any_payload

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload

LOG = "019abcde-0000-7000-8000-000000000001"
CLERK = "019abcde-0000-7000-8000-000000000002"
HASH = "0f" * 32
LINE: dict[str, Any] = {
    "approver": CLERK,
    "at": "2026-11-22T12:03:11+07:00",
    "business_day": "2026-11-22",
    "data": {"amount": -20_000, "currency": "VND", "drawer": "main", "reason": "expense"},
    "kind": "drawer.moved",
    "log": LOG,
    "offset": 420,
    "person": CLERK,
    "private": HASH,
    "seq": 7,
    "version": 1,
}


def refusal(line: bytes) -> Malformed:
    with pytest.raises(Malformed) as refused:
        read_entry(line)
    return refused.value


@given(any_envelope(), any_payload(), st.sampled_from(["", HASH]))
def test_what_was_sealed_is_read_the_same(envelope: Envelope, payload: Payload, private: str) -> None:
    entry = sealed(envelope, payload, private)
    assert read_entry(entry.line) == entry
    assert entry.payload() == payload
    assert entry.is_known


def test_the_line_is_canonical_and_leaves_out_what_is_not_there() -> None:
    envelope = Envelope(LOG, 7, "2026-11-22T12:03:11+07:00", 420, "2026-11-22", CLERK)
    payload = CashMoved("main", "VND", -20_000, CashReason.EXPENSE)
    bare = {name: value for name, value in LINE.items() if name not in ("approver", "private")}
    assert sealed(envelope, payload).line == canonical.encode(bare)
    assert read_entry(canonical.encode(LINE)).payload() == payload


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("at", "2026-11-22"),
        ("at", "2026-13-22T12:03:11+07:00"),
        ("at", "๒๐๒๖-11-22T12:03:11+07:00"),
        ("at", 1),
        ("business_day", "2026-11-31"),
        ("business_day", "20261122"),
        ("business_day", 20_261_122),
        ("data", []),
        ("data", "x"),
        ("kind", "drawer"),
        ("kind", "Drawer.moved"),
        ("kind", "drawer.moved.on"),
        ("kind", 1),
        ("log", "x"),
        ("log", LOG.upper()),
        ("offset", 841),
        ("offset", -841),
        ("offset", "420"),
        ("person", ""),
        ("person", 1),
        ("seq", 0),
        ("seq", -1),
        ("seq", "1"),
        ("version", 0),
        ("version", "1"),
        ("approver", ""),
        ("approver", "x"),
        ("private", ""),
        ("private", HASH.upper()),
        ("private", HASH + "00"),
        ("private", 1),
    ],
)
def test_a_wrong_envelope_field_is_refused_by_name(name: str, wrong: object) -> None:
    refused = refusal(canonical.encode({**LINE, name: wrong}))
    assert refused.values() == {"reason": Malformation.WRONG_SHAPE, "where": name}


@pytest.mark.parametrize("name", sorted(LINE.keys() - {"approver", "private"}))
def test_a_missing_envelope_field_is_refused(name: str) -> None:
    short = {key: value for key, value in LINE.items() if key != name}
    assert refusal(canonical.encode(short)).where == "envelope"


@pytest.mark.parametrize("line", [canonical.encode({**LINE, "zebra": 1}), b"[]", b'"x"', b"1", b"null"])
def test_what_is_no_envelope_is_refused(line: bytes) -> None:
    assert refusal(line).where == "envelope"


def test_null_truth_and_half_numbers_are_refused_wherever_they_stand() -> None:
    for wrong in (b"null", b"true"):
        line = canonical.encode({**LINE, "data": {"a": 123_456}}).replace(b"123456", wrong)
        assert refusal(line).reason is Malformation.WRONG_SHAPE
    assert refusal(canonical.encode(LINE).replace(b'"seq":7', b'"seq":7.0')).reason is Malformation.NOT_WHOLE


@pytest.mark.parametrize("change", [(b",", b", "), (b'"seq":7', b'"seq": 7'), (b"main", b"m\\u0061in")])
def test_the_same_entry_in_another_form_is_refused(change: tuple[bytes, bytes]) -> None:
    assert refusal(canonical.encode(LINE).replace(*change)).where == "canonical"


@pytest.mark.parametrize("newer", [{"version": 99}, {"kind": "photo.taken"}])
def test_an_entry_of_a_newer_program_is_kept_whole_and_waits(newer: dict[str, Any]) -> None:
    line = canonical.encode({**LINE, **newer})
    entry = read_entry(line)
    assert entry.line == line
    assert not entry.is_known
    assert entry.payload() is None


def test_a_known_kind_that_does_not_hold_what_it_must_is_named() -> None:
    entry = read_entry(canonical.encode({**LINE, "data": {}}))
    assert entry.is_known
    with pytest.raises(Malformed) as refused:
        entry.payload()
    assert refused.value.where == "amount"


def test_each_kind_and_version_has_one_payload() -> None:
    assert all(payload.kind == kind and version <= payload.version for (kind, version), payload in PAYLOADS.items())
    assert {kind for kind, _version in PAYLOADS} == KINDS
    assert {(kind.kind, kind.version) for kind in PAYLOADS.values()} <= PAYLOADS.keys()
