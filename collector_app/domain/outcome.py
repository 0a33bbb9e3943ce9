"""Outcome: what came of one log of a file that head office took in; scripts know it by its code."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """The codes of `cli.md`; the first five leave nothing to be done at once."""

    TAKEN = "taken"
    KNOWN = "known"
    GAP = "gap"  # held until the missing part comes
    UNKNOWN_SITE = "unknown_site"  # held until the site is paired
    REMARKS = "remarks"  # taken, with something to look at
    FORK = "fork"  # kept on a branch
    REVOKED = "revoked"
    BAD_SIGNATURE = "bad_signature"
    DAMAGED = "damaged"
    WRONG_HQ = "wrong_hq"
    NEWER_FORMAT = "newer_format"
    TOO_BIG = "too_big"

    @property
    def is_fine(self) -> bool:
        """Whether a script may go on: nothing was refused, and nothing needs a person before the next file."""
        return self in (Outcome.TAKEN, Outcome.KNOWN, Outcome.GAP, Outcome.UNKNOWN_SITE, Outcome.REMARKS)


class Custody(StrEnum):
    """Where an entry is safe."""

    HERE = "here"
    BUNDLED = "bundled"  # in a bundle, not confirmed
    AT_HQ = "at_hq"  # confirmed by a signed answer
