"""Ask to join a head office that has sent an invitation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.domain import clock
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.pairing import InvitationForAnotherSite, PairedElsewhere
from collector_app.queries.outgoing import outgoing
from collector_app.queries.pairing import INVITATION, certificate, head_office
from collector_app.store import desk
from collector_app.sync import invitation, join_request
from collector_app.sync.check_code import check_code
from collector_app.sync.join_request import JoinRequest

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books
    from collector_app.sync.invitation import Invitation


@dataclass(frozen=True, slots=True)
class Requested:
    """The request's bytes, the code to read out by telephone, and whose invitation it was."""

    content: bytes
    check_code: str
    hq: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class RequestPairing:
    """Remember the head office of an invitation, and answer it with this station's own keys.

    From here on bundles can be made; head office holds them until it has accepted the request.
    """

    invitation: bytes

    def do(self, books: Books, tools: Tools) -> Requested:
        """Return the request. Raises HqHome, InvitationForAnotherSite, PairedElsewhere, and what reading raises."""
        here = books.here
        if here.is_hq:
            raise HqHome
        offer = invitation.read(self.invitation)
        if (offer.site, offer.country) != (here.site, here.country):
            invited, ours = f"{offer.site} {offer.country}", f"{here.site} {here.country}"
            raise InvitationForAnotherSite(invited, ours)
        before = head_office(books)
        if before is not None and before.hq != offer.hq and certificate(books):
            raise PairedElsewhere(before.name)
        desk.put_setting(books.connection, INVITATION, self.invitation.decode())
        return _requested(books, offer, clock.written(tools.at, here.offset))


def _requested(books: Books, offer: Invitation, made: str) -> Requested:
    keys = keys_of(books)
    request = JoinRequest(
        hq=offer.hq,
        root=offer.root,
        site=offer.site,
        token=offer.token,
        device=keys.signing.public.text,
        recipient=keys.recipient,
        logs=tuple(stretch.log for stretch in outgoing(books, everything=True)),
        made=made,
    )
    content = join_request.written(request, keys.signing)
    code = check_code(join_request.read(content).body)
    return Requested(content, code, offer.name, offer.root_key.fingerprint)
