from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from collector_app.app.backups import make_backup, restore_backup
from collector_app.app.start import Beginning, begin_home, recover_home
from collector_app.domain.problems.home import KeyMissing, NoKeyStore
from collector_app.store import keys
from collector_app.store.keys import Card, KeyStore
from tests.stations import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CARD = Card("01890000-0000-7000-8000-000000000001", KeyStore.OS)
KEY = bytes(range(32))


class Store(KeyringBackend):
    """A secret store that keeps, forgets, or waits for a person who is not there."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # keyring is half typed
        self.kept: dict[str, str] = {}
        self.answers = threading.Event()
        self.answers.set()

    def get_password(self, service: str, username: str) -> str | None:
        """Answer, once it answers."""
        self.answers.wait()
        return self.kept.get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        self.kept[f"{service}/{username}"] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        del self.kept[f"{service}/{username}"]


@pytest.fixture
def store() -> Iterator[Store]:
    """Put a secret store of our own in the system's place."""
    before = keyring.get_keyring()
    made = Store()
    keyring.set_keyring(made)
    yield made
    made.answers.set()
    keyring.set_keyring(before)


def test_a_key_lies_in_the_system_s_store_where_there_is_one(store: Store, tmp_path: Path) -> None:
    assert keys.best_store() is KeyStore.OS
    begun = begin_home(tmp_path / "home", Beginning("KTW", "x", "VN"))
    begun.app.close()
    assert begun.key_store is KeyStore.OS
    assert not (tmp_path / "home" / "books.key").exists()
    app = opened(tmp_path / "home")
    app.close()
    store.kept.clear()
    with pytest.raises(KeyMissing):
        opened(tmp_path / "home")
    assert recover_home(tmp_path / "home", begun.recovery_code) is KeyStore.OS
    opened(tmp_path / "home").close()


def test_a_store_that_is_gone_after_the_loss_of_a_key_is_replaced_by_a_file(store: Store, tmp_path: Path) -> None:
    begun = begin_home(tmp_path / "home", Beginning("KTW", "x", "VN", key_store="os"))
    begun.app.close()
    store.kept.clear()
    keyring.set_keyring(no_store())
    assert recover_home(tmp_path / "home", begun.recovery_code) is KeyStore.FILE
    opened(tmp_path / "home").close()


def test_a_store_that_is_silent_is_not_waited_for(
    store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(keys, "PATIENCE", 0.05)
    keys.keep_key(tmp_path, CARD, KEY)
    assert keys.find_key(tmp_path, CARD) == KEY
    store.answers.clear()
    with pytest.raises(KeyMissing):
        keys.find_key(tmp_path, CARD)


def test_a_store_that_forgets_or_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    store.set_password = lambda *_: None  # type: ignore[method-assign] # a store that takes and keeps nothing
    with pytest.raises(NoKeyStore):
        keys.keep_key(tmp_path, CARD, KEY)
    keyring.set_keyring(no_store())
    assert keys.best_store() is KeyStore.FILE
    with pytest.raises(NoKeyStore):
        keys.keep_key(tmp_path, CARD, KEY)
    with pytest.raises(NoKeyStore):
        begin_home(tmp_path / "home", Beginning("KTW", "x", "VN", key_store="os"))
    assert not (tmp_path / "home").exists()


def no_store() -> KeyringBackend:
    """Return what keyring says where the system has no store."""
    none: KeyringBackend = fail.Keyring()  # type: ignore[no-untyped-call] # as above
    return none


def test_a_backup_of_a_home_with_a_system_key_restores_where_there_is_no_store(store: Store, tmp_path: Path) -> None:
    begun = begin_home(tmp_path / "home", Beginning("KTW", "x", "VN", key_store="os"))
    (placed,) = make_backup(begun.app)
    begun.app.close()
    del store
    keyring.set_keyring(no_store())
    restore_backup(tmp_path / "new", placed.path, begun.recovery_code, agreed=False)
    app = opened(tmp_path / "new")
    assert (tmp_path / "new" / "books.key").exists()
    assert app.home.here.new_log == "restore"
    app.close()
