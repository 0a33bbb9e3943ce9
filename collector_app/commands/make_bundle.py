"""Pack what head office does not hold yet: first the files, then the record of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.pairing import NotPaired
from collector_app.queries.answers import newest_answer
from collector_app.queries.outgoing import Stretch, lines, outgoing
from collector_app.queries.pairing import certificate, head_office
from collector_app.store.bundles import BundleRow, note_bundle
from collector_app.sync import names, writer
from collector_app.sync.manifest import Answered, Manifest
from collector_app.sync.packing import Parcel, parcels
from collector_app.sync.program import PROGRAM, schemas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books
    from collector_app.sync.invitation import Invitation


@dataclass(frozen=True, slots=True)
class Packing:
    """What to pack, in files of what size, and what each file says of itself."""

    everything: bool
    max_size: int
    made: str
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Packed:
    """One file, not yet on a disk."""

    id: str
    name: str
    content: bytes
    log: str
    first: int
    last: int

    @property
    def entries(self) -> int:
        """How many entries it carries."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class NoteBundle:
    """Put on record that a bundle stands on a disk; only after that its entries count as packed."""

    row: BundleRow

    def do(self, books: Books, tools: Tools) -> None:
        """Write it down."""
        del tools
        note_bundle(books.connection, self.row)


def packed(books: Books, packing: Packing) -> Iterator[Packed]:
    """Yield the files one by one, reading only. Raises HqHome, NotPaired, BundleSizeTooSmall."""
    if books.here.is_hq:
        raise HqHome
    hq = head_office(books)
    if hq is None:
        raise NotPaired
    for stretch in outgoing(books, everything=packing.everything):
        found = parcels(stretch.log, stretch.first, stretch.prev, lines(books, stretch), packing.max_size)
        for parcel in found:
            yield _file(books, packing, hq, _with_totals(parcel, stretch))


def _with_totals(parcel: Parcel, stretch: Stretch) -> Parcel:
    """Let the part that ends at the log's head say its sums, for head office to compare."""
    if parcel.part.last < stretch.last:
        return parcel
    return replace(parcel, part=replace(parcel.part, totals=stretch.totals))


def _file(books: Books, packing: Packing, hq: Invitation, parcel: Parcel) -> Packed:
    keys = keys_of(books)
    newest = newest_answer(books)
    part = parcel.part
    manifest = Manifest(
        bundle=packing.new_id(),
        to=hq.hq,
        site=books.here.site,
        device=keys.signing.public.text,
        made=packing.made,
        program=PROGRAM,
        schemas=schemas(),
        certificate=certificate(books),
        logs=(part,),
        segments=parcel.segments,
        answered=Answered(newest.incarnation, newest.number) if newest is not None else None,
    )
    content = writer.bundle(manifest, parcel.frames, keys.signing, [hq.recipient, hq.recovery, keys.recipient])
    name = names.bundle_name(hq.name, books.here.site, part)
    return Packed(manifest.bundle, name, content, part.log, part.first, part.last)
