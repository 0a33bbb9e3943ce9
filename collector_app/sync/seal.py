"""The outer cover: an age v1 file, opened as a stream."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Protocol

import pyrage

from collector_app.domain.problems.sync import Damage, Damaged, Excess, NotSealedForUs, TooBig
from collector_app.sync import limits

if TYPE_CHECKING:
    from collections.abc import Sequence

_START = b"age-encryption.org/v1\n"
_HEAD_END = b"\n---"
_NO_KEY = "No matching keys found"


class Sink(Protocol):
    """What takes opened bytes, piece by piece."""

    def write(self, piece: bytes, /) -> int:
        """Take the next piece."""

    def flush(self) -> None:
        """Be told that no more comes for now."""


class _Counted:
    """A source that refuses to be endless, and gives back the head that was looked at."""

    def __init__(self, head: bytes, source: BinaryIO) -> None:
        self._head = BytesIO(head)
        self._source = source
        self._count = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next piece; raises TooBig past the limit."""
        piece = self._head.read(size) or self._source.read(size)
        self._count += len(piece)
        if self._count > limits.FILE:
            raise TooBig(Excess.FILE, limits.FILE)
        return piece


def sealed(plain: bytes, recipients: Sequence[str]) -> bytes:
    """Return an age file that any of these recipients can open."""
    keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    return bytes(pyrage.encrypt(plain, keys))


def unseal(source: BinaryIO, identities: Sequence[str], sink: Sink) -> None:
    """Open an age file piece by piece; what has reached the sink is not yet known to be whole.

    Raises Damaged, NotSealedForUs, TooBig, whatever the sink raises, and OSError when the disk does.
    """
    head = source.read(limits.SEAL_HEAD)
    if not head.startswith(_START) or _HEAD_END not in head:
        raise Damaged(Damage.SEAL, "head")
    keys = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
    try:
        pyrage.decrypt_io(_Counted(head, source), sink, keys)
    except pyrage.DecryptError as error:
        if str(error) == _NO_KEY:
            raise NotSealedForUs from None
        raise Damaged(Damage.SEAL, "head") from None
    except OSError as error:
        if error.errno is not None:
            raise
        raise Damaged(Damage.SEAL, "content") from None
