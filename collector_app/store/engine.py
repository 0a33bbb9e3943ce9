"""Engines over one encrypted SQLite file: one writer, one reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import SingletonThreadPool, StaticPool

if TYPE_CHECKING:
    from pathlib import Path

BUSY_MILLISECONDS = 10_000
_QUIET = True  # a failed statement says no names: its words end in the report of a bug
_ALWAYS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a receipt in the hand means a row on the disk
    "foreign_keys = ON",
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "cache_size = -65536",  # the default of 2 MB makes encrypted bulk work four times slower
    "trusted_schema = OFF",
    "temp_store = MEMORY",  # nothing readable is left in a temporary file
)


def writer_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of the one writer; its transactions begin IMMEDIATE."""
    return _engine(path, key, "BEGIN IMMEDIATE", ())


def reader_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of readers, which cannot write and see one snapshot a transaction."""
    return _engine(path, key, "BEGIN", ("query_only = ON",))


def memory_engine() -> Engine:
    """Return an empty database that lives as long as the engine; for recomputing ledgers."""
    engine = create_engine(
        "sqlite://",
        module=driver,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=_QUIET,
    )
    _hook(engine, None, "BEGIN", ("temp_store = MEMORY", "synchronous = OFF"))
    return engine


def scratch_engine(path: Path, key: bytes) -> Engine:
    """Return an engine over a throw-away file: encrypted, and without the care that lasting books get."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: driver.connect(str(path), check_same_thread=False),
        module=driver,
        poolclass=StaticPool,
        hide_parameters=_QUIET,
    )
    _hook(engine, key, "BEGIN", ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY"))
    return engine


def _engine(path: Path, key: bytes, begin: str, more: tuple[str, ...]) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: driver.connect(str(path), timeout=BUSY_MILLISECONDS / 1000, check_same_thread=False),
        module=driver,
        poolclass=SingletonThreadPool,
        hide_parameters=_QUIET,
    )
    _hook(engine, key, begin, (*_ALWAYS, *more))
    return engine


def _hook(engine: Engine, key: bytes | None, begin: str, pragmas: tuple[str, ...]) -> None:
    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:  # noqa: ANN401 - the driver's own type
        connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        if key is not None:
            cursor.execute("PRAGMA cipher_log_level = NONE")
            cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Any) -> None:  # noqa: ANN401 - as above
        connection.connection.cursor().execute(begin)  # past SQLAlchemy, a tenth of a small posting
