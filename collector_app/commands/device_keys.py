"""The keys that lie inside the books: made once with the home, read by whatever signs or opens files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.store import desk
from collector_app.sync.keys import Keys, SigningKey, new_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.store.books import Books

SIGNING = "device_signing"
IDENTITY = "device_identity"
_SEED = 32


class NoDeviceKeys(Exception):
    """These books were made without keys."""


def fresh_keys(random: Callable[[int], bytes]) -> Keys:
    """Return new keys for a home that is being made; at head office the signing key is the root key."""
    return new_keys(random(_SEED))


def as_secrets(keys: Keys) -> dict[str, bytes]:
    """Return the keys as `NewHome.secrets` takes them."""
    return {SIGNING: keys.signing.seed, IDENTITY: keys.identity.encode()}


def keys_of(books: Books) -> Keys:
    """Return this home's keys."""
    seed = desk.secret(books.connection, SIGNING)
    identity = desk.secret(books.connection, IDENTITY)
    if seed is None or identity is None:
        raise NoDeviceKeys
    return Keys(SigningKey(seed), identity.decode())
