"""A manifest with its frames -> the bytes of one bundle, signed and sealed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.sync import frames, minisig
from collector_app.sync.manifest import Manifest, encoded
from collector_app.sync.seal import sealed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collector_app.sync.keys import SigningKey


def bundle(manifest: Manifest, packed: Sequence[bytes], key: SigningKey, recipients: Sequence[str]) -> bytes:
    """Return the file's bytes: `age -d | zstd -d` yields the lines, `minisign -V` accepts the manifest.

    Raises TooBig when the manifest passes 256 KiB.
    """
    said = encoded(manifest)
    comment = f"collector {manifest.kind} {manifest.bundle} {manifest.site} to {manifest.to}"
    return sealed(laid_out(said, minisig.signed(said, key, comment), packed), recipients)


def laid_out(manifest: bytes, signature: str, packed: Sequence[bytes]) -> bytes:
    """Return the zstd stream inside the seal: manifest, signature, segments, and the SHA-256 of all of it."""
    head = frames.skippable(frames.MANIFEST, manifest) + frames.skippable(frames.SIGNATURE, signature.encode())
    body = b"".join((head, *packed))
    return body + frames.skippable(frames.TRAILER, sha256(body).digest())
