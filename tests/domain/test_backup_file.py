from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.backup_file import NEWEST, BackupFile, kept, read_name

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2199, 1, 1)).map(lambda at: at.replace(microsecond=0, tzinfo=UTC))  # noqa: DTZ001 - made aware at once


def daily(count: int, mark: str = "BCD") -> list[BackupFile]:
    return [BackupFile("KTW", mark, NOON - timedelta(days=day)) for day in range(count)]


@given(MOMENTS, st.integers(0, 9999))
def test_a_name_says_what_it_was_made_from(made_at: datetime, again: int) -> None:
    file = BackupFile("KTW", "BCD", made_at, again)
    assert read_name(file.name) == file


@pytest.mark.parametrize(
    "name",
    [
        "",
        "books.db",
        "KTW-BCD-20261122T120000Z.backup.part",
        "ktw-BCD-20261122T120000Z.backup",
        "KTW-BCD-20261322T120000Z.backup",
        "KTW-BCD-20261122T120000Z-99999.backup",
        "KTW-BCD-2026112\u0662T120000Z.backup",
    ],
)
def test_a_file_of_another_name_is_none_of_ours(name: str) -> None:
    assert read_name(name) is None


def test_the_newest_thirty_stay_then_one_a_month() -> None:
    files = daily(400)
    stay = kept(files, files[0])
    assert set(files[:NEWEST]) <= stay
    months = {(file.made_at.year, file.made_at.month) for file in stay - set(files[:NEWEST])}
    assert len(months) == len(stay) - NEWEST == 10
    assert files[-1] not in stay


def test_many_a_day_leave_one_for_each_of_seven_days_and_four_weeks() -> None:
    """Forty a day for forty days: the newest thirty are of today; of six days before, and of weeks and months, one."""
    files = [
        BackupFile("KTW", "BCD", NOON - timedelta(days=day, minutes=minute))
        for day in range(40)
        for minute in range(40)
    ]
    stay = sorted(kept(files, files[0]), key=lambda file: file.made_at, reverse=True)
    older = [f"{file.made_at:%m-%d}" for file in stay[NEWEST:]]
    assert older == ["11-21", "11-20", "11-19", "11-18", "11-17", "11-16", "11-15", "11-08", "11-01", "10-31"]


def test_each_log_keeps_its_own() -> None:
    mine, other = daily(31), daily(31, "XYZ")
    stay = kept([*mine, *other], mine[0])
    assert {file.mark for file in stay} == {"BCD", "XYZ"}
    assert len([file for file in stay if file.mark == "XYZ"]) >= NEWEST


@given(st.lists(MOMENTS, min_size=1, max_size=80, unique=True), st.data())
def test_the_one_just_made_and_the_newest_always_stay(moments: list[datetime], data: st.DataObject) -> None:
    files = [BackupFile("KTW", "BCD", at) for at in moments]
    just_made = data.draw(st.sampled_from(files))
    stay = kept(files, just_made)
    assert {just_made, max(files, key=lambda file: file.made_at)} <= stay
    assert len(stay) <= NEWEST + 7 + 4 + 12 + 1
