"""Bundles in any order, any number of times, with losses: nothing is lost, and nothing counts twice."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collector_app.app.exchange import digest_of
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pay import PayTickets
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.take_bundle import TakeBundle
from collector_app.commands.tools import Tools
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.weight import kilograms
from collector_app.queries.custody import custody
from collector_app.queries.held_logs import held_logs
from collector_app.queries.outgoing import lines, outgoing
from collector_app.store.books import Books, Pen
from collector_app.sync.answer import Span
from tests.network import LEAD, Network, Station, network

if TYPE_CHECKING:
    from collections.abc import Iterator

SITE = "KTW"
UNEVEN = (
    "SELECT site, account, unit, sum(amount), sum(pieces) FROM ("
    "SELECT site, source AS account, unit, -amount AS amount, -pieces AS pieces FROM move UNION ALL "
    "SELECT site, target, unit, amount, pieces FROM move UNION ALL "
    "SELECT site, account, unit, -amount, -pieces FROM balance) "
    "GROUP BY site, account, unit HAVING sum(amount) <> 0 OR sum(pieces) <> 0"
)


class Undone(Exception):
    """What head office took in is forgotten again."""


@dataclass(frozen=True, slots=True)
class Yard:
    """A paired station with a day behind it, and its bundles: small ones, and larger ones that overlap them."""

    net: Network
    station: Station
    files: tuple[Path, ...]
    spans: tuple[Span, ...]
    journal: tuple[bytes, ...]


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Yard]:
    """Give a day of tickets, payments and a void, packed after every few entries, and as a whole now and then."""
    net = network(tmp_path_factory.mktemp("yard"))
    station = net.paired(SITE)
    files = station.pack()
    station.entries(1)
    station.app.do(OpenDrawer(50_000_000))
    files += station.pack()
    for weight in range(10, 22):
        posted = station.app.do(PostTicket(TicketDraft((LineDraft(LEAD, kilograms(weight), 1),), None)))
        if weight % 3 == 0:
            station.app.do(PayTickets((posted.number,)))
        if weight % 5 == 0 and weight % 3:
            station.app.do(VoidTicket(posted.number, VoidReason.MISTAKE))
        if weight % 2:
            files += station.pack()
        if weight % 6 == 0:
            files += station.pack(everything=True)
    files += station.pack()
    (stretch,) = station.app.ask(outgoing, everything=True)
    journal = station.app.ask(lambda books: tuple(lines(books, stretch)))
    yield Yard(net, station, tuple(files), tuple(map(span_of, files)), journal)
    net.close()


def span_of(file: Path) -> Span:
    """Return the entries that a file's name says it carries."""
    first, _, last = file.stem.split("_")[3].partition("-")
    return Span(int(first), int(last))


@contextmanager
def head_office(yard: Yard) -> Iterator[tuple[Books, Tools]]:
    """Give head office's books in a transaction that is undone at the end, so that each example begins anew."""
    hq = yard.net.hq
    at = hq.clock()
    tools = Tools(at, hq.random, hq.catalogue, None)
    with suppress(Undone), hq.home.writing(Pen(hq.person.id, "", at, hq.random)) as books:
        yield books, tools
        raise Undone


def check_books(books: Books, yard: Yard, came: set[int]) -> None:
    """Compare head office's books with the set of entries that came, whatever the order was."""
    upto = next(seq for seq in range(len(yard.journal) + 1) if seq + 1 not in came)
    held = held_logs(books, SITE)
    assert [log.upto for log in held] == ([upto] if came else [])
    beyond = {seq for log in held for span in log.waiting for seq in range(span.first, span.last + 1)}
    assert upto + len(beyond) == len(came)
    assert came == set(range(1, upto + 1)) | beyond
    ((log,),) = books.connection.exec_driver_sql("SELECT count(*) FROM log WHERE upto = 0").all()
    assert log == 0
    kept = books.connection.exec_driver_sql(
        "SELECT line FROM entry JOIN log ON log.n = entry.log WHERE log.id = ? ORDER BY seq",
        (yard.station.app.home.here.log,),
    )
    assert tuple(kept.scalars()) == yard.journal[:upto]
    tickets = sum(b'"kind":"ticket.posted"' in line for line in yard.journal[:upto])
    assert books.connection.exec_driver_sql("SELECT count(*) FROM ticket").scalar_one() == tickets
    assert books.connection.exec_driver_sql(UNEVEN).all() == []


@given(data=st.data())
@settings(max_examples=40)
def test_any_files_in_any_order_make_their_union(yard: Yard, data: st.DataObject) -> None:
    """Some files never come, some come three times."""
    order = data.draw(st.lists(st.integers(0, len(yard.files) - 1), max_size=2 * len(yard.files)))
    came: set[int] = set()
    with head_office(yard) as (books, tools):
        for at in order:
            TakeBundle(yard.files[at], digest_of(yard.files[at])).do(books, tools)
            came |= set(range(yard.spans[at].first, yard.spans[at].last + 1))
        check_books(books, yard, came)
        for at in data.draw(st.permutations(range(len(yard.files)))):
            TakeBundle(yard.files[at], digest_of(yard.files[at])).do(books, tools)
        check_books(books, yard, set(range(1, len(yard.journal) + 1)))
        (log,) = held_logs(books, SITE)
        (stretch,) = yard.station.app.ask(outgoing, everything=True)
        assert log.totals == stretch.totals


steps = st.lists(
    st.tuples(st.sampled_from(["post", "pack", "pack and lose", "take late", "answer", "answer and lose"])),
    max_size=25,
)


@given(steps)
@settings(max_examples=8)
def test_three_clean_exchanges_bring_everything_to_head_office(story: list[tuple[str]]) -> None:
    """Whatever was lost, doubled or late before; and what a station believes confirmed, head office holds."""
    with tempfile.TemporaryDirectory() as folder:
        net = network(Path(folder))
        station = net.paired(SITE)
        late: list[Path] = []
        for (step,) in story:
            _play(net, station, late, step)
            _believes_no_more_than_it_may(net, station)
        for _ in range(3):
            net.take(*station.pack())
            station.take(net.answer())
        counts = station.app.ask(custody)
        assert (counts.at_hq, counts.waiting) == (station.upto, 0)
        assert net.status().logs[0].upto == station.upto
        assert net.status().logs[0].waiting == ()
        net.close()


def _play(net: Network, station: Station, late: list[Path], step: str) -> None:
    """Do one step of a story."""
    if step == "post":
        station.entries(1)
    elif step == "pack":
        net.take(*station.pack())
    elif step == "pack and lose":
        late += station.pack()
    elif step == "take late" and late:
        net.take(late.pop())
    elif step == "answer":
        station.take(net.answer())
    elif step == "answer and lose":
        net.answer()


def _believes_no_more_than_it_may(net: Network, station: Station) -> None:
    logs = net.status().logs
    assert station.app.ask(custody).at_hq <= (logs[0].upto if logs else 0)
