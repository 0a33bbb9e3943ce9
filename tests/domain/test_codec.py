"""Payloads to data and back: every kind, and nothing that does not belong."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.entries.codec import from_data, to_data
from collector_app.domain.entries.drawers import CashMoved, CashReason, Counted, DrawerOpened
from collector_app.domain.entries.prices import PricesPublished
from collector_app.domain.problems.input import Malformation, Malformed
from tests.domain.making import EVERY_PAYLOAD, any_of, any_payload

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload

OPENED = {"drawer": "main", "currency": "VND", "amount": 500_000, "expected": 0, "first": 1}
PRICES = {"list": "l", "currency": "VND", "since": "2026-11-22T06:00:00+07:00", "rows": []}
MOVED = {"drawer": "main", "currency": "VND", "amount": -20_000, "reason": "expense"}


@dataclass(frozen=True, slots=True)
class Inner:
    """A record inside another."""

    grams: int


@dataclass(frozen=True, slots=True)
class Outer:
    """A record that may hold another; documents of `sync` do."""

    inner: Inner | None = None


def refusal(kind: type[Any], data: object) -> str:
    with pytest.raises(Malformed) as refused:
        from_data(kind, data)
    assert refused.value.reason is Malformation.WRONG_SHAPE
    return refused.value.where


@pytest.mark.parametrize("kind", EVERY_PAYLOAD, ids=lambda kind: kind.kind)
@given(choice=st.data())
def test_every_payload_comes_back_as_it_was(kind: type[Payload], choice: st.DataObject) -> None:
    payload = choice.draw(any_of(kind))
    data = to_data(payload)
    assert from_data(kind, data) == payload
    assert all(data[field.name] != field.default for field in fields(kind) if field.name in data)


@given(any_payload(), st.data())
def test_every_missing_field_is_named(payload: Payload, choice: st.DataObject) -> None:
    needed = [field.name for field in fields(payload) if field.default is MISSING]
    name = choice.draw(st.sampled_from(needed))
    data = to_data(payload)
    del data[name]
    assert refusal(type(payload), data) == name


@given(any_payload())
def test_an_unknown_field_is_refused(payload: Payload) -> None:
    assert refusal(type(payload), {**to_data(payload), "zebra": 1}) == "zebra"


@given(any_payload(), st.data())
def test_a_value_of_the_wrong_kind_is_refused(payload: Payload, choice: st.DataObject) -> None:
    name = choice.draw(st.sampled_from([field.name for field in fields(payload)]))
    wrong = choice.draw(st.sampled_from([None, 1.5, True, {"a": 1}]))
    assert refusal(type(payload), {**to_data(payload), name: wrong}) == name


def test_data_holds_plain_values_and_leaves_defaults_out() -> None:
    opened = DrawerOpened("main", "VND", 500_000, 0, counted=(Counted(500_000, 1),))
    data = to_data(opened)
    assert data == {
        "drawer": "main",
        "currency": "VND",
        "amount": 500_000,
        "expected": 0,
        "counted": [{"denomination": 500_000, "count": 1}],
    }
    assert type(to_data(CashMoved("main", "VND", -20_000, CashReason.EXPENSE))["reason"]) is str


@pytest.mark.parametrize("data", [None, [], "x", 1])
def test_only_an_object_is_a_payload(data: object) -> None:
    assert refusal(DrawerOpened, data) == ""


@pytest.mark.parametrize(
    ("kind", "data", "where"),
    [
        (DrawerOpened, {**OPENED, "counted": {}}, "counted"),
        (DrawerOpened, {**OPENED, "counted": "x"}, "counted"),
        (DrawerOpened, {**OPENED, "counted": [1]}, "counted[0]"),
        (DrawerOpened, {**OPENED, "counted": [{"denomination": 1}]}, "counted[0].count"),
        (DrawerOpened, {**OPENED, "counted": [{"denomination": 1, "count": "1"}]}, "counted[0].count"),
        (DrawerOpened, {**OPENED, "amount": 2**53}, "amount"),
        (DrawerOpened, {**OPENED, "amount": "1"}, "amount"),
        (CashMoved, {**MOVED, "reason": "gift"}, "reason"),
        (CashMoved, {**MOVED, "reason": 1}, "reason"),
        (PricesPublished, {**PRICES, "since": "soon"}, "since"),
        (PricesPublished, {**PRICES, "since": "2026-13-22T06:00:00+07:00"}, "since"),
        (PricesPublished, {**PRICES, "since": 1}, "since"),
    ],
)
def test_a_refusal_names_the_place(kind: type[Payload], data: dict[str, Any], where: str) -> None:
    assert refusal(kind, data) == where


def test_a_record_that_may_be_absent_is_read_when_it_is_there() -> None:
    assert from_data(Outer, {}) == Outer()
    assert from_data(Outer, {"inner": {"grams": 5}}) == Outer(Inner(5))
    assert to_data(Outer()) == {}
    assert refusal(Outer, {"inner": None}) == "inner"
