"""Sentences for problems with the folder of the books, its disk, its key and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.home import (
    BackupDamaged,
    BackupNotFound,
    BackupNotOutside,
    BackupOfAnotherHome,
    BadSiteCode,
    BooksBusy,
    BooksDamaged,
    BooksTooNew,
    DiskFailed,
    DiskFull,
    HomeIsOpen,
    HomeNotEmpty,
    HomeNotWritable,
    HqHome,
    KeyMissing,
    NoHome,
    NoKeyStore,
    StationHome,
    Stopped,
    UnknownCountry,
    WrongCurrency,
    WrongRecoveryCode,
)
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    return _folder(problem) or _disk(problem) or _books(problem) or _key(problem) or _site(problem) or _backup(problem)


def _folder(problem: Problem) -> Text | None:
    match problem:
        case NoHome(folder):
            return text(
                "There are no books in {folder} yet. Set up a station there, or choose another folder.", folder=folder
            )
        case HomeNotEmpty(folder):
            return text(
                "{folder} holds books or other files already. Nothing in it was changed. Choose an empty folder.",
                folder=folder,
            )
        case HomeIsOpen(folder):
            return text(
                "The books in {folder} are open in another window or program. Close them there, then try again.",
                folder=folder,
            )
        case HomeNotWritable(folder):
            return text(
                "Nothing can be saved in {folder}. What was saved before is safe. "
                "Allow this user to write there, or choose another folder.",
                folder=folder,
            )
    return None


def _disk(problem: Problem) -> Text | None:
    match problem:
        case DiskFull():
            return text(
                "The disk is full. The last step was not saved; everything before it is safe. "
                "Make room on the disk, then do the step again."
            )
        case DiskFailed(detail):
            return text(
                "The disk could not be read or written ({detail}). The last step was not saved. "
                "Try again; if it fails again, make a backup on another disk and call for help.",
                detail=detail,
            )
        case BooksBusy():
            return text(
                "The books did not answer in time. The last step was not saved; everything before it is safe. "
                "Wait a moment, then do the step again."
            )
        case Stopped():
            return text("You stopped this. What was finished before is kept. Start it again when you like.")
    return None


def _books(problem: Problem) -> Text | None:
    match problem:
        case BooksDamaged(file):
            return text(
                "{file} is damaged, or it does not hold books of this program. Nothing in it was changed. "
                "Restore the newest backup into an empty folder.",
                file=file,
            )
        case BooksTooNew(file, version):
            return text(
                "{file} was written by a newer program ({version}). The books are safe and were not changed. "
                "Install the newest program, then open them again.",
                file=file,
                version=version,
            )
        case HqHome():
            return text("These are the books of head office, and this is done at a station. Open the station's books.")
        case StationHome():
            return text("These are the books of a station, and this is done at head office. Open head office's books.")
    return None


def _key(problem: Problem) -> Text | None:
    match problem:
        case KeyMissing(folder):
            return text(
                "The key to the books in {folder} cannot be reached. The books are safe. "
                "Type the recovery code to open them.",
                folder=folder,
            )
        case WrongRecoveryCode():
            return text(
                "This recovery code does not open these books. Nothing was changed. "
                "Compare it letter by letter and type it again."
            )
        case NoKeyStore():
            return text("This computer offers no safe store for keys. Choose to keep the key in a file instead.")
    return None


def _site(problem: Problem) -> Text | None:
    match problem:
        case BadSiteCode(site):
            return text("“{site}” is not a site code. Use two to five capital letters or digits.", site=site)
        case UnknownCountry(country):
            return text(
                "There is no country rules pack for “{country}”. Choose a country from the list.", country=country
            )
        case WrongCurrency(currency, expected):
            return text(
                "{currency} is not the currency of this country. Use {expected}.", currency=currency, expected=expected
            )
    return None


def _backup(problem: Problem) -> Text | None:
    match problem:
        case BackupNotFound(file):
            return text("There is no backup {file}. Choose one from the list of backups.", file=file)
        case BackupOfAnotherHome(file, site):
            return text(
                "The backup {file} belongs to another station, {site}. Nothing was changed. "
                "Restore it into an empty folder.",
                file=file,
                site=site,
            )
        case BackupNotOutside(file, folder):
            return text(
                "The backup {file} lies in the home, but could not be written to {folder}. "
                "Plug the disk in, or choose another folder, then make a backup again.",
                file=file,
                folder=folder,
            )
        case BackupDamaged(file):
            return text(
                "The backup {file} cannot be opened, or it is not complete. The present books were not changed. "
                "Choose another backup.",
                file=file,
            )
    return None
