"""Entries that only head office writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from collector_app.domain.entries.payload import Moment, Payload


@dataclass(frozen=True, slots=True)
class SiteInvited(Payload):
    """A site was invited to pair; the token is kept as a hash, since it is a secret until used."""

    kind: ClassVar[str] = "site.invited"

    site: str
    country: str
    token_hash: str
    expires: Moment


@dataclass(frozen=True, slots=True)
class SiteCertified(Payload):
    """A device of a site was accepted after its check code had been compared by telephone."""

    kind: ClassVar[str] = "site.certified"

    site: str
    country: str
    device_key: str  # hex, Ed25519
    recipient: str  # age, X25519
    token_hash: str  # of the invitation that it used up
    certificate: str  # hex of the SHA-256 of the certificate's bytes


@dataclass(frozen=True, slots=True)
class AnswerMade(Payload):
    """An answer to a site was signed and written."""

    kind: ClassVar[str] = "answer.made"

    site: str
    number: int
    digest: str  # hex of the SHA-256 of the answer's bytes
