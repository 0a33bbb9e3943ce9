"""Only a signed answer says that head office has something, and it may take that back."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.device_keys import NoDeviceKeys, keys_of
from collector_app.commands.hq_reply import AnswerFile, AnswerSites
from collector_app.commands.make_bundle import Packing, packed
from collector_app.commands.take_answer import TakeAnswer, _kept_aside
from collector_app.domain.entries.logs import LogReason
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.pairing import NotPaired
from collector_app.domain.problems.sync import (
    BadSignature,
    ForAnotherHq,
    ForAnotherSite,
    NotSealedForUs,
    OlderAnswer,
    WrongKindOfFile,
)
from collector_app.queries.custody import custody
from collector_app.store import desk
from collector_app.sync import writer
from collector_app.sync.answer import Answer, LogAnswer, Span
from collector_app.sync.reader import peeked

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books
    from collector_app.sync.manifest import Manifest
    from tests.network import Network, Station

OTHER = "01900000-0000-7000-8000-000000000001"


@dataclass(frozen=True, slots=True)
class Do:
    """A command made of a function."""

    act: Callable[[Books], object]

    def do(self, books: Books, tools: Tools) -> None:
        """Do it."""
        del tools
        self.act(books)


def manifest_in(net: Network, file: AnswerFile) -> Manifest:
    """Return the manifest of an answer."""
    return peeked(io.BytesIO(file.content), [net.hq.ask(keys_of).identity])


def resigned(net: Network, station: Station, file: AnswerFile, **changes: object) -> AnswerFile:
    """Return an answer that head office signs with other content."""
    manifest = manifest_in(net, file)
    answer = {name: changes.pop(name) for name in tuple(changes) if name in Answer.__slots__}
    assert manifest.answer is not None
    said = replace(manifest, answer=replace(manifest.answer, **answer), **changes)  # type: ignore[arg-type]
    recipient = station.app.ask(keys_of).recipient
    content = writer.bundle(said, (), net.hq.ask(keys_of).signing, [recipient])
    return replace(file, content=content)


def waiting(station: Station) -> int:
    """Return how many entries no answer has confirmed."""
    return station.app.ask(custody).waiting


def test_nothing_is_at_head_office_without_an_answer(net: Network) -> None:
    """Packed and taken in is not confirmed."""
    station = net.paired()
    station.entries(2)
    counts = station.app.ask(custody)
    assert (counts.saved, counts.here, counts.bundled, counts.at_hq) == (4, 4, 0, 0)
    net.take(*station.pack())
    counts = station.app.ask(custody)
    assert (counts.here, counts.bundled, counts.at_hq) == (0, 4, 0)
    station.take(net.answer())
    counts = station.app.ask(custody)
    assert (counts.here, counts.bundled, counts.at_hq, counts.oldest) == (0, 0, 4, "")


def test_a_lost_bundle_is_packed_again_after_the_next_answer(net: Network) -> None:
    station = net.paired()
    net.take(*station.pack())
    station.entries(2)
    station.pack()  # and lost
    assert station.pack() == []
    station.take(net.answer())
    assert net.outcomes(*station.pack()) == ["taken"]
    station.take(net.answer())
    assert waiting(station) == 0


def test_a_restored_head_office_lowers_the_mark(net: Network) -> None:
    """Its new incarnation holds nothing of the log: everything is sent again."""
    station = net.paired()
    net.take(*station.pack())
    station.take(net.answer())
    station.take(resigned(net, station, net.answer(), incarnation=OTHER, number=1, logs=()))
    assert station.app.ask(custody).at_hq == 0
    assert net.outcomes(*station.pack()) == ["known"]


def test_an_older_answer_is_ignored(net: Network) -> None:
    station = net.paired()
    old = net.answer()
    net.take(*station.pack())
    station.take(net.answer())
    with pytest.raises(OlderAnswer):
        station.take(old)
    assert waiting(station) == 0


def test_the_same_answer_twice_changes_nothing(net: Network) -> None:
    station = net.paired()
    answer = net.answer()
    assert station.take(answer).is_new
    assert not station.take(answer).is_new


def test_an_incarnation_that_was_replaced_never_comes_back(net: Network) -> None:
    """A late answer from before the restore would tick what the restored head office does not hold."""
    station = net.paired()
    net.take(*station.pack())
    before = net.answer()
    station.take(resigned(net, station, net.answer(), incarnation=OTHER, number=1, logs=()))
    with pytest.raises(OlderAnswer):
        station.take(before)


def test_an_incarnation_that_an_answer_names_as_earlier_is_old_too(net: Network) -> None:
    station = net.station()
    net.request(station)
    net.pair(station)
    late = resigned(net, station, net.answer(), incarnation=OTHER, number=99)
    newest = resigned(net, station, net.answer(), earlier=(OTHER,))
    station.take(newest)
    with pytest.raises(OlderAnswer):
        station.take(late)


def test_a_head_office_that_was_restored_names_its_earlier_incarnation(net: Network) -> None:
    """It begins a log of its own, still knows its devices, and its answers count although they begin anew."""
    station = net.paired()
    net.take(*station.pack())
    before = net.answer()
    station.take(before)
    net.hq.do(Do(lambda books: books.begin_log(OTHER, LogReason.RESTORE, parent=books.here.log)))
    after = net.answer()
    assert after.number < before.number
    taken = station.take(after)
    assert (taken.is_new, taken.answer.incarnation, taken.counts.at_hq) == (True, OTHER, 2)
    assert taken.answer.earlier == (manifest_in(net, before).answer.incarnation,)  # type: ignore[union-attr] # it is one
    with pytest.raises(OlderAnswer):
        station.take(before)


def test_a_station_that_head_office_knows_better_than_itself_begins_a_new_log(net: Network) -> None:
    """The twin stands for a station whose backup was put back: head office has two entries more."""
    station = net.paired()
    net.take(*station.pack())
    restored = net.clone(station, "restored")
    station.entries(2)
    net.take(*station.pack())
    log = restored.app.home.here.log
    restored.take(net.answer())
    assert restored.app.ask(custody).at_hq == 2
    restored.entries(1)
    assert restored.app.home.here.log != log
    assert net.outcomes(*restored.pack()) == ["taken"]
    assert [held.upto for held in net.status().logs] == [4, 2]


def test_a_log_that_parted_is_closed_and_its_tail_stands_aside(net: Network) -> None:
    """Both wrote entry 3. The loser's three entries are kept on a branch, and not sent for ever."""
    station = net.paired()
    net.take(*station.pack())
    station.take(net.answer())
    twin = net.clone(station, "twin")
    station.entries(3)
    twin.entries(3)
    net.take(*station.pack())
    twin.take(net.answer())
    assert (twin.app.ask(custody).at_hq, waiting(twin)) == (2, 3)
    assert net.outcomes(*twin.pack()) == ["fork"]
    twin.take(net.answer())
    twin.entries(1)
    assert net.outcomes(*twin.pack()) == ["taken"]
    twin.take(net.answer())
    assert twin.pack() == []
    assert (twin.app.ask(custody).at_hq, waiting(twin)) == (4, 3)


def test_the_end_of_a_restored_log_is_found_in_two_exchanges(net: Network) -> None:
    """Head office holds 40 entries more; its few heads do not name the restored station's last one."""
    station = net.paired()
    station.entries(30)
    restored = net.clone(station, "restored")
    station.entries(40)
    net.take(*station.pack())
    restored.take(net.answer())
    found = restored.app.ask(custody).at_hq
    assert 0 < found < 32
    assert net.outcomes(*restored.pack()) == ["known"]
    restored.take(net.answer())
    assert restored.app.ask(custody).at_hq == 32


def test_an_answer_for_somebody_else_is_refused(net: Network) -> None:
    one, two = net.paired(), net.paired("RNG")
    for_ktw, for_rng = net.hq.do(AnswerSites())
    with pytest.raises(NotSealedForUs):
        one.take(for_rng)
    with pytest.raises(ForAnotherSite):
        two.take(resigned(net, two, for_ktw))
    with pytest.raises(ForAnotherHq):
        one.take(resigned(net, one, for_ktw, hq=OTHER))


def test_an_answer_that_another_key_signed_is_refused(net: Network) -> None:
    station = net.paired()
    answer = net.answer()
    keys = station.app.ask(keys_of)
    manifest = manifest_in(net, answer)
    content = writer.bundle(manifest, (), keys.signing, [keys.recipient])
    with pytest.raises(BadSignature):
        station.take(replace(answer, content=content))


def test_a_bundle_of_ours_is_no_answer(net: Network) -> None:
    station = net.paired()
    (file,) = station.pack()
    with pytest.raises(WrongKindOfFile):
        station.app.do(TakeAnswer(file.read_bytes()))


def test_who_cannot_take_answers(net: Network) -> None:
    with pytest.raises(NotPaired):
        net.station().app.do(TakeAnswer(b""))
    with pytest.raises(HqHome):
        net.hq.do(TakeAnswer(b""))


def test_who_cannot_pack(net: Network) -> None:
    packing = Packing(everything=True, max_size=10**6, made="", new_id=lambda: OTHER)
    with pytest.raises(HqHome):
        net.hq.ask(lambda books: list(packed(books, packing)))
    with pytest.raises(NotPaired):
        net.station().pack()


def test_answers_of_one_head_office_rise(net: Network) -> None:
    net.paired()
    assert net.answer().number < net.answer().number


def test_an_answer_without_our_certificate_keeps_the_one_we_have(net: Network) -> None:
    station = net.paired()
    before = station.app.ask(lambda books: desk.setting(books.connection, "pairing.certificate"))
    net.paired(name="second")
    station.take(net.answer())
    assert station.app.ask(lambda books: desk.setting(books.connection, "pairing.certificate")) == before


def test_books_without_keys_are_a_bug(net: Network) -> None:
    station = net.station()
    station.app.do(Do(lambda books: desk.forget_secret(books.connection, "device.seed")))
    with pytest.raises(NoDeviceKeys):
        station.app.ask(keys_of)


@pytest.mark.parametrize(
    ("same", "branches", "reached"),
    [
        (2, (), 2),
        (2, (Span(3, 5), Span(9, 12)), 5),
        (1, (Span(3, 5), Span(6, 7)), 7),
        (8, (Span(3, 5),), 8),
    ],
)
def test_how_far_a_tail_is_kept_aside(same: int, branches: tuple[Span, ...], reached: int) -> None:
    assert _kept_aside(LogAnswer(OTHER, 10, "", branches=branches), same) == reached
