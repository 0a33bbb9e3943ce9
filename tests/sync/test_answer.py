"""The locator finds the last entry that two copies of a log have in common, in few steps."""

from __future__ import annotations

from collector_app.domain.chain import START
from collector_app.sync.answer import located
from collector_app.sync.manifest import LogPart
from collector_app.sync.names import answer_name, bundle_name, with_ordinal
from tests.sync.making import LOG


def hash_at(seq: int) -> bytes:
    return seq.to_bytes(32, "big")


def test_an_empty_log_has_no_locator() -> None:
    assert located(0, hash_at) == ()


def test_heads_stand_close_together_near_the_end_and_wide_apart_before() -> None:
    assert [head.seq for head in located(20, hash_at)] == [20, 19, 18, 16, 12, 4]
    assert located(1, hash_at)[0].hash == "0" * 63 + "1"


def test_a_long_log_needs_few_heads() -> None:
    assert len(located(1_000_000, hash_at)) == 21


def test_a_file_name_tells_who_wrote_to_whom_and_what() -> None:
    part = LogPart(LOG, 1, 60, START.hex(), START.hex())
    name = bundle_name("RYG", "KTW", part)
    assert name.startswith("RYG_KTW_")
    assert name.endswith("_1-60.bundle")
    assert with_ordinal(name, 2).endswith("_1-60_2.bundle")
    assert answer_name("RYG", "KTW", 3) == "RYG_KTW_3.answer"
