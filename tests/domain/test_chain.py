"""The chain against vectors worked out here, with hashlib alone."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.chain import START, entry_hash, log_mark, private_hash
from tests.domain.making import ids

hashes = st.binary(min_size=32, max_size=32)


def test_a_log_starts_after_thirty_two_zero_bytes() -> None:
    assert bytes.fromhex("00" * 32) == START


def test_the_hash_covers_the_prefix_what_was_before_and_the_line() -> None:
    first = entry_hash(START, b'{"a":1}')
    assert first == hashlib.sha256(b"collector-entry-1\x00" + b"\x00" * 32 + b'{"a":1}').digest()
    assert first.hex() == "b77a3f5c40d31217cb2e764c849228d3a3284cd00826781c3962ea5d06fde9a0"
    assert entry_hash(first, b"{}") == hashlib.sha256(b"collector-entry-1\x00" + first + b"{}").digest()


@given(previous=hashes, line=st.binary(), place=st.integers(0, 10**6))
def test_one_changed_bit_changes_the_hash(previous: bytes, line: bytes, place: int) -> None:
    whole = bytearray(previous + line)
    whole[place % len(whole)] ^= 1 << place % 8
    assert entry_hash(bytes(whole[:32]), bytes(whole[32:])) != entry_hash(previous, line)


def test_a_private_line_is_hidden_behind_its_salt() -> None:
    salt = bytes(range(32))
    assert private_hash(salt, b"{}") == hashlib.sha256(salt + b"{}").hexdigest()
    assert private_hash(salt, b"{}") != private_hash(bytes(32), b"{}")


@given(ids)
def test_a_log_s_mark_is_three_consonants(log: str) -> None:
    digest = hashlib.sha256(log.encode()).digest()
    assert log_mark(log) == "".join("BCDFGHJKLMNPQRSTVWXYZ"[byte % 21] for byte in digest[:3])
    assert not set(log_mark(log)) & set("AEIOU")
