"""Where each entry is safe: here only, in a bundle, or at head office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from collector_app.domain.outcome import Custody
from collector_app.queries.custody import bundles, custody, custody_of
from collector_app.queries.outgoing import outgoing
from collector_app.store.bundles import BundleRow, note_bundle

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books
    from tests.network import Network


@dataclass(frozen=True, slots=True)
class Do:
    """A command made of a function."""

    act: Callable[[Books], object]

    def do(self, books: Books, tools: Tools) -> None:
        """Do it."""
        del tools
        self.act(books)


def test_each_entry_knows_where_it_is_safe(net: Network) -> None:
    """Three entries at head office, one packed, one here."""
    station = net.paired()
    station.entries(1)
    net.take(*station.pack())
    station.take(net.answer())
    station.entries(1)
    station.pack()
    station.entries(1)
    n = station.app.home.here.n
    assert [station.app.ask(custody_of, n, seq) for seq in (3, 4, 5)] == [
        Custody.AT_HQ,
        Custody.BUNDLED,
        Custody.HERE,
    ]
    assert net.hq.ask(custody_of, 1, 1) is Custody.AT_HQ
    assert station.app.ask(custody).oldest == "2026-11-23T08:30:00+07:00"


def test_bundles_are_listed_newest_first(net: Network) -> None:
    station = net.paired()
    first = station.pack()
    station.entries(1)
    net.clock.now += timedelta(minutes=1)
    second = station.pack()
    assert [row.file for row in station.app.ask(bundles)] == [str(path) for path in (*second, *first)]


def test_a_part_that_leaves_a_hole_does_not_move_on_what_is_packed(net: Network) -> None:
    station = net.paired()
    station.entries(8)
    log = station.app.home.here.log
    row = BundleRow("x", "", log, 5, 6, "", 1)
    station.app.do(Do(lambda books: note_bundle(books.connection, row)))
    assert [stretch.first for stretch in station.app.ask(outgoing)] == [1]
    counts = station.app.ask(custody)
    assert (counts.bundled, counts.here) == (2, 8)
