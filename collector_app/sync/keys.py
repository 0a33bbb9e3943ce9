"""Keys as values: Ed25519 to sign, X25519 (age) to open; where they are kept is not known here."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from hashlib import sha256

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from collector_app.domain.problems.sync import Damage, Damaged

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Whose signature to expect: a station's device key or a head office's root key."""

    raw: bytes

    @property
    def text(self) -> str:
        """The 64 hex digits that manifests and certificates carry."""
        return self.raw.hex()

    @property
    def key_id(self) -> bytes:
        """The 8 bytes by which minisign finds a key; drawn from the key, so they need no book-keeping."""
        return sha256(self.raw).digest()[:8]

    @property
    def fingerprint(self) -> str:
        """What people compare: the first half of the key's SHA-256, in hex."""
        return sha256(self.raw).hexdigest()[:32]

    @property
    def minisign(self) -> str:
        """The key as `minisign -P` takes it."""
        return base64.b64encode(b"Ed" + self.key_id + self.raw).decode()

    @property
    def minisign_file(self) -> str:
        """The key as `minisign -p` reads it."""
        return f"untrusted comment: minisign public key {self.key_id.hex().upper()}\n{self.minisign}\n"

    def accepts(self, signature: bytes, message: bytes) -> bool:
        """Whether this is this key's Ed25519 signature over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The secret half: 32 bytes, kept inside the encrypted books and never shown."""

    seed: bytes = field(repr=False)

    @property
    def public(self) -> PublicKey:
        """The key that others verify with."""
        private = Ed25519PrivateKey.from_private_bytes(self.seed)
        return PublicKey(private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte Ed25519 signature."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


@dataclass(frozen=True, slots=True)
class Keys:
    """What one device holds: a key to sign with, and an age identity to open files with."""

    signing: SigningKey
    identity: str = field(repr=False)

    @property
    def recipient(self) -> str:
        """The public half of the identity, `age1...`."""
        return recipient_of(self.identity)


def new_keys(seed: bytes) -> Keys:
    """Return fresh keys: the signing key from 32 random bytes, the identity from the operating system's randomness."""
    return Keys(SigningKey(seed), new_identity())


def new_identity() -> str:
    """Return a fresh age identity, `AGE-SECRET-KEY-1...`."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Return the recipient that goes with an identity."""
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def public_key(text: str) -> PublicKey:
    """Read 64 hex digits; raises Damaged for anything else."""
    if len(text) != 2 * KEY_BYTES or not all(digit in "0123456789abcdef" for digit in text):
        raise Damaged(Damage.DOCUMENT, "key")
    return PublicKey(bytes.fromhex(text))


def is_recipient(text: str) -> bool:
    """Whether age can seal to this."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True
