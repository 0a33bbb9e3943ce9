"""The keys that lie inside the books: made with the home, read by whatever signs or opens files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.store import desk
from collector_app.sync.keys import Keys, SigningKey

if TYPE_CHECKING:
    from collector_app.store.books import Books

SEED = "device.seed"
IDENTITY = "device.identity"


class NoDeviceKeys(Exception):
    """A bug: these books were made without keys."""


def keys_of(books: Books) -> Keys:
    """Return this home's keys; at head office the signing key is the root key."""
    seed = desk.secret(books.connection, SEED)
    identity = desk.secret(books.connection, IDENTITY)
    if seed is None or identity is None:
        raise NoDeviceKeys
    return Keys(SigningKey(seed), identity.decode())
