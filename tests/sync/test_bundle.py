"""A bundle gives back exactly the lines that went in, to those it was sealed for and to nobody else."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.chain import START
from collector_app.domain.problems.sync import BadSignature, BundleSizeTooSmall, NotSealedForUs
from collector_app.sync import limits, packing
from collector_app.sync.keys import new_identity
from collector_app.sync.manifest import Kind
from collector_app.sync.reader import read_bundle
from tests.sync.making import (
    HQ,
    LOG,
    RECOVERY,
    STATION,
    bundles_of,
    head_of,
    lines_of,
    noise,
    read,
    station_key,
)

texts = st.binary(min_size=1, max_size=300).filter(lambda line: b"\n" not in line)


@given(st.lists(texts, min_size=1, max_size=80), st.integers(limits.LEAST_SIZE, 20_000))
def test_what_goes_in_comes_out(lines: list[bytes], max_size: int) -> None:
    """Any lines, any size of file."""
    come_out = [line for file in bundles_of(lines, max_size=max_size) for line in read(file)[1]]
    assert come_out == lines


@pytest.mark.parametrize("identity", [HQ.identity, RECOVERY, STATION.identity], ids=["hq", "recovery", "station"])
def test_hq_its_recovery_key_and_the_station_open_it(identity: str) -> None:
    (file,) = bundles_of(lines_of(3))
    assert read(file, identity)[1] == lines_of(3)


def test_nobody_else_opens_it() -> None:
    (file,) = bundles_of(lines_of(3))
    with pytest.raises(NotSealedForUs):
        read(file, new_identity())


def test_the_manifest_says_what_is_inside() -> None:
    lines = lines_of(2500)
    (file,) = bundles_of(lines)
    manifest = read(file)[0].manifest
    (part,) = manifest.logs
    assert (part.log, part.first, part.last, part.prev) == (LOG, 1, 2500, START.hex())
    assert part.head == head_of(lines).hex()
    assert [segment.n for segment in manifest.segments] == [1000, 1000, 500]
    assert manifest.entries == 2500
    assert manifest.kind is Kind.ENTRIES


def test_each_file_of_a_large_export_stands_alone() -> None:
    """Forty lines of eight kilobytes that do not shrink."""
    lines = [noise(number, 8000) for number in range(40)]
    files = bundles_of(lines, max_size=64 * limits.KIB)
    assert len(files) > 1
    expected = 1
    for file in files:
        opened, inside = read(file)
        assert len(file) <= 64 * limits.KIB
        assert opened.manifest.logs[0].first == expected
        assert inside == lines[expected - 1 : opened.manifest.logs[0].last]
        expected = opened.manifest.logs[0].last + 1
    assert expected == 41


@pytest.mark.parametrize("max_size", [8 * limits.KIB, 32 * limits.KIB, 256 * limits.KIB, limits.CHAT])
def test_a_file_keeps_to_the_size_asked_for(max_size: int) -> None:
    lines = [line.hex().encode() for line in (str(n).encode() * 30 for n in range(3000))]
    assert all(len(file) <= max_size for file in bundles_of(lines, max_size=max_size))


def test_an_entry_is_never_cut() -> None:
    """One line of sixty kilobytes goes whole into a file that was to be smaller."""
    line = noise(1, 60_000)
    (file,) = bundles_of([line], max_size=limits.LEAST_SIZE)
    assert read(file)[1] == [line]


def test_a_size_in_which_nothing_fits_is_refused() -> None:
    with pytest.raises(BundleSizeTooSmall) as refused:
        bundles_of(lines_of(1), max_size=limits.LEAST_SIZE - 1)
    assert refused.value.values() == {"asked": limits.LEAST_SIZE - 1, "least": limits.LEAST_SIZE}


def test_nothing_new_makes_no_file() -> None:
    assert bundles_of([]) == []


def test_a_file_never_holds_more_entries_than_a_reader_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three thousand lines where a reader takes two thousand."""
    monkeypatch.setattr(limits, "ENTRIES", 2000)
    files = bundles_of(lines_of(3000))
    assert [read(file)[0].manifest.entries for file in files] == [2000, 1000]


def test_a_signature_by_another_key_is_refused() -> None:
    (file,) = bundles_of(lines_of(3))
    with pytest.raises(BadSignature):
        read_bundle(io.BytesIO(file), [HQ.identity], lambda _: HQ.signing.public)


def test_a_reader_that_only_looks_gets_the_manifest() -> None:
    (file,) = bundles_of(lines_of(3))
    assert read_bundle(io.BytesIO(file), [HQ.identity], station_key).manifest.entries == 3


def test_a_refusal_while_taking_ends_the_reading() -> None:
    """What the one who takes raises arrives unchanged."""
    (file,) = bundles_of(lines_of(3))

    def refuse(*_: object) -> None:
        raise KeyError("taken")

    with pytest.raises(KeyError):
        read_bundle(io.BytesIO(file), [HQ.identity], station_key, refuse)


def test_parcels_hold_one_file_at_a_time() -> None:
    """Lines are asked for only as parcels are taken."""
    asked = []

    def lines() -> object:
        for line in lines_of(4000, padding=2000):
            asked.append(line)
            yield line

    made = packing.parcels(LOG, 1, START, lines(), 16 * limits.KIB)  # type: ignore[arg-type]
    next(made)
    assert len(asked) < 4000
