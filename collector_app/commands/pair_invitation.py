"""Invite a site to pair with this head office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.domain import clock
from collector_app.domain.entries.hq import SiteInvited
from collector_app.domain.problems.home import BadSiteCode, StationHome
from collector_app.domain.problems.pairing import CountryDiffers
from collector_app.queries.pairing import country_of, hq_id
from collector_app.store import desk
from collector_app.sync import invitation
from collector_app.sync.invitation import Invitation

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

VALID = timedelta(days=30)  # an invitation may travel to the yard on paper
_TOKEN = 16
_SITE = re.compile(r"[A-Z0-9]{2,5}")
RECOVERY = "recovery_recipient"


@dataclass(frozen=True, slots=True)
class InviteSite:
    """Mint a one-time token for a site and put it, with our keys, into a file."""

    site: str
    country: str

    def do(self, books: Books, tools: Tools) -> bytes:
        """Return the invitation's bytes. Raises StationHome, BadSiteCode, CountryDiffers."""
        if not books.here.is_hq:
            raise StationHome
        if not _SITE.fullmatch(self.site):
            raise BadSiteCode(self.site[:20])
        before = country_of(books, self.site)
        if before not in ("", self.country):
            raise CountryDiffers(self.site, before)
        keys = keys_of(books)
        token = tools.random(_TOKEN).hex()
        expires = clock.written(tools.at + VALID, books.here.offset)
        books.post(SiteInvited(self.site, self.country, token_hash(token), expires))
        offer = Invitation(
            hq=hq_id(books),
            name=books.here.site,
            root=keys.signing.public.text,
            recipient=keys.recipient,
            recovery=desk.setting(books.connection, RECOVERY),
            site=self.site,
            country=self.country,
            token=token,
            expires=expires,
        )
        return invitation.written(offer, keys.signing)


def token_hash(token: str) -> str:
    """Return what the journal keeps of a token."""
    return sha256(b"collector-token-1\0" + token.encode()).hexdigest()
