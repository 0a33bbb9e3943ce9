"""A database that fails says which statement failed, never whose name was in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from collector_app.store.engine import memory_engine, reader_engine, scratch_engine, writer_engine

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"k" * 32


@pytest.mark.parametrize("made", ["writer", "reader", "scratch", "memory"])
def test_a_failed_statement_keeps_the_name_to_itself(tmp_path: Path, made: str) -> None:
    """Its words go into the report of a bug, and that may be sent to whoever mends it."""
    path = tmp_path / "books.db"
    writer_engine(path, KEY).dispose()
    engine: Engine = {
        "writer": lambda: writer_engine(path, KEY),
        "reader": lambda: reader_engine(path, KEY),
        "scratch": lambda: scratch_engine(path, KEY),
        "memory": memory_engine,
    }[made]()
    try:
        with engine.connect() as connection, pytest.raises(OperationalError) as failed:
            connection.execute(text("SELECT * FROM nowhere WHERE name = :name"), {"name": "Tam"})
    finally:
        engine.dispose()
    assert "nowhere" in str(failed.value)
    assert "Tam" not in str(failed.value)
