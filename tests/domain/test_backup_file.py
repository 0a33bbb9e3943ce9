"""Backup files: known by their names, thinned with time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.backup_file import NEWEST, BackupFile, kept, read_name

EVENING = datetime(2026, 11, 22, 11, 30, tzinfo=UTC)
files = st.builds(
    BackupFile,
    st.sampled_from(["KTW", "BKK2"]),
    st.sampled_from(["BCD", "XYZ"]),
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001 - bare bounds
        lambda moment: moment.replace(microsecond=0)
    ),
    st.integers(0, 9),
)


def nightly(nights: int, site: str = "KTW") -> list[BackupFile]:
    return [BackupFile(site, "BCD", EVENING - timedelta(days=days)) for days in range(nights)]


@given(files)
def test_a_name_is_read_as_it_was_made(file: BackupFile) -> None:
    assert read_name(file.name) == file


def test_a_name_tells_site_log_and_moment() -> None:
    assert BackupFile("KTW", "BCD", EVENING).name == "KTW-BCD-20261122T113000Z.backup"
    assert BackupFile("KTW", "BCD", EVENING, 2).name == "KTW-BCD-20261122T113000Z-2.backup"


@pytest.mark.parametrize(
    "name",
    [
        "",
        "notes.txt",
        "KTW-BCD-20261122T113000Z.backup.part",
        "KTW-BCD-20261322T113000Z.backup",
        "KTW-BCD-20261122T113000.backup",
        "ktw-BCD-20261122T113000Z.backup",
        "KTW-BCD-20261122T113000Z-.backup",
        "KTW-BCD-\u0e52\u0e50\u0e52\u0e561122T113000Z.backup",
        "../KTW-BCD-20261122T113000Z.backup",
    ],
)
def test_another_file_is_no_backup(name: str) -> None:
    assert read_name(name) is None


def test_the_thirty_newest_stay() -> None:
    seconds = [BackupFile("KTW", "BCD", EVENING - timedelta(seconds=n)) for n in range(50)]
    assert kept(seconds, seconds[0]) == frozenset(seconds[:NEWEST])


def test_of_a_year_of_evenings_one_a_month_stays() -> None:
    evenings = nightly(365)
    stay = kept(evenings, evenings[0])
    assert stay >= frozenset(evenings[:NEWEST])
    assert {file.made_at.month for file in stay} == set(range(1, 13))
    assert len(stay) == 30 + 10  # the newest thirty reach into October: ten older months


def test_each_log_is_thinned_alone() -> None:
    here, there = nightly(40), nightly(3, "BKK2")
    assert kept(here + there, here[0]) >= frozenset(there)


def test_the_one_just_made_stays_though_its_clock_was_wrong() -> None:
    odd = BackupFile("KTW", "BCD", datetime(1970, 1, 1, tzinfo=UTC))
    assert odd in kept([*nightly(400), odd], odd)


@given(st.lists(files, max_size=60, unique=True), files)
def test_nothing_stays_that_was_not_there_and_the_newest_always_does(
    some: list[BackupFile], just_made: BackupFile
) -> None:
    every = [*some, just_made]
    stay = kept(every, just_made)
    assert stay <= frozenset(every)
    newest = {file.site + file.mark: file for file in sorted(every, key=lambda file: (file.made_at, file.again))}
    assert stay >= frozenset(newest.values())
