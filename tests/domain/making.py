"""Values of the domain for tests: any payload that its declared fields allow."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from collector_app.domain import clock
from collector_app.domain.canonical import MOST_INTEGER
from collector_app.domain.entries.payload import Moment, Payload
from collector_app.domain.entries.registry import PAYLOADS
from collector_app.domain.entry import Envelope
from collector_app.domain.ids import uuid7

EVERY_PAYLOAD = sorted(set(PAYLOADS.values()), key=lambda payload: (payload.kind, payload.version))

# Cs: half a surrogate pair is no text. NFC: the form in which strings are kept.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    lambda word: unicodedata.normalize("NFC", word)
)
whole = st.integers(-MOST_INTEGER, MOST_INTEGER)
offsets = st.integers(-14 * 60, 14 * 60)
moments = st.builds(
    clock.written,
    st.datetimes(
        datetime(1901, 1, 1),  # noqa: DTZ001 - Hypothesis wants its bounds bare
        datetime(9997, 12, 31),  # noqa: DTZ001 - as above
        timezones=offsets.map(clock.zone),
    ),
    offsets,
)
ids = st.builds(uuid7, st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))


def any_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Return every value of a payload, or of a record inside one, that its fields allow."""
    hints = get_type_hints(kind, include_extras=True)
    return st.builds(kind, **{field.name: _value(hints[field.name]) for field in fields(kind)})


def any_payload() -> st.SearchStrategy[Payload]:
    """Return every payload of every kind."""
    return st.sampled_from(EVERY_PAYLOAD).flatmap(any_of)


def any_envelope() -> st.SearchStrategy[Envelope]:
    """Return every who, when and where."""
    return st.builds(
        Envelope,
        log=ids,
        seq=st.integers(1, MOST_INTEGER),
        at=moments,
        offset=offsets,
        business_day=st.dates().map(str),
        person=ids,
        approver=st.just("") | ids,
    )


def _value(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type hint of any shape
    if is_dataclass(hint):
        return any_of(hint)  # type: ignore[arg-type] # a hint is a class here
    if get_origin(hint) is tuple:
        return st.lists(_value(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if get_origin(hint) is UnionType:
        return st.none() | _value(get_args(hint)[0])
    return {int: whole, str: words, Moment: moments}[hint]
