"""Payloads to plain data and back: strict, by the fields that a payload declares."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from collector_app.domain import clock
from collector_app.domain.canonical import MOST_INTEGER
from collector_app.domain.entries.payload import Moment
from collector_app.domain.problems.input import BadField, Malformation, Malformed

T = TypeVar("T")
Reader = Callable[[Any], Any]
NEWEST = 1_000_000


def to_data(payload: object) -> dict[str, Any]:
    """Return the payload as plain data; fields at their default are left out."""
    data: dict[str, Any] = {}
    for name, default in _defaults(cast("Hashable", type(payload))):
        value = getattr(payload, name)
        if value == default and default is not MISSING:
            continue
        data[name] = _plain(value)
    return data


def from_data(kind: type[T], data: object, version: int = NEWEST) -> T:
    """Return the payload of this kind in this version, or raise Malformed naming the field."""
    return cast("T", _reader(cast("Hashable", kind), version)(data))


def version_of(payload: object) -> int:
    """Return the oldest version of its kind that can say all of this payload."""
    newest = 1
    for name, default, since in _later(cast("Hashable", type(payload))):
        value = getattr(payload, name)
        if value == default:
            continue
        newest = max(newest, since)
        if isinstance(value, tuple):
            newest = max([newest, *(version_of(item) for item in value if is_dataclass(item))])
    return newest


def _plain(value: object) -> object:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return to_data(value)
    return value


@cache
def _defaults(kind: Hashable) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, field.default) for field in fields(cast("type", kind)))


@cache
def _later(kind: Hashable) -> tuple[tuple[str, object, int], ...]:
    """Return the fields that a later version added, and those whose records may hold such a field."""
    hints = get_type_hints(cast("type", kind), include_extras=True)
    found = []
    for field in fields(cast("type", kind)):
        since = field.metadata.get("since", 1)
        inner = get_args(hints[field.name])[0] if get_origin(hints[field.name]) is tuple else None
        if since > 1 or (is_dataclass(inner) and _later(cast("Hashable", inner))):
            found.append((field.name, field.default, since))
    return tuple(found)


@cache
def _reader(hint: Any, version: int) -> Reader:  # noqa: ANN401 - a type hint of any shape
    if is_dataclass(hint):
        return _record_reader(cast("type", hint), version)
    if get_origin(hint) is tuple:
        return _list_reader(_reader(get_args(hint)[0], version))
    if get_origin(hint) is UnionType:  # a value that may be absent; null is never written
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        return _reader(inner, version)
    return _PLAIN_READERS.get(hint) or _code_reader(hint)


def _read_int(value: object) -> int:
    if type(value) is not int or abs(value) > MOST_INTEGER:
        raise Malformed(Malformation.WRONG_SHAPE)
    return value


def _read_str(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed(Malformation.WRONG_SHAPE)
    return value


def _read_moment(value: object) -> str:
    try:
        clock.read(moment := _read_str(value))
    except BadField:
        raise Malformed(Malformation.WRONG_SHAPE) from None
    return moment


_PLAIN_READERS: dict[Any, Reader] = {int: _read_int, str: _read_str, Moment: _read_moment}


def _code_reader(codes: Callable[[str], Any]) -> Reader:
    def read(value: object) -> object:
        try:
            return codes(_read_str(value))
        except ValueError:
            raise Malformed(Malformation.WRONG_SHAPE) from None

    return read


def _list_reader(item: Reader) -> Reader:
    def read(value: object) -> object:
        if not isinstance(value, list):
            raise Malformed(Malformation.WRONG_SHAPE)
        try:
            return tuple(map(item, value))
        except Malformed:
            raise _named((f"[{at}]", item, part) for at, part in enumerate(value)) from None

    return read


def _record_reader(kind: type, version: int) -> Reader:
    hints = get_type_hints(kind, include_extras=True)
    known = [field.name for field in fields(kind) if field.metadata.get("since", 1) <= version]
    readers = {name: _reader(hints[name], version) for name in known}
    needed = {field.name for field in fields(kind) if field.default is MISSING}

    def read(value: object) -> object:
        if not isinstance(value, dict):
            raise Malformed(Malformation.WRONG_SHAPE)
        if not (needed <= value.keys() <= readers.keys()):
            odd = sorted(needed - value.keys()) + sorted(map(str, value.keys() - readers.keys()))
            raise Malformed(Malformation.WRONG_SHAPE, odd[0])
        try:
            return kind(**{name: readers[name](item) for name, item in value.items()})
        except Malformed:
            raise _named((name, readers[name], item) for name, item in value.items()) from None

    return read


def _named(parts: Iterator[tuple[str, Reader, Any]]) -> Malformed:
    """Return the refusal of the first part that is wrong, with the way to it; names are only put together then."""
    while True:  # one of them was refused a moment ago
        name, reader, item = next(parts)
        try:
            reader(item)
        except Malformed as problem:
            way = problem.where if problem.where.startswith("[") or not problem.where else f".{problem.where}"
            return Malformed(problem.reason, f"{name}{way}")
