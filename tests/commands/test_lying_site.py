"""A site that lies, with a good certificate: head office still takes in and answers every other site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.device_keys import keys_of
from collector_app.commands.hq_reply import AnswerSites
from collector_app.commands.tools import no_progress
from collector_app.domain.canonical import MOST_INTEGER
from collector_app.domain.chain import START
from collector_app.domain.entries.drawers import CashMoved, CashReason
from collector_app.domain.entries.payments import Method, PaymentMade
from collector_app.domain.ids import uuid7
from collector_app.queries.hq_status import hq_status
from collector_app.queries.missing import missing
from collector_app.queries.site_days import site_days
from collector_app.queries.ticket_filters import Wanted
from collector_app.queries.ticket_list import ticket_window
from collector_app.store.check import check
from collector_app.store.held import Held, Why, hold
from collector_app.sync.answer import Span
from collector_app.sync.packing import parcels
from tests.commands.test_forged_bundle import began, forged, lines_with
from tests.network import MORNING
from tests.store.stories import ticket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.domain.entries.payload import Payload
    from tests.network import Network, Station

NUMBERS = ("", "-", "\x00", "RNG-ZKT-26-00001", "RNG-ZKT-99-00001")
PAID = PaymentMade("p", "P-1", 1, 2026, Method.CASH, "VND", MOST_INTEGER, (), drawer="till")


def lied(net: Network, station: Station, *payloads: Payload) -> list[str]:
    """Take in a log of the station that begins well and goes on with these."""
    return net.outcomes(forged(net, station, lines_with(station, began(station), *payloads)))


def test_sums_that_no_file_can_say_keep_nobody_from_an_answer(net: Network) -> None:
    liar, honest = net.paired("RNG"), net.paired("KTW")
    moves = [replace(PAID, payment=str(n)) for n in range(3)]
    many = [CashMoved("till", "VND", MOST_INTEGER, CashReason.OWNER)] * 6
    assert lied(net, liar, *moves, *many) == ["taken"]
    assert net.outcomes(*honest.pack()) == ["taken"]
    answers = {answer.site: answer for answer in net.hq.do(AnswerSites())}
    assert liar.take(answers["RNG"]).answer.totals.paid == MOST_INTEGER
    assert honest.take(answers["KTW"]).counts.waiting == 0


def many_parts(device: str, count: int) -> Iterator[Held]:
    at = "2026-11-23T08:30:00+07:00"
    for n in range(count):
        log = uuid7(n + 1, b"\7" * 10)
        for first in (10, 20, 30):
            yield Held(log, first, f"{n}", "RNG", device, first + 1, START, START, Why.GAP, b"", at)


def test_parts_of_a_thousand_logs_keep_nobody_from_an_answer(net: Network) -> None:
    """What an answer has no room for is left out, and so sent again: the logs that are held come first."""
    liar, honest = net.paired("RNG"), net.paired("KTW")
    assert net.outcomes(*liar.pack(), *honest.pack()) == ["taken", "taken"]
    device = liar.app.ask(keys_of).signing.public.text
    with net.hq.home.writer.begin() as connection:
        for part in many_parts(device, 1000):
            hold(connection, part)
    answers = {answer.site: answer for answer in net.hq.do(AnswerSites())}
    taken = liar.take(answers["RNG"])
    assert 100 < len(taken.answer.logs) < 1000
    assert taken.counts.waiting == 0
    assert honest.take(answers["KTW"]).counts.waiting == 0


def test_another_site_s_claim_to_a_log_is_not_told_of_its_owner(net: Network) -> None:
    liar, honest = net.paired("RNG"), net.paired("KTW")
    log = honest.app.home.here.log
    (parcel,) = parcels(log, 3, START, [b"{}"], 10**6)
    file = forged(net, liar, [b"{}"], logs=(parcel.part,), segments=parcel.segments)
    assert net.outcomes(file) == ["gap"]
    assert net.outcomes(*honest.pack()) == ["taken"]
    branches = {site.site: [log.branches for log in site.logs] for site in net.hq.ask(hq_status)}
    assert branches == {"RNG": [(Span(3, 3),)], "KTW": [()]}


def test_views_and_the_check_of_head_office_bear_every_lie(net: Network) -> None:
    liar = net.paired("RNG")
    first = began(liar, currency="\x00/", country="?")
    moves = [replace(PAID, payment=str(n), currency="%s{}") for n in range(3)]
    assert net.outcomes(forged(net, liar, lines_with(liar, first, *moves))) == ["taken"]
    net.hq.ask(missing, MORNING)
    net.hq.ask(site_days, MORNING.date())
    assert check(net.hq.home, no_progress).is_ok


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_that_is_none_leaves_the_list_of_tickets_whole(net: Network, number: str) -> None:
    liar, honest = net.paired("RNG"), net.paired("KTW")
    odd = [replace(ticket(name), number=number, serial=serial) for name, serial in (("a", 7), ("b", MOST_INTEGER))]
    assert lied(net, liar, *odd) == ["taken"]
    assert net.outcomes(*honest.pack()) == ["taken"]
    window = net.hq.ask(ticket_window, Wanted(), 1)
    assert window.count == 2
