"""Canonical JSON (RFC 8785 for integers and strings): the exact bytes that are kept, hashed and sent."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from typing import Any

from collector_app.domain.problems.input import Malformation, Malformed

MOST_BYTES = 64 * 1024
MOST_DEPTH = 8
MOST_INTEGER = 2**53 - 1
MOST_DIGITS = 16
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)  # an open one reaches to the end
_LONG_NUMBER = re.compile(rb"[0-9]{16}")  # 2^53 has sixteen digits
_DOUBTFUL = re.compile(rb"[0-9]{16}|[A-Za-z.]")
_LITERAL = re.compile(rb"[a-z]")  # outside strings only true, false and null have letters
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_OPENING = frozenset(b"[{")


def encode(value: Mapping[str, Any], *, limit: int = MOST_BYTES) -> bytes:
    """Return the one canonical form: sorted ASCII keys, no white space, NFC, integers and strings only.

    Raises Malformed when the value is too long, too deep, or holds anything else than
    objects, lists, strings and integers up to 2^53-1.
    """
    _check(value, 1)
    written = _written(value)
    if not unicodedata.is_normalized("NFC", written):
        written = _written(_composed(value))  # not the JSON itself: in "\\n" a mark that follows would join the n
    try:
        encoded = written.encode()
    except UnicodeEncodeError:
        raise Malformed(Malformation.NOT_TEXT) from None
    if len(encoded) > limit:
        raise Malformed(Malformation.TOO_LONG)
    return encoded


def decode(data: bytes, *, limit: int = MOST_BYTES, depth: int = MOST_DEPTH) -> Any:  # noqa: ANN401 - any JSON value
    """Read strict JSON: no duplicate keys, no fractions, no huge integers, no deep nesting.

    Raises Malformed with the reason; `limit` is in bytes.
    """
    if len(data) > limit:
        raise Malformed(Malformation.TOO_LONG)
    bare = _bare(data)
    if _depth(bare) > depth:
        raise Malformed(Malformation.TOO_DEEP)
    try:
        text = data.decode("utf-8", errors="strict")
        # asking about each whole number costs a third of the reading: only where one could be too big
        value = (_WARY if _LONG_NUMBER.search(bare) else _READER).decode(text)
    except UnicodeDecodeError:
        raise Malformed(Malformation.NOT_TEXT) from None
    except json.JSONDecodeError as error:
        raise Malformed(Malformation.NOT_JSON, f"{error.lineno}:{error.colno}") from None
    _refuse_surrogates(text)
    return value


def decode_canonical(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Return what canonical ASCII bytes say, or None for everything that needs the long way by `decode`.

    Nothing is asked about while reading: what is written again as exactly these bytes, and has no
    literal, fraction or long number in it, has no duplicate key and nothing else to refuse.
    """
    if not data.isascii() or b"\\" in data or len(data) > MOST_BYTES:
        return None
    bare = _bare(data)
    if _DOUBTFUL.search(bare) or _depth(bare) > MOST_DEPTH:
        return None
    try:
        value = _PLAIN.decode(data.decode("ascii"))
    except json.JSONDecodeError:
        return None
    return value if _written(value).encode() == data else None


def is_canonical(data: bytes, value: Mapping[str, Any]) -> bool:
    """Whether `data` is exactly the canonical form of what it says; `value` was read from it by `decode`."""
    if _LITERAL.search(_bare(data)):
        raise Malformed(Malformation.WRONG_SHAPE, "literal")
    return (_written(value).encode() if data.isascii() else encode(value)) == data


def depth_of(data: bytes) -> int:
    """Return the deepest nesting of brackets outside strings, without recursion."""
    return _depth(_bare(data))


def _bare(data: bytes) -> bytes:
    """Return what stands outside strings."""
    if b"\\" in data:
        return _STRING.sub(b'"', data)
    return b'"'.join(data.split(b'"')[::2])


def _depth(bare: bytes) -> int:
    deepest = now = 0
    for bracket in bare.translate(None, _NO_BRACKETS):
        if bracket in _OPENING:
            now += 1
            deepest = max(deepest, now)
        else:
            now -= 1
    return deepest


def _refuse_surrogates(text: str) -> None:
    if "\\ud" in text.lower():
        # json joins pairs; what is left alone cannot be written as UTF-8
        for found in re.findall(r'"(?:[^"\\]|\\.)*"', text):
            try:
                json.loads(found).encode()
            except UnicodeEncodeError:
                raise Malformed(Malformation.NOT_TEXT) from None


def _written(value: object) -> str:
    return _WRITER.encode(value)


def _composed(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {key: _composed(item) for key, item in value.items()}
    return [_composed(item) for item in value] if isinstance(value, list | tuple) else value


def _check(value: object, depth: int) -> None:
    if isinstance(value, str):
        return
    if type(value) is int:
        if not -MOST_INTEGER <= value <= MOST_INTEGER:
            raise Malformed(Malformation.TOO_BIG)
        return
    if depth > MOST_DEPTH:
        raise Malformed(Malformation.TOO_DEEP)
    if isinstance(value, Mapping):
        for key, item in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise Malformed(Malformation.WRONG_SHAPE, str(key))
            _check(item, depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            _check(item, depth + 1)
    else:
        raise Malformed(Malformation.WRONG_SHAPE, type(value).__name__)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise Malformed(Malformation.DUPLICATE_KEY, twice[:40])
    return made


def _integer(written: str) -> int:
    if len(written.lstrip("-")) > MOST_DIGITS:
        raise Malformed(Malformation.TOO_BIG, written[:20])
    value = int(written)
    if abs(value) > MOST_INTEGER:
        raise Malformed(Malformation.TOO_BIG, written)
    return value


def _fraction(written: str) -> None:
    reason = Malformation.NOT_A_NUMBER if "e" in written.lower() else Malformation.NOT_WHOLE
    raise Malformed(reason, written[:20])


def _constant(written: str) -> None:
    raise Malformed(Malformation.NOT_A_NUMBER, written)


_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_PLAIN = json.JSONDecoder()
_READER = json.JSONDecoder(object_pairs_hook=_object, parse_float=_fraction, parse_constant=_constant)
_WARY = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_float=_fraction, parse_constant=_constant)
