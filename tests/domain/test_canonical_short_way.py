"""The short way through canonical bytes: it proves what the long way would say, or stands aside."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain import canonical
from tests.domain.test_canonical import objects

PIECES = [
    b"",
    b" ",
    b"1",
    b'"',
    b"{",
    b"}",
    b"[]",
    b",",
    b":",
    b"-",
    b".5",
    b"null",
    b"\\u0061",
    b'"a":1,',
    b"\x00",
    b"9" * 16,
]


@given(objects)
def test_ascii_is_read_the_short_way_and_means_the_same(value: dict[str, Any]) -> None:
    line = canonical.encode(value)
    short = canonical.decode_canonical(line)
    assert short in (None, canonical.decode(line))
    plain = line.isascii() and b"\\" not in line and all(abs(number) < 10**15 for number in numbers(value))
    assert (short is not None) is plain


@given(objects, st.data())
def test_a_changed_line_is_never_proved_to_be_what_it_is_not(value: dict[str, Any], choice: st.DataObject) -> None:
    line = canonical.encode(value)
    at = choice.draw(st.integers(0, len(line)))
    cut = choice.draw(st.integers(0, 2))
    changed = line[:at] + choice.draw(st.sampled_from(PIECES)) + line[at + cut :]
    short = canonical.decode_canonical(changed)
    if isinstance(short, dict):
        assert canonical.decode(changed) == short
        assert canonical.encode(short) == changed


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'{"a":-0}',
        b'{"a":1.0}',
        b'{"a":1e1}',
        b'{"a":null}',
        b'{"a":NaN}',
        b'{"a":9007199254740993}',
        b'{"a":"\x01"}',
        b'{"a":"\\u0041"}',
        '{"a":"é"}'.encode(),
        b"[" * 9 + b"]" * 9,
        b'{"a":"' + b"x" * 65_536 + b'"}',
    ],
)
def test_everything_doubtful_takes_the_long_way(line: bytes) -> None:
    assert canonical.decode_canonical(line) is None


def numbers(value: Any) -> list[int]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [number for item in value for number in numbers(item)]
    return [value] if isinstance(value, int) else []
