"""The key of the books: in the operating system's secret store, or in a file that only this user may read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from collector_app.domain.problems.home import BooksDamaged, KeyMissing, NoKeyStore, WrongRecoveryCode
from collector_app.files import write_durably
from collector_app.store import recovery

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")
KEY_BYTES = 32
PATIENCE = 3.0  # seconds: a locked secret store may wait for a person who is not there
_SERVICE = "collector"
_KEY_FILE = "books.key"
_CARD = "home.json"
RECOVERY_FILE = "recovery.age"


class KeyStore(StrEnum):
    """Where the key of the books lies."""

    OS = "os"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a home before its books are open: its id, and where its key lies."""

    home: str
    key_store: KeyStore


def read_card(folder: Path) -> Card:
    """Read a home's card, or raise BooksDamaged."""
    path = folder / _CARD
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Card(str(said["home"]), KeyStore(said["key_store"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise BooksDamaged(str(path)) from None


def has_card(folder: Path) -> bool:
    """Whether this folder is a home."""
    return (folder / _CARD).exists()


def write_card(folder: Path, card: Card) -> None:
    """Write a home's card."""
    said = json.dumps({"home": card.home, "key_store": card.key_store.value})
    write_durably(folder / _CARD, said.encode())


def best_store() -> KeyStore:
    """Return the operating system's secret store where there is one that answers, else a file."""
    return KeyStore.OS if _patiently(_store_answers, False) else KeyStore.FILE  # noqa: FBT003 - the answer without one


def keep_key(folder: Path, card: Card, key: bytes) -> None:
    """Put the key where the card says. Raises NoKeyStore when the system's store refuses."""
    if card.key_store is KeyStore.FILE:
        write_durably(folder / _KEY_FILE, key.hex().encode())
    elif not _patiently(lambda: _put(card.home, key), False):  # noqa: FBT003 - as above
        raise NoKeyStore


def find_key(folder: Path, card: Card) -> bytes:
    """Return the key of a home, or raise KeyMissing; a home that has books never gets a new one."""
    try:
        if card.key_store is KeyStore.FILE:
            written = (folder / _KEY_FILE).read_text(encoding="ascii")
        else:
            written = _patiently(lambda: _get(card.home), "")
        key = bytes.fromhex(written.strip())
    except (OSError, ValueError):
        raise KeyMissing(str(folder)) from None
    if len(key) != KEY_BYTES:
        raise KeyMissing(str(folder))
    return key


def seal_key(folder: Path, key: bytes, recipients: list[str]) -> None:
    """Seal the key to the recovery code, and to HQ's recovery key once there is one."""
    write_durably(folder / RECOVERY_FILE, recovery.seal(key, recipients))


def recovered_key(folder: Path, code: str) -> bytes:
    """Return the key of a home from its recovery code, or raise WrongRecoveryCode or KeyMissing."""
    identity = recovery.identity_of(code)
    try:
        sealed = (folder / RECOVERY_FILE).read_bytes()
    except OSError:
        raise KeyMissing(str(folder)) from None
    key = recovery.unseal(sealed, identity)
    if len(key) != KEY_BYTES:
        raise WrongRecoveryCode
    return key


def _store_answers() -> bool:
    import keyring  # noqa: PLC0415 - a tenth of a second that most starts do without
    from keyring.backends import fail, null  # noqa: PLC0415 - as above

    return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)


def _put(home: str, key: bytes) -> bool:
    import keyring  # noqa: PLC0415 - as above

    keyring.set_password(_SERVICE, home, key.hex())
    return keyring.get_password(_SERVICE, home) == key.hex()


def _get(home: str) -> str:
    import keyring  # noqa: PLC0415 - as above

    return keyring.get_password(_SERVICE, home) or ""


def _patiently(ask: Callable[[], T], otherwise: T) -> T:
    """Ask the secret store, but never wait longer than PATIENCE for it."""
    answer = [otherwise]

    def run() -> None:
        try:
            answer[0] = ask()
        except Exception:  # noqa: BLE001 - each backend fails in its own way, and each means: no answer
            answer[0] = otherwise

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return answer[0]
