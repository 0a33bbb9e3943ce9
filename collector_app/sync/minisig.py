"""Signatures as minisign writes them (prehashed, "ED"), so that stock `minisign -V` accepts ours."""

from __future__ import annotations

import base64
import binascii
from hashlib import blake2b
from typing import TYPE_CHECKING

from collector_app.domain.problems.sync import Damage, Damaged

if TYPE_CHECKING:
    from collector_app.sync.keys import PublicKey, SigningKey

_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "
_ALGORITHM = b"ED"
_KEY_ID_BYTES = 8
_SIGNATURE_BYTES = 64
_LINES = 5  # four, each ended by a line feed


def signed(message: bytes, key: SigningKey, comment: str) -> str:
    """Return the text of a `.minisig` file over `message`; `comment` is ASCII, one line, and signed too."""
    signature = key.sign(_prehashed(message))
    body = base64.b64encode(_ALGORITHM + key.public.key_id + signature).decode()
    whole = base64.b64encode(key.sign(signature + comment.encode("ascii"))).decode()
    return f"{_UNTRUSTED}signature by {key.public.text[:16]}\n{body}\n{_TRUSTED}{comment}\n{whole}\n"


def is_by(key: PublicKey, text: str, message: bytes) -> bool:
    """Whether `text` is this key's signature over `message`, trusted comment included.

    Raises Damaged when the text is no minisig at all.
    """
    key_id, signature, comment, whole = _read(text)
    return (
        key_id == key.key_id
        and key.accepts(signature, _prehashed(message))
        and key.accepts(whole, signature + comment.encode())
    )


def _prehashed(message: bytes) -> bytes:
    return blake2b(message, digest_size=64).digest()


def _read(text: str) -> tuple[bytes, bytes, str, bytes]:
    lines = text.split("\n")
    if len(lines) != _LINES or lines[4] or not lines[0].startswith(_UNTRUSTED) or not lines[2].startswith(_TRUSTED):
        raise Damaged(Damage.MANIFEST, "minisig")
    body, whole = _base64(lines[1]), _base64(lines[3])
    start = len(_ALGORITHM) + _KEY_ID_BYTES
    if len(body) != start + _SIGNATURE_BYTES or body[:2] != _ALGORITHM or len(whole) != _SIGNATURE_BYTES:
        raise Damaged(Damage.MANIFEST, "minisig")
    return body[2:start], body[start:], lines[2].removeprefix(_TRUSTED), whole


def _base64(line: str) -> bytes:
    try:
        content = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        content = b""
    if base64.b64encode(content).decode() != line:  # the last character has bits to spare
        raise Damaged(Damage.MANIFEST, "minisig")
    return content
