"""Making and upgrading the books file: an upgrade never stops a station.

The books are copied, the copy is migrated and compared, then swapped in by one rename; the old file is kept.
Alembic is imported only when there is something to migrate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver

from collector_app.domain.problems.home import BooksDamaged, BooksTooNew
from collector_app.files import sync_folder, write_durably
from collector_app.paths import shipped
from collector_app.store.engine import writer_engine
from collector_app.store.posting.people import refold
from collector_app.store.schema import HEAD

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

_NEW = ".upgraded"
_OLD = ".before-{version}"
_CHANGES = "-wal"
_SUMS = (  # in halves: a sum of many whole numbers of 64 bits would not fit, and SQLite refuses it
    "SELECT unit, sum(amount >> 32), sum(amount & 4294967295), sum(pieces >> 32), sum(pieces & 4294967295) "
    "FROM balance GROUP BY unit"
)


def make(path: Path, key: bytes) -> None:
    """Write an empty books file of the newest schema, whole on the disk."""
    _remove(path)
    engine = writer_engine(path, key)
    _migrate(engine)
    settle(engine)
    path.chmod(0o600)


def bring_up_to_date(path: Path, key: bytes) -> None:
    """Upgrade the books where they are older than this program.

    Raises BooksTooNew for a file of a newer program, BooksDamaged for one that is not ours or whose key is another.
    """
    version = version_of(path, key)
    if version == HEAD:
        return
    if version > HEAD:
        raise BooksTooNew(str(path), version)
    copy = path.with_name(path.name + _NEW)
    _remove(copy)
    engine = writer_engine(path, key)
    before = _totals(engine)
    with engine.connect() as connection:
        _copy(connection.connection.dbapi_connection, copy, key)
    settle(engine)
    upgraded = writer_engine(copy, key)
    _migrate(upgraded)
    with upgraded.begin() as connection:
        refold(connection)
    if _totals(upgraded) != before:
        settle(upgraded)
        raise BooksDamaged(str(path))
    settle(upgraded)
    swap_in(copy, path, path.with_name(path.name + _OLD.format(version=version)))


def swap_in(fresh: Path, path: Path, aside: Path) -> None:
    """Put a whole, settled books file in the place of another, which is kept; `finish_swap` knows each half-way state.

    What stands in the old one's log of changes stays with it: laid beside the new file, it would be mixed into it.
    """
    copy = path.with_name(path.name + _NEW)
    fresh.replace(copy)
    sync_folder(path.parent)
    changes = path.with_name(path.name + _CHANGES)
    if path.exists():
        if changes.exists():
            write_durably(aside.with_name(aside.name + _CHANGES), changes.read_bytes())
        path.replace(aside)
    finish_swap(path)


def has_books(path: Path) -> bool:
    """Whether there are books, or a swap of books that is to be finished."""
    return path.is_file() or _is_half_way(path)


def finish_swap(path: Path) -> None:
    """Finish a swap that a power cut caught between its renames: the new file is whole by then, and so is the old."""
    if _is_half_way(path):
        for beside in (_CHANGES, "-shm"):
            path.with_name(path.name + beside).unlink(missing_ok=True)
        path.with_name(path.name + _NEW).replace(path)
        sync_folder(path.parent)


def _is_half_way(path: Path) -> bool:
    return not path.exists() and path.with_name(path.name + _NEW).is_file()


def version_of(path: Path, key: bytes) -> str:
    """Return the schema version of a books file, or raise BooksDamaged."""
    connection = driver.connect(str(path))
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except driver.DatabaseError as error:
        if isinstance(error, driver.OperationalError) and "no such table" not in str(error):
            raise  # the disk is at fault, not the file: whoever opens it says which
        raise BooksDamaged(str(path)) from None
    finally:
        connection.close()
    if row is None:
        raise BooksDamaged(str(path))
    return str(row[0])


def _migrate(engine: Engine) -> None:
    from alembic import command  # noqa: PLC0415 - half a second that a start without upgrade does not pay
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(shipped() / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _totals(engine: Engine) -> list[tuple[object, ...]]:
    """Return what an upgrade must not change: the journal's chains, and the balances."""
    with engine.connect() as connection:
        logs = connection.exec_driver_sql("SELECT id, upto, head FROM log ORDER BY id").all()
        kept = connection.exec_driver_sql("SELECT count(*), total(length(line)) FROM entry").all()
        sums = connection.exec_driver_sql(_SUMS).all()
    return [tuple(row) for row in (*logs, *kept, *sums)]


def _copy(source: object, target: Path, key: bytes) -> None:
    copy = driver.connect(str(target))
    copy.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    source.backup(copy)  # type: ignore[attr-defined] # the driver's own connection
    copy.close()


def settle(engine: Engine) -> None:
    """Leave one whole file: nothing beside it, everything on the disk."""
    raw = engine.raw_connection()  # a checkpoint cannot run inside a transaction
    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()
    engine.dispose()


def _remove(path: Path) -> None:
    for beside in ("", "-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
