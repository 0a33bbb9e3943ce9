"""Problems with a home: the folder that holds the books."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class NoHome(Problem):
    """There are no books in this folder yet."""

    folder: str


@dataclass(eq=False)
class HomeNotEmpty(Problem):
    """A new station was to be made where books, or other files, already lie."""

    folder: str


@dataclass(eq=False)
class HomeIsOpen(Problem):
    """Another program has this home open."""

    folder: str


@dataclass(eq=False)
class HomeNotWritable(Problem):
    """The folder cannot be written: read-only, or not ours."""

    folder: str


@dataclass(eq=False)
class DiskFull(Problem):
    """There is no room left on the disk; the last act was not saved, everything before it was."""


@dataclass(eq=False)
class DiskFailed(Problem):
    """The disk refused to read or write; the last act was not saved."""

    detail: str


@dataclass(eq=False)
class BooksDamaged(Problem):
    """The books file is not one of ours, or it is damaged."""

    file: str


@dataclass(eq=False)
class BooksTooNew(Problem):
    """The books were written by a newer program."""

    file: str
    version: str


@dataclass(eq=False)
class BooksBusy(Problem):
    """The books did not answer in time, because something else holds them."""


@dataclass(eq=False)
class KeyMissing(Problem):
    """The key of the books is gone or locked away; the recovery code opens them."""

    folder: str


@dataclass(eq=False)
class WrongRecoveryCode(Problem):
    """The recovery code does not open this home."""


@dataclass(eq=False)
class NoKeyStore(Problem):
    """The operating system offers no secret store."""


@dataclass(eq=False)
class BadSiteCode(Problem):
    """A site code is two to five capital letters or digits."""

    site: str


@dataclass(eq=False)
class UnknownCountry(Problem):
    """There is no country pack of this code."""

    country: str


@dataclass(eq=False)
class WrongCurrency(Problem):
    """The currency is not the one of the country."""

    currency: str
    expected: str


@dataclass(eq=False)
class HqHome(Problem):
    """The act belongs to a station, and this home is head office's."""


@dataclass(eq=False)
class StationHome(Problem):
    """The act belongs to head office, and this home is a station's."""


@dataclass(eq=False)
class Stopped(Problem):
    """A long task was stopped by the person; what it had finished before stays."""


@dataclass(eq=False)
class BackupNotFound(Problem):
    """There is no backup of this name."""

    file: str


@dataclass(eq=False)
class BackupOfAnotherHome(Problem):
    """A backup of one station was to be restored over the books of another."""

    file: str
    site: str


@dataclass(eq=False)
class BackupNotOutside(Problem):
    """A backup was made in the home, but the second folder could not take it."""

    file: str
    folder: str


@dataclass(eq=False)
class BackupDamaged(Problem):
    """A backup that cannot be opened or does not hold what it should."""

    file: str
