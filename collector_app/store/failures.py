"""What SQLite says when the disk or the file is at fault, as Problems."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from collector_app.domain.problems.home import (
    BooksBusy,
    BooksDamaged,
    DiskFailed,
    DiskFull,
    HomeNotWritable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.domain.problem import Problem


@contextmanager
def disk_failures(where: str) -> Iterator[None]:
    """Turn failures of the disk or the file into Problems; everything else is a bug and passes."""
    try:
        yield
    except DBAPIError as error:
        problem = _of_driver(error.orig, where)
        if problem is None:
            raise
        raise problem from error
    except driver.Error as error:
        problem = _of_driver(error, where)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise _of_system(error, where) from error


def _of_driver(error: BaseException | None, where: str) -> Problem | None:
    said = str(error).lower()
    for words, problem in (
        (("disk is full", "database or disk is full"), DiskFull()),
        (("readonly", "read-only", "unable to open"), HomeNotWritable(where)),
        (("not a database", "malformed", "disk image", "hmac check"), BooksDamaged(where)),
        (("disk i/o", "i/o error"), DiskFailed(said)),
        (("locked", "busy"), BooksBusy()),
    ):
        if any(word in said for word in words):
            return problem
    return None


def _of_system(error: OSError, where: str) -> Problem:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return HomeNotWritable(where)
    return DiskFailed(error.strerror or str(error))
