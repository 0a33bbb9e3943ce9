"""Answer sites: what head office holds of their logs, signed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.domain import clock
from collector_app.domain.entries.hq import AnswerMade
from collector_app.domain.problems.home import StationHome
from collector_app.queries.answering import answer_for
from collector_app.queries.pairing import Device, devices, hq_id
from collector_app.sync import certificate, names, writer
from collector_app.sync.certificate import Certificate
from collector_app.sync.manifest import Manifest, encoded
from collector_app.sync.program import PROGRAM, schemas

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """One answer to one site, sealed to all of its devices and to head office itself."""

    site: str
    number: int
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class AnswerSites:
    """Answer every site that has a certified device."""

    def do(self, books: Books, tools: Tools) -> tuple[AnswerFile, ...]:
        """Return one answer a site. Raises StationHome."""
        if not books.here.is_hq:
            raise StationHome
        sites = sorted({device.site for device in devices(books)})
        return tuple(answer_file(books, tools, site) for site in sites)


def answer_file(books: Books, tools: Tools, site: str) -> AnswerFile:
    """Return a site's answer as things stand; its number is the place of its entry in our own log, so it rises."""
    keys = keys_of(books)
    number = books.next_seq()
    known = devices(books, site)
    manifest = Manifest(
        bundle=tools.new_id(),
        to=site,
        site=site,
        device=keys.signing.public.text,
        made=clock.written(tools.at, books.here.offset),
        program=PROGRAM,
        schemas=schemas(),
        answer=answer_for(books, site, number, tuple(certificate_of(books, device) for device in known)),
    )
    books.post(AnswerMade(site, number, sha256(encoded(manifest)).hexdigest()))
    recipients = [device.recipient for device in known]
    content = writer.bundle(manifest, (), keys.signing, [*recipients, keys.recipient])
    return AnswerFile(site, number, names.answer_name(books.here.site, site, number), content)


def certificate_of(books: Books, device: Device) -> str:
    """Return a device's certificate; Ed25519 gives the same bytes for the same words every time."""
    word = Certificate(hq_id(books), device.site, device.device_key, device.recipient, device.issued)
    return certificate.written(word, keys_of(books).signing)
