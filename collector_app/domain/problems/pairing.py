"""Problems with pairing a station with its head office."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class NotPaired(Problem):
    """The station knows no head office to send to."""


@dataclass(eq=False)
class PairedElsewhere(Problem):
    """The station is paired already, with another head office."""

    hq: str


@dataclass(eq=False)
class InvitationForAnotherSite(Problem):
    """The invitation names another site or country than this station's."""

    invited: str
    here: str


@dataclass(eq=False)
class UnknownInvitation(Problem):
    """The join request carries no token that this head office gave out for that site."""

    site: str


@dataclass(eq=False)
class InvitationUsed(Problem):
    """Another device joined with this invitation already."""

    site: str


@dataclass(eq=False)
class InvitationExpired(Problem):
    """The invitation's time is over."""

    site: str
    expires: str


@dataclass(eq=False)
class WrongCheckCode(Problem):
    """The code that was typed is not the code of this request: perhaps another file, perhaps a forged one."""


@dataclass(eq=False)
class CountryDiffers(Problem):
    """A site stands in one country; it was invited with another one before."""

    site: str
    country: str
