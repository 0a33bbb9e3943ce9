from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config

from collector_app.domain.problems.home import BooksDamaged
from collector_app.paths import shipped
from collector_app.store import upgrade
from collector_app.store.engine import memory_engine, writer_engine
from collector_app.store.schema import DESK, HEAD, JOURNAL, LEDGERS, OTHERS, create_all, shape
from collector_app.store.tables.base import metadata

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

KEY = bytes(range(32))


def marked(path: Path, version: str) -> None:
    engine = writer_engine(path, KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (version,))
    upgrade.settle(engine)


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """Give an empty books file that says it is of an older version."""
    path = tmp_path / "books.db"
    upgrade.make(path, KEY)
    marked(path, "0000")
    return path


@pytest.fixture
def migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a migration that is yet to be written: it moves the version and touches no table."""

    def migrate(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (HEAD,))

    monkeypatch.setattr(upgrade, "_migrate", migrate)


def test_the_newest_migration_makes_just_the_tables_that_the_program_knows(tmp_path: Path) -> None:
    """Each table, index and trigger by its SQL, so also STRICT and the search index."""
    path = tmp_path / "books.db"
    upgrade.make(path, KEY)
    engine, scratch = writer_engine(path, KEY), memory_engine()
    with engine.connect() as ours, scratch.begin() as theirs:
        create_all(theirs)
        assert shape(ours) == shape(theirs)
    engine.dispose()
    scratch.dispose()


def test_every_table_is_of_one_kind() -> None:
    named = [table.name for table in (*JOURNAL, *LEDGERS, *DESK)]
    assert sorted(named) == sorted(metadata.tables)
    assert len(set(named)) == len(named)
    assert not OTHERS.keys() & set(named)


def test_an_upgrade_keeps_the_old_file_and_opens_the_new_one(books: Path, migrated: None) -> None:
    del migrated
    upgrade.bring_up_to_date(books, KEY)
    assert upgrade.version_of(books, KEY) == HEAD
    assert upgrade.version_of(books.with_name("books.db.before-0000"), KEY) == "0000"
    assert sorted(path.name for path in books.parent.iterdir()) == ["books.db", "books.db.before-0000"]


def test_an_upgrade_that_would_change_the_books_is_not_taken(books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def migrate(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO log VALUES (1, 'x', 0, zeroblob(32))")

    monkeypatch.setattr(upgrade, "_migrate", migrate)
    before = books.read_bytes()
    with pytest.raises(BooksDamaged):
        upgrade.bring_up_to_date(books, KEY)
    assert books.read_bytes() == before


def test_a_power_cut_during_the_migration_leaves_the_old_books(books: Path, migrated: None) -> None:
    """A half migrated copy lies beside them: it is thrown away and made anew."""
    del migrated
    books.with_name("books.db.upgraded").write_bytes(b"half")
    books.with_name("books.db.upgraded-wal").write_bytes(b"half")
    upgrade.finish_swap(books)
    assert upgrade.version_of(books, KEY) == "0000"
    upgrade.bring_up_to_date(books, KEY)
    assert upgrade.version_of(books, KEY) == HEAD


def test_a_power_cut_between_the_renames_is_finished(
    books: Path, migrated: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del migrated
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "finish_swap", lambda _path: None)
        upgrade.bring_up_to_date(books, KEY)
    assert not books.exists()
    assert upgrade.has_books(books)
    upgrade.finish_swap(books)
    upgrade.finish_swap(books)
    assert upgrade.version_of(books, KEY) == HEAD


def test_the_log_of_changes_of_the_old_file_never_lies_beside_the_new_one(tmp_path: Path) -> None:
    books, fresh, aside = tmp_path / "books.db", tmp_path / "fresh", tmp_path / "books.db.before-x"
    for path, content in ((books, b"old"), (tmp_path / "books.db-wal", b"changes"), (fresh, b"new")):
        path.write_bytes(content)
    upgrade.swap_in(fresh, books, aside)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "books.db": b"new",
        "books.db.before-x": b"old",
        "books.db.before-x-wal": b"changes",
    }


def test_a_file_without_a_version_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "books.db"
    upgrade.make(path, KEY)
    engine = writer_engine(path, KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    upgrade.settle(engine)
    with pytest.raises(BooksDamaged):
        upgrade.version_of(path, KEY)
    with pytest.raises(BooksDamaged):
        upgrade.version_of(path, os.urandom(32))


def test_the_first_migration_can_be_walked_down_and_up_again(tmp_path: Path) -> None:
    path = tmp_path / "books.db"
    upgrade.make(path, KEY)
    engine = writer_engine(path, KEY)
    with engine.connect() as connection:
        whole = shape(connection)
    config = Config()
    config.set_main_option("script_location", str(shipped() / "migrations"))
    for step in (command.downgrade, command.upgrade):
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            step(config, "base" if step is command.downgrade else "head")
        with engine.connect() as connection:
            assert shape(connection) == ({} if step is command.downgrade else whole)
    engine.dispose()
