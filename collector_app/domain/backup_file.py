"""The names of backup files, and which of many are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NEWEST = 30
_DAYS, _WEEKS, _MONTHS = 7, 4, 12
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"([A-Z0-9]{2,5})-([A-Z]{3})-(\d{8}T\d{6}Z)(?:-(\d{1,4}))?\.backup", re.ASCII)


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup file by its name alone: whose it is, and when it was made."""

    site: str
    mark: str  # of the log that wrote it
    made_at: datetime  # UTC, by the clock of that moment
    again: int = 0  # above 0 where one second saw several

    @property
    def name(self) -> str:
        """The name such as `KTW-BCD-20261122T140311Z.backup`."""
        more = f"-{self.again}" if self.again else ""
        return f"{self.site}-{self.mark}-{self.made_at:{_STAMP}}{more}.backup"


def read_name(name: str) -> BackupFile | None:
    """Return what a name says, None for a file that is no backup of ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    site, mark, stamp, again = found.groups()
    try:
        made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupFile(site, mark, made_at, int(again or 0))


def kept(files: Iterable[BackupFile], just_made: BackupFile) -> frozenset[BackupFile]:
    """Return which backups stay: of each log the 30 newest, one a day, a week and a month for some time back.

    The one just made always stays, whatever the clock said when it was made.
    """
    whose = sorted(files, key=_whose)
    stay = {just_made}
    for _, group in groupby(whose, key=_whose):
        newest_first = sorted(group, key=lambda file: (file.made_at, file.again), reverse=True)
        stay.update(newest_first[:NEWEST])
        stay.update(_one_each(newest_first, date.isoformat, _DAYS))
        stay.update(_one_each(newest_first, _week, _WEEKS))
        stay.update(_one_each(newest_first, _month, _MONTHS))
    return frozenset(stay)


def _whose(file: BackupFile) -> tuple[str, str]:
    return file.site, file.mark


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-{week}"


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _one_each(newest_first: list[BackupFile], name: Callable[[date], str], most: int) -> list[BackupFile]:
    """Return the newest file of each of the last days, weeks or months that have any."""
    found: dict[str, BackupFile] = {}
    for file in newest_first:
        found.setdefault(name(file.made_at.date()), file)
    return list(found.values())[:most]
