"""Accept a station's join request, after its check code was compared by telephone."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.commands.hq_reply import AnswerFile, answer_file, certificate_of
from collector_app.commands.pair_invitation import token_hash
from collector_app.domain import clock
from collector_app.domain.entries.hq import SiteCertified
from collector_app.domain.problems.home import StationHome
from collector_app.domain.problems.pairing import (
    InvitationExpired,
    InvitationUsed,
    UnknownInvitation,
    WrongCheckCode,
)
from collector_app.domain.problems.sync import ForAnotherHq
from collector_app.queries.pairing import Device, device_with_key, hq_id, invited
from collector_app.store import held
from collector_app.store.merge import Merge, Sender
from collector_app.sync import join_request
from collector_app.sync.check_code import check_code, is_same

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books
    from collector_app.sync.join_request import JoinRequest


@dataclass(frozen=True, slots=True)
class AcceptJoin:
    """Certify the device, apply what was held of it, and answer with the certificate."""

    request: bytes
    code: str

    def do(self, books: Books, tools: Tools) -> AnswerFile:
        """Return the site's answer.

        Raises StationHome, ForAnotherHq, WrongCheckCode, UnknownInvitation, InvitationUsed, InvitationExpired.
        """
        if not books.here.is_hq:
            raise StationHome
        read = join_request.read(self.request)
        request = read.request
        if (request.hq, request.root) != (hq_id(books), keys_of(books).signing.public.text):
            raise ForAnotherHq(request.hq)
        if not is_same(self.code, check_code(read.body)):
            raise WrongCheckCode
        if device_with_key(books, request.device) is None:
            self._certify(books, tools, request)
        return answer_file(books, tools, request.site)

    def _certify(self, books: Books, tools: Tools, request: JoinRequest) -> None:
        token = token_hash(request.token)
        offer = invited(books, token)
        if offer is None or offer.site != request.site:
            raise UnknownInvitation(request.site)
        if offer.used:
            raise InvitationUsed(offer.site)
        if tools.at > clock.read(offer.expires):
            raise InvitationExpired(offer.site, offer.expires)
        device = Device(offer.site, offer.country, request.device, request.recipient, "")
        certify(books, tools, device, token)


def certify(books: Books, tools: Tools, device: Device, token: str) -> None:
    """Post the certificate, and apply by itself what was held until now."""
    issued = clock.written(tools.at, books.here.offset)
    given = Device(device.site, device.country, device.device_key, device.recipient, issued)
    text = certificate_of(books, given)
    books.post(
        SiteCertified(
            site=device.site,
            country=device.country,
            device_key=device.device_key,
            recipient=device.recipient,
            token_hash=token,
            certificate=sha256(text.encode()).hexdigest(),
        )
    )
    for log in held.pair(books.connection, device.site, device.device_key):
        Merge(books, log, Sender(device.site, device.device_key, "", issued)).take_what_waited()
