"""Canonical JSON: one form out, and nothing doubtful in."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from collector_app.domain import canonical
from collector_app.domain.problems.input import Malformation, Malformed

text = st.text(st.characters(exclude_categories=["Cs"]))
ascii_keys = st.text(st.characters(max_codepoint=127), max_size=8)
values = st.recursive(
    st.integers(-canonical.MOST_INTEGER, canonical.MOST_INTEGER) | text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ascii_keys, inner, max_size=4),
    max_leaves=12,
)
objects = st.dictionaries(ascii_keys, values, max_size=4).filter(lambda value: depth(value) <= canonical.MOST_DEPTH)


def depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def composed(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {key: composed(item) for key, item in value.items()}
    return [composed(item) for item in value] if isinstance(value, list) else value


def nested(levels: int) -> dict[str, object]:
    value: dict[str, object] = {}
    for _ in range(levels - 1):
        value = {"a": value}
    return value


def refusal(data: bytes, **limits: int) -> Malformation:
    with pytest.raises(Malformed) as refused:
        canonical.decode(data, **limits)
    return refused.value.reason


def encoding_refusal(value: Any) -> Malformation:  # noqa: ANN401 - anything that is no JSON value
    with pytest.raises(Malformed) as refused:
        canonical.encode(value)
    return refused.value.reason


@given(objects)
@example({"a": "\n\u0303", "b": "\x1f\u0307", "c": "e\u0301"})
def test_what_is_written_is_read_back(value: dict[str, Any]) -> None:
    line = canonical.encode(value)
    assert canonical.decode(line) == composed(value)
    assert json.loads(line) == composed(value)
    assert canonical.is_canonical(line, canonical.decode(line))


@given(objects)
def test_the_order_in_which_keys_came_does_not_show(value: dict[str, Any]) -> None:
    assert canonical.encode(dict(reversed(value.items()))) == canonical.encode(value)


def test_the_form_has_sorted_keys_no_white_space_and_plain_letters() -> None:
    assert canonical.encode({"b": [1, -2, ("x",)], "a": {"z": "Tâm สี", "B": '"\\\n'}}) == (
        '{"a":{"B":"\\"\\\\\\n","z":"Tâm สี"},"b":[1,-2,["x"]]}'.encode()
    )


def test_a_decomposed_letter_is_kept_composed() -> None:
    assert canonical.encode({"a": ["Ta\u0302m", 1, {"b": "e\u0301"}]}) == '{"a":["Tâm",1,{"b":"é"}]}'.encode()


def test_a_mark_after_a_line_break_does_not_join_its_escape() -> None:
    assert canonical.encode({"a": "\n\u0303"}) == '{"a":"\\n\u0303"}'.encode()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"a": 1.0}, Malformation.WRONG_SHAPE),
        ({"a": None}, Malformation.WRONG_SHAPE),
        ({"a": True}, Malformation.WRONG_SHAPE),
        ({"a": b"x"}, Malformation.WRONG_SHAPE),
        ({"a": {1}}, Malformation.WRONG_SHAPE),
        ({1: "a"}, Malformation.WRONG_SHAPE),
        ({"tên": "a"}, Malformation.WRONG_SHAPE),
        ({"a": 2**53}, Malformation.TOO_BIG),
        ({"a": -(2**53)}, Malformation.TOO_BIG),
        ({"a": "\ud800"}, Malformation.NOT_TEXT),
        (nested(9), Malformation.TOO_DEEP),
        ({"a": "x" * 65_536}, Malformation.TOO_LONG),
    ],
)
def test_what_has_no_canonical_form_is_not_written(value: object, reason: Malformation) -> None:
    assert encoding_refusal(value) is reason


def test_eight_levels_and_the_biggest_integers_are_written_and_read() -> None:
    value = {"deep": nested(7), "least": -(2**53) + 1, "most": 2**53 - 1}
    assert canonical.decode(canonical.encode(value)) == value


def test_the_limit_counts_bytes_and_the_last_one_fits() -> None:
    fits = {"a": "ắ" * 21_842 + "xx"}
    assert len(canonical.encode(fits)) == 65_536
    assert canonical.decode(canonical.encode(fits)) == fits
    assert encoding_refusal({"a": "ắ" * 21_842 + "xxx"}) is Malformation.TOO_LONG
    assert refusal(b'{"a":"12345"}', limit=12) is Malformation.TOO_LONG
    assert canonical.decode(b'{"a":"12345"}', limit=13) == {"a": "12345"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Malformation.NOT_JSON),
        (b"{", Malformation.NOT_JSON),
        (b'{"a":1,}', Malformation.NOT_JSON),
        (b'{"a":1} {}', Malformation.NOT_JSON),
        (b"{'a':1}", Malformation.NOT_JSON),
        (b'{"a":01}', Malformation.NOT_JSON),
        (b'{"a":"\x01"}', Malformation.NOT_JSON),
        (b'{"a":"\\', Malformation.NOT_JSON),
        (b"\xef\xbb\xbf{}", Malformation.NOT_JSON),
        (b'{"a":"\xff"}', Malformation.NOT_TEXT),
        (b'{"a":"\xed\xa0\x80"}', Malformation.NOT_TEXT),
        (b'{"a":"\\ud800"}', Malformation.NOT_TEXT),
        (b'{"a":"\\uDC00\\uD800"}', Malformation.NOT_TEXT),
        (b'{"\\ud800":"a"}', Malformation.NOT_TEXT),
        (b'{"a":1,"a":1}', Malformation.DUPLICATE_KEY),
        (b'[{"b":{"a":1,"b":2,"\\u0061":3}}]', Malformation.DUPLICATE_KEY),
        (b'{"a":NaN}', Malformation.NOT_A_NUMBER),
        (b'{"a":Infinity}', Malformation.NOT_A_NUMBER),
        (b'{"a":-Infinity}', Malformation.NOT_A_NUMBER),
        (b'{"a":1e999999999}', Malformation.NOT_A_NUMBER),
        (b'{"a":1E2}', Malformation.NOT_A_NUMBER),
        (b'{"a":1.0}', Malformation.NOT_WHOLE),
        (b'{"a":9007199254740992}', Malformation.TOO_BIG),
        (b'{"a":-9007199254740992}', Malformation.TOO_BIG),
        (b'{"a":' + b"9" * 5000 + b"}", Malformation.TOO_BIG),
        (b"[" * 9 + b"]" * 9, Malformation.TOO_DEEP),
        (b'{"a":' * 100_000, Malformation.TOO_LONG),
    ],
)
def test_doubtful_json_is_refused_with_its_reason(data: bytes, reason: Malformation) -> None:
    assert refusal(data) is reason


def test_nesting_of_a_hundred_thousand_is_counted_without_recursion() -> None:
    data = b"[" * 100_000 + b"]" * 100_000
    assert canonical.depth_of(data) == 100_000
    assert refusal(data, limit=10**6) is Malformation.TOO_DEEP


def test_brackets_inside_strings_nest_nothing() -> None:
    data = json.dumps({"a": '[[[[[[[[[["[[[[[[[[[['}).encode()
    assert canonical.depth_of(data) == 1
    assert canonical.decode(data) == {"a": '[[[[[[[[[["[[[[[[[[[['}


def test_what_stands_side_by_side_is_not_deeper() -> None:
    assert canonical.depth_of(b"[[],[],{},[[]],[]]") == 3
    assert refusal(b"[" + b"[]," * 50 + b"[" * 8 + b"]" * 9) is Malformation.TOO_DEEP


def test_a_caller_may_ask_for_less_depth() -> None:
    assert canonical.decode(b"[[]]", depth=2) == [[]]
    assert refusal(b"[[[]]]", depth=2) is Malformation.TOO_DEEP


def test_a_pair_of_surrogates_is_one_letter_and_an_escaped_backslash_none() -> None:
    assert canonical.decode(b'["\\ud83d\\ude00","\\\\ud800"]') == ["😀", "\\ud800"]


def test_a_refusal_says_where() -> None:
    places = {}
    for data in (b'{"a":1,\n"b" 2}', b'{"net_g":1,"net_g":2}', b'{"a":12.5}'):
        with pytest.raises(Malformed) as refused:
            canonical.decode(data)
        places[refused.value.reason] = refused.value.where
    assert places == {
        Malformation.NOT_JSON: "2:5",
        Malformation.DUPLICATE_KEY: "net_g",
        Malformation.NOT_WHOLE: "12.5",
    }


def test_a_key_twice_at_the_end_of_a_long_object_is_named() -> None:
    many = ",".join(f'"{n}":0' for n in range(5000))
    with pytest.raises(Malformed) as refused:
        canonical.decode(f'{{{many},"4999":0}}'.encode())
    assert refused.value.where == "4999"


@given(st.binary(max_size=60) | text.map(str.encode))
def test_any_bytes_are_read_or_refused_by_a_problem(data: bytes) -> None:
    try:
        value = canonical.decode(data)
    except Malformed:
        return
    assert value == json.loads(data)


@pytest.mark.parametrize(
    "other", [b'{"a": 1}', b'{"b":1,"a":1}', b'{"a":"\\u0041"}', b'{"a":-0}', '{"a":"e\u0301"}'.encode()]
)
def test_the_same_thing_written_otherwise_is_not_canonical(other: bytes) -> None:
    assert not canonical.is_canonical(other, canonical.decode(other))


@given(objects)
def test_the_short_way_reads_what_the_long_way_reads(value: dict[str, Any]) -> None:
    """Or it leaves the bytes to the long way."""
    written = canonical.encode(value)
    assert canonical.decode_canonical(written) in (None, canonical.decode(written))


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{ "a":1}',
        b'{"a":true}',
        b'{"a":NaN}',
        b'{"a":1.5}',
        b'{"a":1e3}',
        b'{"a":-0}',
        b'{"a":9007199254740993}',
        b'{"a":"\\n"}',
        b'{"a":1',
        b"[" * 9 + b"]" * 9,
        '{"a":"ส"}'.encode(),
    ],
)
def test_the_short_way_leaves_what_is_not_plainly_canonical(data: bytes) -> None:
    assert canonical.decode_canonical(data) is None
