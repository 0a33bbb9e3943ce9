"""Sentences and next steps for what came of a file at head office."""

from __future__ import annotations

from collector_app.domain.outcome import Outcome
from collector_app.i18n.text import Text, plural, text

_NEXT = {
    Outcome.TAKEN: text("Nothing needs to be done. Send the site an answer."),
    Outcome.KNOWN: text("Nothing needs to be done."),
    Outcome.GAP: text("Ask the site for the missing part; an answer names it. What waits is then taken in by itself."),
    Outcome.UNKNOWN_SITE: text("Accept the site's join request; its entries are then taken in by themselves."),
    Outcome.REMARKS: text("Look at the remarks; they go to the site with the next answer."),
    Outcome.FORK: text("Call the site: a backup may have been put back, or a laptop copied. A person must decide."),
    Outcome.REVOKED: text("Call the site. Nothing of the file was used."),
    Outcome.BAD_SIGNATURE: text("Call the site, and ask for the file again."),
    Outcome.DAMAGED: text("Ask the site to send the file again."),
    Outcome.WRONG_HQ: text("Send the file to the head office it is addressed to."),
    Outcome.NEWER_FORMAT: text("Bring this program up to date, then take the file again."),
    Outcome.TOO_BIG: text("Ask the site for smaller files."),
}


def taken_in(outcome: Outcome, site: str, new: int) -> Text:
    """Return the sentence for a file, or a log in it, that was sound."""
    match outcome:
        case Outcome.KNOWN:
            return text("{site}: all of it was known already.", site=site)
        case Outcome.GAP:
            return text("{site}: an earlier part is missing. What came is kept and waits for it.", site=site)
        case Outcome.UNKNOWN_SITE:
            return text("{site} is not paired yet. What came is kept and waits for that.", site=site)
        case Outcome.REMARKS:
            return plural(
                "{site}: {n} new entry was taken in, with remarks.",
                "{site}: {n} new entries were taken in, with remarks.",
                new,
                site=site,
            )
        case Outcome.FORK:
            return text("{site}: two different histories of one log. Both are kept, the second one aside.", site=site)
    return plural("{site}: {n} new entry was taken in.", "{site}: {n} new entries were taken in.", new, site=site)


def next_step(outcome: Outcome) -> Text:
    """Return what to do next."""
    return _NEXT[outcome]
