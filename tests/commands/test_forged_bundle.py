"""What a device may not do, however well it signs: each log belongs to one device, and only entries are entries."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.device_keys import keys_of
from collector_app.domain.chain import START
from collector_app.domain.entries.hq import SiteCertified
from collector_app.domain.entries.logs import LogBegan, LogReason
from collector_app.domain.entry import Envelope, sealed
from collector_app.queries.answering import remarks_of
from collector_app.queries.pairing import certificate, devices
from collector_app.sync import writer
from collector_app.sync.answer import Span, Totals
from collector_app.sync.manifest import Manifest
from collector_app.sync.packing import parcels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from collector_app.domain.entries.payload import Payload
    from collector_app.sync.keys import Keys
    from tests.network import Network, Station

AT = "2026-11-23T08:30:00+07:00"


def lines_with(station: Station, *payloads: Payload, log: str = "") -> list[bytes]:
    """Return the lines of a log that holds these payloads and is not in the station's books."""
    log = log or "01900000-0000-7000-8000-00000000000f"
    person = station.app.person.id
    return [
        sealed(Envelope(log, seq, AT, 420, "2026-11-23", person), payload).line
        for seq, payload in enumerate(payloads, start=1)
    ]


def began(station: Station, **changes: str) -> LogBegan:
    """Return the first entry of a log of this station."""
    here = station.app.home.here
    return replace(LogBegan(here.site, "VN", "VND", LogReason.INSTALL, here.device_key), **changes)  # type: ignore[arg-type]


def forged(net: Network, station: Station, lines: Sequence[bytes], **changes: object) -> Path:
    """Return a bundle that the station's key signs, with whatever lines and claims."""
    keys: Keys = station.app.ask(keys_of)
    log = "01900000-0000-7000-8000-00000000000f"
    (parcel,) = parcels(log, 1, START, lines, 10**6)
    manifest = Manifest(
        bundle="01900000-0000-7000-8000-0000000000b1",
        to=net.hq.home.card.home,
        site=station.app.home.here.site,
        device=keys.signing.public.text,
        made=AT,
        program="0.1.0",
        schemas=Span(1, 1),
        logs=(parcel.part,),
        segments=parcel.segments,
    )
    recipient = net.hq.ask(keys_of).recipient
    said = replace(manifest, **changes)  # type: ignore[arg-type] # any field
    path = net.folder / f"{sha256(b''.join(lines) + repr(changes).encode()).hexdigest()[:12]}.bundle"
    path.write_bytes(writer.bundle(said, parcel.frames, keys.signing, [recipient]))
    return path


def test_a_bundle_to_another_head_office_is_refused(net: Network) -> None:
    station = net.paired()
    file = forged(net, station, lines_with(station, began(station)), to="01900000-0000-7000-8000-000000000001")
    assert net.outcomes(file) == ["wrong_hq"]


def test_a_device_writes_for_its_own_site_only(net: Network) -> None:
    station = net.paired()
    file = forged(net, station, lines_with(station, began(station)), site="RNG")
    assert net.outcomes(file) == ["bad_signature"]


@pytest.mark.parametrize(
    "changes", [{"site": "RNG"}, {"device_key": "0" * 64}, {"country": ""}], ids=["site", "device", "as head office"]
)
def test_a_log_belongs_to_the_device_and_site_that_its_first_entry_names(net: Network, changes: dict[str, str]) -> None:
    station = net.paired()
    assert net.outcomes(forged(net, station, lines_with(station, began(station, **changes)))) == ["bad_signature"]


def test_a_log_begins_with_its_beginning(net: Network) -> None:
    station = net.paired()
    payload = SiteCertified("KTW", "VN", "0" * 64, "age1", "0" * 64, "0" * 64)
    assert net.outcomes(forged(net, station, lines_with(station, payload))) == ["bad_signature"]


def test_another_device_cannot_continue_a_log(net: Network) -> None:
    first, second = net.paired(), net.paired(name="second")
    net.take(*first.pack())
    first.entries(1)
    lines = first.app.ask(
        lambda books: books.connection.exec_driver_sql("SELECT line FROM entry ORDER BY seq").scalars().all()
    )
    log = first.app.home.here.log
    (parcel,) = parcels(log, 1, START, lines, 10**6)
    file = forged(net, second, lines, logs=(parcel.part,), segments=parcel.segments)
    assert net.outcomes(file) == ["bad_signature"]
    assert net.status().logs[0].upto == 2


def test_a_foreign_part_that_waited_never_enters_the_log(net: Network) -> None:
    """Another certified device claims a later part of a log that has not come yet."""
    first, second = net.paired(), net.paired(name="second")
    start = first.pack()
    first.entries(1)
    line = first.app.ask(
        lambda books: books.connection.exec_driver_sql("SELECT line FROM entry WHERE seq = 3").scalars().one()
    )
    heads = first.app.ask(
        lambda books: books.connection.exec_driver_sql("SELECT hash FROM entry ORDER BY seq").scalars().all()
    )
    log = first.app.home.here.log
    (parcel,) = parcels(log, 3, heads[1], [line], 10**6)
    file = forged(net, second, [line], logs=(parcel.part,), segments=parcel.segments)
    assert net.outcomes(file) == ["gap"]
    assert net.outcomes(*start) == ["fork"]
    (log_status, *_) = net.status().logs
    assert (log_status.upto, log_status.branches) == (2, (Span(3, 3),))


@pytest.mark.parametrize(
    "line",
    [b"no json", b'{"seq":1}'],
)
def test_a_line_that_is_no_entry_spoils_the_file(net: Network, line: bytes) -> None:
    station = net.paired()
    assert net.outcomes(forged(net, station, [line])) == ["damaged"]


def test_an_entry_at_another_place_than_it_says_spoils_the_file(net: Network) -> None:
    station = net.paired()
    lines = lines_with(station, began(station))
    assert net.outcomes(forged(net, station, [*lines, *lines])) == ["damaged"]


def test_a_first_entry_that_is_not_what_its_kind_says_spoils_the_file(net: Network) -> None:
    station = net.paired()
    (line,) = lines_with(station, began(station))
    assert net.outcomes(forged(net, station, [line.replace(b'"install"', b'"fun"')])) == ["damaged"]


def test_an_entry_of_a_newer_program_is_kept_with_a_remark(net: Network) -> None:
    station = net.paired()
    one, two = lines_with(station, began(station), SiteCertified("KTW", "VN", "0", "a", "0", "0"))
    newer = two.replace(b'"site.certified"', b'"battery.dreamt"')
    assert net.outcomes(forged(net, station, [one, newer])) == ["remarks"]
    (remark,) = net.hq.ask(remarks_of, "KTW")
    assert (remark.seq, remark.code) == (2, "newer")


def test_a_station_cannot_certify_anybody(net: Network) -> None:
    """It writes what it likes into its own log; head office believes its own only."""
    station = net.paired()
    payload = SiteCertified("KTW", "VN", "f" * 64, "age1", "0" * 64, "0" * 64)
    assert net.outcomes(forged(net, station, lines_with(station, began(station), payload))) == ["taken"]
    assert len(net.hq.ask(devices)) == 1


def test_sums_that_differ_are_remarked(net: Network) -> None:
    station = net.paired()
    lines = lines_with(station, began(station))
    (parcel,) = parcels("01900000-0000-7000-8000-00000000000f", 1, START, lines, 10**6)
    wrong = replace(parcel.part, totals=Totals(1, 2, 3))
    assert net.outcomes(forged(net, station, lines, logs=(wrong,))) == ["remarks"]
    (remark,) = net.hq.ask(remarks_of, "KTW")
    assert remark.code == "totals"


def test_a_certificate_in_the_bundle_counts_where_the_books_forgot_it(
    net: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Head office was restored from a backup older than the pairing."""
    station = net.paired()
    with monkeypatch.context() as forgotten:
        forgotten.setattr("collector_app.commands.take_bundle.device_with_key", lambda *_: None)
        assert net.outcomes(*station.pack()) == ["taken"]
    assert len(net.hq.ask(devices)) == 2


@pytest.mark.parametrize("changes", [{"certificate": "x"}, {"site": "RNG"}])
def test_a_certificate_that_does_not_fit_certifies_nobody(
    net: Network, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str]
) -> None:
    station = net.paired()
    word = {"certificate": station.app.ask(certificate)}
    file = forged(net, station, lines_with(station, began(station)), **{**word, **changes})
    monkeypatch.setattr("collector_app.commands.take_bundle.device_with_key", lambda *_: None)
    assert net.outcomes(file) == ["unknown_site"]


def test_a_file_without_entries_says_nothing(net: Network) -> None:
    station = net.paired()
    file = forged(net, station, lines_with(station, began(station)), logs=(), segments=())
    assert net.outcomes(file) == ["damaged"]


@pytest.mark.parametrize("changes", [{"site": "\x1b[2J"}, {"site": "../K"}, {"made": "yesterday"}])
def test_names_that_people_are_shown_are_names(net: Network, changes: dict[str, str]) -> None:
    station = net.paired()
    assert net.outcomes(forged(net, station, lines_with(station, began(station)), **changes)) == ["damaged"]


def test_a_log_has_an_id(net: Network) -> None:
    station = net.paired()
    (parcel,) = parcels("log", 1, START, lines_with(station, began(station)), 10**6)
    assert net.outcomes(forged(net, station, [b"{}"], logs=(parcel.part,), segments=parcel.segments)) == ["damaged"]
