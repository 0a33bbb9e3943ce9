"""Paper pads: what was printed, which sheets came back as tickets, which were accounted for, which are missing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select, text

from collector_app.domain.pad import LARGEST, MOST_SHEETS
from collector_app.domain.problems.pads import SheetIsUsed, UnknownSheet
from collector_app.store.tables import goods, journal, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.store.books import Books

_pad, _sheet, _ticket = goods.pad.c, goods.sheet.c, trade.ticket.c
_USES = select(_ticket.log, _ticket.site, _ticket.pad, _ticket.sheet, _ticket.number, _ticket.voids).where(
    _ticket.pad > text("0")
)
_REASONS = select(_sheet.log, _sheet.seq, _sheet.site, _sheet.pad, _sheet.sheet, _sheet.reason)


@dataclass(frozen=True, slots=True)
class Use:
    """A ticket that was entered from a sheet."""

    sheet: int
    number: str
    voided: bool


@dataclass(frozen=True, slots=True)
class PadStand:
    """A pad and what became of its sheets; `log` is the one that printed it."""

    site: str
    log: int
    pad: int
    first: int
    last: int
    at: str
    uses: tuple[Use, ...]
    reasons: dict[int, str]  # by sheet: why it has no ticket

    @property
    def used(self) -> frozenset[int]:
        """The sheets that a ticket was entered from, void or not: they lie here."""
        return frozenset(use.sheet for use in self.uses)

    @property
    def missing(self) -> tuple[int, ...]:
        """Sheets below the last used one that are neither entered nor accounted for."""
        upto = min(max(self.used, default=0), self.first + MOST_SHEETS)  # whatever a site says its pad holds
        return tuple(each for each in range(self.first, upto) if each not in self.used and each not in self.reasons)

    @property
    def twice(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Sheets that more than one standing ticket was entered from, with the numbers of those."""
        standing = sorted((use for use in self.uses if not use.voided), key=lambda use: use.sheet)
        grouped = [(sheet, tuple(uses)) for sheet, uses in groupby(standing, lambda use: use.sheet)]
        return tuple((sheet, tuple(use.number for use in uses)) for sheet, uses in grouped if len(uses) > 1)


@dataclass(frozen=True, slots=True)
class SheetStand:
    """One sheet: its pad, the standing ticket that was entered from it, and why it has none."""

    pad: int
    sheet: int
    used_by: str
    reason: str


def pads(books: Books) -> tuple[PadStand, ...]:
    """Return every pad, the newest first; at head office those of all sites.

    The sheets of a pad belong to the station that printed it: to its log, and to those that go on from that one.
    """
    stations = _stations(books)
    uses = _by_pad(stations, books.connection.execute(_USES).all())
    reasons = _by_pad(stations, books.connection.execute(_REASONS).all())
    rows = books.connection.execute(
        select(_pad.log, _pad.site, _pad.pad, _pad.first, _pad.last, _pad.at).order_by(_pad.log.desc(), _pad.seq.desc())
    )
    found = []
    for row in rows:
        key = (row.site, stations.get(row.log, row.log), row.pad)
        inside = [Use(use.sheet, use.number, bool(use.voids)) for use in uses.get(key, ())]
        said = sorted(reasons.get(key, ()), key=lambda each: (each.log, each.seq))
        found.append(
            PadStand(
                row.site,
                row.log,
                row.pad,
                row.first,
                row.last,
                row.at,
                tuple(use for use in inside if row.first <= use.sheet <= row.last),
                {each.sheet: each.reason for each in said if row.first <= each.sheet <= row.last},
            )
        )
    return tuple(found)


def last_sheet(books: Books) -> tuple[int, int]:
    """Return the last pad of this station and its last sheet, zeros before the first."""
    rows = books.connection.execute(
        select(_pad.pad, _pad.last).where(_pad.site == books.here.site).order_by(_pad.last.desc()).limit(1)
    ).first()
    return (0, 0) if rows is None else (rows[0], rows[1])


def sheet_stand(books: Books, sheet: int) -> SheetStand | None:
    """Return what is known of a sheet of this station, None where no pad holds it."""
    if not 0 < sheet <= LARGEST:
        return None
    site = books.here.site
    row = books.connection.execute(
        select(_pad.pad)
        .where(_pad.site == site, _pad.first <= sheet, _pad.last >= sheet)
        .order_by(_pad.log.desc(), _pad.seq.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    used = books.connection.execute(
        select(_ticket.number)
        .where(_ticket.site == site, _ticket.pad > 0, _ticket.pad == row.pad)
        .where(_ticket.sheet == sheet, _ticket.voids == 0)
        .order_by(_ticket.log, _ticket.seq)
        .limit(1)
    ).scalar()
    reason = books.connection.execute(
        select(_sheet.reason)
        .where(_sheet.site == site, _sheet.pad == row.pad, _sheet.sheet == sheet)
        .order_by(_sheet.log.desc(), _sheet.seq.desc())
        .limit(1)
    ).scalar()
    return SheetStand(row.pad, sheet, str(used or ""), str(reason or ""))


def sheet_to_enter(books: Books, sheet: int) -> int:
    """Return the pad of a sheet that a ticket may be entered from. Raises UnknownSheet and SheetIsUsed."""
    stand = sheet_stand(books, sheet)
    if stand is None:
        raise UnknownSheet(sheet)
    if stand.used_by:
        raise SheetIsUsed(sheet, stand.used_by)
    return stand.pad


def _by_pad(stations: dict[int, int], rows: Iterable[Row[*tuple[Any, ...]]]) -> dict[tuple[str, int, int], list[Any]]:
    found: dict[tuple[str, int, int], list[Any]] = {}
    for row in rows:
        found.setdefault((row.site, stations.get(row.log, row.log), row.pad), []).append(row)
    return found


def _stations(books: Books) -> dict[int, int]:
    """Return the first log of each station by its later ones: a restored station goes on with its pads."""
    log, stand = journal.log.c, ledgers.stand.c
    rows = books.connection.execute(select(log.n, log.id, stand.parent).join(ledgers.stand, stand.log == log.n)).all()
    ids = {row.id: row.n for row in rows}
    parents = {row.n: ids[row.parent] for row in rows if row.parent in ids}

    def first(n: int) -> int:
        seen: set[int] = set()
        while n in parents and n not in seen:
            seen.add(n)
            n = parents[n]
        return n

    return {row.n: first(row.n) for row in rows}
