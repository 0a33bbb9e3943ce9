"""Pairing: two files, one telephone call, and nobody is believed without them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.device_keys import keys_of
from collector_app.commands.hq_key import ExportKey
from collector_app.commands.hq_reply import AnswerSites
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import VALID, InviteSite
from collector_app.commands.pair_request import RequestPairing
from collector_app.domain.problems.home import BadSiteCode, HqHome, StationHome
from collector_app.domain.problems.pairing import (
    CountryDiffers,
    InvitationExpired,
    InvitationForAnotherSite,
    InvitationUsed,
    PairedElsewhere,
    UnknownInvitation,
    WrongCheckCode,
)
from collector_app.domain.problems.sync import ForAnotherHq
from collector_app.queries.pairing import certificate, devices, head_office
from collector_app.sync import certificate as papers
from collector_app.sync import join_request
from collector_app.sync.check_code import check_code
from tests.network import Network, network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Network]:
    """Give another head office."""
    made = network(tmp_path / "other")
    yield made
    made.close()


def test_the_first_answer_brings_the_certificate(net: Network) -> None:
    station = net.station()
    assert station.app.ask(head_office) is None
    net.pair(station)
    hq = station.app.ask(head_office)
    assert hq is not None
    assert hq.name == "RYG"
    word = papers.read(station.app.ask(certificate), hq.root_key)
    assert (word.site, word.device) == ("KTW", station.app.home.here.device_key)


def test_another_check_code_accepts_nothing(net: Network) -> None:
    content, _ = net.request(net.station())
    with pytest.raises(WrongCheckCode):
        net.hq.do(AcceptJoin(content, "0000-0000-0000-0000"))
    assert net.hq.ask(devices) == ()


def test_an_invitation_works_once(net: Network) -> None:
    """Two laptops of one yard use one invitation."""
    first, second = net.station(), net.station(name="second")
    offer = net.hq.do(InviteSite("KTW", "VN"))
    one, two = first.app.do(RequestPairing(offer)), second.app.do(RequestPairing(offer))
    net.hq.do(AcceptJoin(one.content, one.check_code))
    with pytest.raises(InvitationUsed):
        net.hq.do(AcceptJoin(two.content, two.check_code))


def test_a_request_that_is_accepted_again_gets_its_answer_again(net: Network) -> None:
    """The first answer was lost on its way."""
    station = net.station()
    content, code = net.request(station)
    net.hq.do(AcceptJoin(content, code))
    station.take(net.hq.do(AcceptJoin(content, code)))
    assert len(net.hq.ask(devices)) == 1
    assert station.app.ask(certificate)


def test_a_second_laptop_of_a_yard_is_invited_by_itself(net: Network) -> None:
    net.paired()
    net.paired(name="second")
    assert [device.site for device in net.hq.ask(devices)] == ["KTW", "KTW"]


def test_an_invitation_ends(net: Network) -> None:
    content, code = net.request(net.station())
    net.clock.now += VALID + timedelta(seconds=1)
    with pytest.raises(InvitationExpired):
        net.hq.do(AcceptJoin(content, code))


def test_a_request_to_another_head_office_is_refused(net: Network, other: Network) -> None:
    content, code = net.request(net.station())
    with pytest.raises(ForAnotherHq):
        other.hq.do(AcceptJoin(content, code))


def test_a_token_that_nobody_gave_out_is_refused(net: Network) -> None:
    """Head office was restored from a backup older than the invitation."""
    station = net.station()
    content, _ = net.request(station)
    other = replace(join_request.read(content).request, token="0" * 32)
    content = join_request.written(other, station.app.ask(keys_of).signing)
    with pytest.raises(UnknownInvitation):
        net.hq.do(AcceptJoin(content, check_code(join_request.read(content).body)))


def test_an_invitation_for_another_site_is_not_taken(net: Network) -> None:
    station = net.station()
    with pytest.raises(InvitationForAnotherSite) as refused:
        station.app.do(RequestPairing(net.hq.do(InviteSite("RNG", "VN"))))
    assert refused.value.values() == {"invited": "RNG VN", "here": "KTW VN"}


def test_a_paired_station_does_not_change_sides(net: Network, other: Network) -> None:
    station = net.paired()
    with pytest.raises(PairedElsewhere):
        station.app.do(RequestPairing(other.hq.do(InviteSite("KTW", "VN"))))


def test_a_station_that_was_never_accepted_may_ask_elsewhere(net: Network, other: Network) -> None:
    station = net.station()
    net.request(station)
    other.pair(station)
    hq = station.app.ask(head_office)
    assert hq is not None
    assert hq.root == other.hq.home.here.device_key


def test_a_site_stands_in_one_country(net: Network) -> None:
    net.hq.do(InviteSite("KTW", "VN"))
    with pytest.raises(CountryDiffers):
        net.hq.do(InviteSite("KTW", "TH"))


def test_a_site_code_is_a_site_code(net: Network) -> None:
    with pytest.raises(BadSiteCode):
        net.hq.do(InviteSite("../x", "VN"))


def test_each_side_does_its_own_part_only(net: Network) -> None:
    station = net.station()
    content, code = net.request(station)
    for command in (InviteSite("KTW", "VN"), AcceptJoin(content, code), AnswerSites(), ExportKey()):
        with pytest.raises(StationHome):
            station.app.do(command)
    with pytest.raises(HqHome):
        net.hq.do(RequestPairing(b""))


def test_the_key_that_leaves_the_program_is_put_on_record(net: Network) -> None:
    content = net.hq.do(ExportKey())
    assert content.decode().splitlines()[1].startswith("AGE-SECRET-KEY-1")
    kinds = net.hq.ask(lambda books: books.connection.exec_driver_sql("SELECT kind FROM entry").scalars().all())
    assert kinds[-1] == "key.exported"
