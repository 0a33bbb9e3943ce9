"""What the pages of head office say: what is missing, with its next step."""

from __future__ import annotations

from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.missing import Lack, Missing
from collector_app.ui.kit.state import State, bad, plain, waiting

LACKS: dict[Lack, State] = {
    Lack.FORK: bad(text_in("what is missing", "two histories")),
    Lack.GAP: waiting(text_in("what is missing", "a part is missing")),
    Lack.UNPAIRED: waiting(text_in("what is missing", "not paired")),
    Lack.REMARK: waiting(text_in("what is missing", "sums differ")),
    Lack.LATE: plain(text_in("what is missing", "late")),
}
_NEXT = {
    Lack.FORK: text("Call the site: a backup may have been put back, or a laptop copied. A person must decide."),
    Lack.GAP: text("Write answers and send this site its own: it names the missing part. What waits is then taken in."),
    Lack.UNPAIRED: text("Accept the site's join request; its entries are then taken in by themselves."),
    Lack.REMARK: text("Call the site and compare its tickets, weight and payments with those shown here."),
    Lack.LATE: text("Ask the site to pack and to send its newest bundle."),
}


def missing_words(found: Missing) -> Text:
    """Return what is missing, in one sentence."""
    span: dict[str, str | int] = {"site": found.site, "mark": found.mark, "first": found.first, "last": found.last}
    match found.kind:
        case Lack.FORK:
            return text("{site} log {mark}: entries {first} to {last} stand twice, in two histories.", **span)
        case Lack.GAP:
            return text("{site} log {mark}: entries {first} to {last} have not come.", **span)
        case Lack.UNPAIRED:
            return text("{site} log {mark}: entries {first} to {last} wait until the site is paired.", **span)
        case Lack.REMARK:
            site, mark, first = found.site, found.mark, found.first
            return text(
                "{site} log {mark}: its sums and ours differ at entry {first}.", site=site, mark=mark, first=first
            )
    return plural(
        "{site}: nothing has come for {n} day.", "{site}: nothing has come for {n} days.", found.days, site=found.site
    )


def missing_next(found: Missing) -> Text:
    """Return what to do about it."""
    return _NEXT[found.kind]
