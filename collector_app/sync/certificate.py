"""A device certificate: head office's word that this key writes for this site."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.ids import is_id
from collector_app.domain.problems.sync import BadSignature, Damage, Damaged
from collector_app.sync import document
from collector_app.sync.invitation import is_code
from collector_app.sync.keys import PublicKey, SigningKey, is_recipient, public_key

KIND = "certificate"


@dataclass(frozen=True, slots=True)
class Certificate:
    """The site, the device's key to sign with and recipient to seal to, and when it was issued (ISO 8601)."""

    hq: str
    site: str
    device: str
    recipient: str
    issued: str


def written(certificate: Certificate, root: SigningKey) -> str:
    """Return the certificate's text: a manifest carries it as a string, so its bytes never change."""
    return document.written(KIND, certificate, root)


def read(text: str, root: PublicKey) -> Certificate:
    """Read a certificate that must be by this root key; raises BadSignature or what a document raises."""
    paper = document.read(text, KIND)
    certificate = paper.as_a(Certificate)
    public_key(certificate.device)
    if not (is_id(certificate.hq) and is_code(certificate.site) and is_recipient(certificate.recipient)):
        raise Damaged(Damage.DOCUMENT, KIND)
    if not paper.is_by(root):
        raise BadSignature(certificate.site)
    return certificate
