"""Invitation, join request and certificate: each is read strictly and by the key that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.domain.problems.sync import (
    BadSignature,
    Damage,
    Damaged,
    NewerFormat,
    TooBig,
    WrongKindOfFile,
)
from collector_app.sync import certificate, document, invitation, join_request, limits
from collector_app.sync.certificate import Certificate
from collector_app.sync.check_code import check_code, in_groups, is_same
from collector_app.sync.invitation import Invitation
from collector_app.sync.join_request import JoinRequest
from collector_app.sync.keys import SigningKey, new_keys, recipient_of
from tests.sync.making import HQ, HQ_ID, LOG, MADE, RECOVERY, STATION

if TYPE_CHECKING:
    from collections.abc import Callable

INVITATION = Invitation(
    hq=HQ_ID,
    name="RYG",
    root=HQ.signing.public.text,
    recipient=HQ.recipient,
    recovery=recipient_of(RECOVERY),
    site="KTW",
    country="TH",
    token="0" * 32,
    expires=MADE,
)
REQUEST = JoinRequest(
    hq=HQ_ID,
    root=HQ.signing.public.text,
    site="KTW",
    token="0" * 32,
    device=STATION.signing.public.text,
    recipient=STATION.recipient,
    logs=(LOG,),
    made=MADE,
)
CERTIFICATE = Certificate(HQ_ID, "KTW", STATION.signing.public.text, STATION.recipient, MADE)
READERS: list[tuple[bytes, Callable[[bytes], object]]] = [
    (invitation.written(INVITATION, HQ.signing), invitation.read),
    (join_request.written(REQUEST, STATION.signing), join_request.read),
    (
        certificate.written(CERTIFICATE, HQ.signing).encode(),
        lambda data: certificate.read(data.decode("latin-1"), HQ.signing.public),
    ),
]


def test_an_invitation_reads_back() -> None:
    read = invitation.read(invitation.written(INVITATION, HQ.signing))
    assert read == INVITATION
    assert read.root_key == HQ.signing.public


def test_a_join_request_reads_back_with_its_bytes() -> None:
    read = join_request.read(join_request.written(REQUEST, STATION.signing))
    assert read.request == REQUEST
    assert b'"kind":"join"' in read.body


def test_a_certificate_reads_back() -> None:
    assert certificate.read(certificate.written(CERTIFICATE, HQ.signing), HQ.signing.public) == CERTIFICATE


def test_mail_programs_may_change_the_line_ends() -> None:
    file = invitation.written(INVITATION, HQ.signing).replace(b"\n", b"\r\n")
    assert invitation.read(file) == INVITATION


@pytest.mark.parametrize(("file", "read"), READERS, ids=["invitation", "request", "certificate"])
def test_every_cut_and_every_flipped_bit_is_refused(file: bytes, read: Callable[[bytes], object]) -> None:
    """The untrusted comment alone is not signed, by the design of minisign."""
    free = range(file.index(b"untrusted"), file.index(b"\n", file.index(b"untrusted")))
    for at in range(len(file)):
        with pytest.raises((Damaged, BadSignature)):
            read(file[:at])
        if at not in free:
            with pytest.raises((Damaged, BadSignature, WrongKindOfFile, NewerFormat)):
                read(file[:at] + bytes([file[at] ^ 1 << at % 7]) + file[at + 1 :])


@pytest.mark.parametrize(
    "changes",
    [
        {"hq": "x"},
        {"recipient": "age1nobody"},
        {"recovery": ""},
        {"token": "0" * 31},
        {"token": "g" * 32},
        {"name": "ryg"},
        {"name": ""},
        {"site": "../../x"},
        {"site": "ABCDEFGHIJKLM"},
        {"expires": "tomorrow"},
        {"root": "0"},
    ],
)
def test_an_invitation_with_an_impossible_field_is_refused(changes: dict[str, str]) -> None:
    file = invitation.written(replace(INVITATION, **changes), HQ.signing)
    with pytest.raises(Damaged):
        invitation.read(file)


@pytest.mark.parametrize(
    "changes",
    [
        {"hq": "x"},
        {"site": "x"},
        {"token": "x"},
        {"recipient": "x"},
        {"device": "x"},
        {"logs": ("x",)},
        {"logs": (LOG,) * 65},
    ],
)
def test_a_request_with_an_impossible_field_is_refused(changes: dict[str, object]) -> None:
    file = join_request.written(replace(REQUEST, **changes), STATION.signing)  # type: ignore[arg-type] # any field
    with pytest.raises(Damaged):
        join_request.read(file)


@pytest.mark.parametrize("changes", [{"hq": "x"}, {"site": "x"}, {"recipient": "x"}, {"device": "x"}])
def test_a_certificate_with_an_impossible_field_is_refused(changes: dict[str, str]) -> None:
    text = certificate.written(replace(CERTIFICATE, **changes), HQ.signing)
    with pytest.raises(Damaged):
        certificate.read(text, HQ.signing.public)


def test_papers_by_another_key_are_refused() -> None:
    with pytest.raises(BadSignature):
        invitation.read(invitation.written(INVITATION, STATION.signing))
    with pytest.raises(BadSignature):
        join_request.read(join_request.written(REQUEST, HQ.signing))
    with pytest.raises(BadSignature):
        certificate.read(certificate.written(CERTIFICATE, STATION.signing), HQ.signing.public)


def test_one_paper_is_not_taken_for_another() -> None:
    with pytest.raises(WrongKindOfFile) as refused:
        join_request.read(invitation.written(INVITATION, HQ.signing))
    assert refused.value.values() == {"wanted": "join", "found": "invitation"}


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b'{"format":2,"kind":"join"}', NewerFormat),
        (b'{"kind":"join"}', Damaged),
        (b'{"format":1}', Damaged),
        (b'{"format":1,"kind":"join"}', Damaged),
        (b'{"format":1,"kind":"join"}\n\xff', Damaged),
        (b"[]", Damaged),
        (b"x" * (limits.DOCUMENT + 1), TooBig),
    ],
)
def test_what_is_no_request_is_refused(body: bytes, problem: type[Exception]) -> None:
    with pytest.raises(problem):
        join_request.read(body)


def test_a_document_without_its_fields_names_the_one_that_is_missing() -> None:
    paper = document.read(document.written("join", CERTIFICATE, HQ.signing), "join")
    with pytest.raises(Damaged) as refused:
        paper.as_a(JoinRequest)
    assert refused.value.part is Damage.DOCUMENT


def test_the_check_code_is_sixteen_characters_without_look_alikes() -> None:
    code = check_code(b"request")
    assert code == "T6SSV5A6Y688GKC1"
    assert in_groups(code) == "T6SS-V5A6-Y688-GKC1"


def test_another_request_has_another_code() -> None:
    assert check_code(b"request") != check_code(b"requests")


@pytest.mark.parametrize("typed", ["0123-4567-89AB-CDEF", "o123 4567 89ab cdef", "OI2345678 9ABCDEF"])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert is_same(typed, "0123456789ABCDEF")


@pytest.mark.parametrize("typed", ["", "0123-4567-89AB-CDEE", "0123-4567-89AB-CDE"])
def test_another_code_is_not_the_same(typed: str) -> None:
    assert not is_same(typed, "0123456789ABCDEF")


def test_secrets_do_not_show_when_a_key_is_printed() -> None:
    keys = new_keys(b"k" * 32)
    shown = repr(keys)
    assert keys.identity not in shown
    assert repr(b"k" * 32) not in shown
    assert SigningKey(b"k" * 32) == keys.signing


def test_a_fingerprint_is_the_first_half_of_the_hash() -> None:
    assert len(HQ.signing.public.fingerprint) == 32
    assert HQ.signing.public.fingerprint != STATION.signing.public.fingerprint
