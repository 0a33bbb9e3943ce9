"""Sentences for problems with pairing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.pairing import (
    CountryDiffers,
    InvitationExpired,
    InvitationForAnotherSite,
    InvitationUsed,
    NotPaired,
    PairedElsewhere,
    UnknownInvitation,
    WrongCheckCode,
)
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    return _station(problem) or _hq(problem)


def _station(problem: Problem) -> Text | None:
    match problem:
        case NotPaired():
            return text(
                "This station is not paired with a head office yet. Everything is saved here. "
                "Ask head office for an invitation."
            )
        case PairedElsewhere(hq):
            return text("This station is paired with {hq} already. Nothing was changed. Ask {hq} first.", hq=hq)
        case InvitationForAnotherSite(invited, here):
            return text(
                "The invitation is for {invited}; this station is {here}. Ask head office for the right one.",
                invited=invited,
                here=here,
            )
    return None


def _hq(problem: Problem) -> Text | None:
    match problem:
        case UnknownInvitation(site):
            return text(
                "Nobody here invited {site} with this request. Invite the site, then ask for a new one.", site=site
            )
        case InvitationUsed(site):
            return text(
                "Another device of {site} has used this invitation. Call the site. "
                "For a second device, invite it again.",
                site=site,
            )
        case InvitationExpired(site, expires):
            return text("The invitation for {site} ended on {day}. Invite the site again.", site=site, day=expires[:10])
        case WrongCheckCode():
            return text(
                "The check code is not the one of this request. Nothing was accepted. "
                "Call the station and compare all sixteen characters."
            )
        case CountryDiffers(site, country):
            return text(
                "{site} was invited as a site in {country} before. Choose that country.", site=site, country=country
            )
    return None
