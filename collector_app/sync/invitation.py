"""An invitation: what a head office hands to a new station so that it knows whom to trust."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain import clock
from collector_app.domain.ids import is_id
from collector_app.domain.problem import Problem
from collector_app.domain.problems.sync import BadSignature, Damage, Damaged
from collector_app.sync import document
from collector_app.sync.keys import PublicKey, SigningKey, is_recipient, public_key

KIND = "invitation"
TOKEN_DIGITS = 32  # 16 random bytes in hex: one use, one site


@dataclass(frozen=True, slots=True)
class Invitation:
    """The head office's names and keys, the site it expects, and until when (ISO 8601)."""

    hq: str
    name: str
    root: str
    recipient: str
    recovery: str
    site: str
    country: str
    token: str
    expires: str

    @property
    def root_key(self) -> PublicKey:
        """The key that signs certificates and answers."""
        return public_key(self.root)


def written(invitation: Invitation, key: SigningKey) -> bytes:
    """Return the file; it is signed by the root key that it names."""
    return document.written(KIND, invitation, key).encode()


def read(data: bytes) -> Invitation:
    """Read an invitation; raises what a document raises, and BadSignature when it was altered.

    The signature shows that the file is whole, not who made it: that is what the check code is for.
    """
    paper = document.read(data, KIND)
    invitation = paper.as_a(Invitation)
    _check(invitation)
    if not paper.is_by(invitation.root_key):
        raise BadSignature(invitation.site)
    return invitation


def _check(invitation: Invitation) -> None:
    sound = (
        is_id(invitation.hq)
        and is_recipient(invitation.recipient)
        and is_recipient(invitation.recovery)
        and is_token(invitation.token)
        and is_code(invitation.name)
        and is_code(invitation.site)
        and is_moment(invitation.expires)
    )
    if not sound:
        raise Damaged(Damage.DOCUMENT, KIND)


def is_token(text: str) -> bool:
    """Whether this is a one-time token: 32 hex digits."""
    return len(text) == TOKEN_DIGITS and all(digit in "0123456789abcdef" for digit in text)


def is_code(text: str) -> bool:
    """Whether this can be the code of a site or head office: it becomes part of file names and printed numbers."""
    return 1 <= len(text) <= CODE_LETTERS and text.isascii() and text.isalnum() and text == text.upper()


def is_moment(text: str) -> bool:
    """Whether this is a moment with an offset."""
    try:
        clock.read(text)
    except Problem:
        return False
    return True


CODE_LETTERS = 12
