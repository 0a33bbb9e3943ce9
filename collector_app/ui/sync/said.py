"""What the page Sync says: the sentence on top, states, sizes, and what to do with a bundle."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.sent import Came, Sending, SentBundle
from collector_app.ui.kit.state import State, bad, good, waiting

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

KB, MB = 1_000, 1_000_000
_STATES = {
    Came.AT_HQ: good(text_in("state of a bundle", "HQ has it")),
    Came.WAITING: waiting(text_in("state of a bundle", "no answer yet")),
    Came.ASKED: waiting(text_in("state of a bundle", "HQ misses it")),
    Came.BRANCH: bad(text_in("state of a bundle", "kept aside")),
}
_NEXT = {
    Came.AT_HQ: text("HQ has confirmed every entry of it. The file may be deleted."),
    Came.WAITING: text("Send this file to HQ, and take in the answer that comes back."),
    Came.ASKED: text("A part of it did not reach HQ. Pack for HQ again, and send the new file."),
    Came.BRANCH: text("HQ holds another history of this log and keeps this one aside. Call HQ: a person must decide."),
}
GONE = text("The file is no longer at this place. If it did not reach HQ, pack everything again.")
_INSIDE = {
    "ticket": text_in("entries in a bundle", "Tickets and voids"),
    "payment": text_in("entries in a bundle", "Payments"),
    "drawer": text_in("entries in a bundle", "Cash drawer"),
    "price": text_in("entries in a bundle", "Prices and grades"),
    "seller": text_in("entries in a bundle", "Sellers, without names"),
    "lot": text_in("entries in a bundle", "Lots and loads"),
    "": text_in("entries in a bundle", "Other entries"),
}
_GROUP = {"grade": "price", "advance": "seller", "load": "lot"}


def summary(now: Sending) -> Text:
    """Return the one sentence on top, whole in every case."""
    counts = now.counts
    if not now.hq:
        return text("This station has no head office yet. Every entry is kept on this computer.")
    if not now.is_paired and not counts.at_hq:
        return plural(
            "{hq} has not accepted this station yet. {n} entry waits on this computer.",
            "{hq} has not accepted this station yet. {n} entries wait on this computer.",
            counts.waiting,
            hq=now.hq,
        )
    if not counts.waiting:
        return text("HQ has every entry up to {moment}.", moment=clock.read(now.confirmed_to))
    return _waiting(now)


def _waiting(now: Sending) -> Text:
    counts = now.counts
    if not counts.packed_at and not now.confirmed_to:
        return plural(
            "{n} entry waits for HQ. Nothing has been packed yet.",
            "{n} entries wait for HQ. Nothing has been packed yet.",
            counts.waiting,
        )
    if not counts.packed_at:
        return plural(
            "{n} entry waits for HQ, which has everything up to {answered}.",
            "{n} entries wait for HQ, which has everything up to {answered}.",
            counts.waiting,
            answered=clock.read(now.confirmed_to),
        )
    packed = clock.read(counts.packed_at)
    if not now.confirmed_to:
        return plural(
            "{n} entry waits for HQ. Last packed {packed}, not answered yet.",
            "{n} entries wait for HQ. Last packed {packed}, not answered yet.",
            counts.waiting,
            packed=packed,
        )
    return plural(
        "{n} entry waits for HQ. Last packed {packed}, answered up to {answered}.",
        "{n} entries wait for HQ. Last packed {packed}, answered up to {answered}.",
        counts.waiting,
        packed=packed,
        answered=clock.read(now.confirmed_to),
    )


def trouble(now: Sending) -> Text | None:
    """Return what HQ's newest answer wants of a person here, the gravest first; None where nothing."""
    if now.branches:
        return plural(
            "HQ keeps {n} entry of this station aside, because it holds another history. Call HQ.",
            "HQ keeps {n} entries of this station aside, because it holds another history. Call HQ.",
            now.branches,
        )
    if now.asked and now.to_pack:
        return plural(
            "HQ misses {n} entry. Pack for HQ, and send the new file.",
            "HQ misses {n} entries. Pack for HQ, and send the new file.",
            now.asked,
        )
    if now.remarks:
        return plural(
            "HQ remarked on {n} entry. Nothing is lost; ask HQ what it is about.",
            "HQ remarked on {n} entries. Nothing is lost; ask HQ what it is about.",
            now.remarks,
        )
    return None


def state_of(bundle: SentBundle) -> State:
    """Return the state of a bundle."""
    return _STATES[bundle.came]


def next_step(bundle: SentBundle) -> Text:
    """Return what to do with a bundle."""
    return _NEXT[bundle.came]


def where(bundle: SentBundle, outbox: Path) -> Text | str:
    """Return the folder that a bundle was put into."""
    folder = Path(bundle.row.file).parent
    return text("Outbox of this station") if folder == outbox else str(folder)


def size(look: Look, count: int) -> Text:
    """Return a size of a file, to a tenth."""
    tenth = KB // 10
    if count < MB:
        return text("{n} kB", n=look.language.decimal((count + tenth // 2) // tenth, 1, 1))
    return text("{n} MB", n=look.language.decimal((count + MB // 20) // (MB // 10), 1, 1))


def contents(kinds: tuple[tuple[str, int], ...]) -> tuple[tuple[Text, int], ...]:
    """Return what is inside a bundle in the words of the trade."""
    sums: Counter[str] = Counter()
    for kind, count in kinds:
        group = kind.partition(".")[0]
        group = _GROUP.get(group, group)
        sums[group if group in _INSIDE else ""] += count
    return tuple((word, sums[group]) for group, word in _INSIDE.items() if sums[group])
