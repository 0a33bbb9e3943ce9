"""A ticket as JSON: the strict way from it to a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from collector_app.cli.ticket_schema import CONTAINER, LINE, MOST_BYTES, SELLER, TICKET, WEIGHING
from collector_app.domain import canonical
from collector_app.domain.clock import read
from collector_app.domain.identity.scan import recognised
from collector_app.domain.identity_rule import IdentityAnswer
from collector_app.domain.ids import is_id
from collector_app.domain.problems.input import BadField, Malformation, Malformed, MissingField, UnknownField
from collector_app.domain.ticket import Item, LineDraft, NewSeller, TicketDraft
from collector_app.domain.triage import condition_named
from collector_app.domain.weighing import ContainerUsed, Weighing, WeightSource
from collector_app.domain.weight import Weight

if TYPE_CHECKING:
    from enum import StrEnum


def ticket_draft(data: bytes) -> TicketDraft:
    """Read one ticket, or raise the Problem that names what is wrong with it."""
    said = canonical.decode(data.strip(), limit=MOST_BYTES)
    if not isinstance(said, dict):
        raise Malformed(Malformation.WRONG_SHAPE, "ticket")
    _known(said, TICKET)
    lines = said.get("lines")
    if lines is None:
        raise MissingField("lines")
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        raise BadField("lines", _shown(lines))
    at = _text(said, "at")
    if at:
        read(at)
    return TicketDraft(
        tuple(_line(line) for line in lines),
        _seller(said.get("seller")),
        at,
        deliverer=_text(said, "deliverer"),
        plate=_text(said, "plate"),
        sheet=_whole(said, "sheet", 0),
        truck_in_g=_whole(said, "truck_in_g", 0),
        truck_out_g=_whole(said, "truck_out_g", 0),
        language=_text(said, "language"),
        identity=_one_of(said, "identity", IdentityAnswer),
    )


def _line(said: dict[str, Any]) -> LineDraft:
    _known(said, LINE)
    for name in ("chemistry", "form", "gross_g"):
        if name not in said:
            raise MissingField(name)
    parts = (_text(said, "chemistry"), _text(said, "form"), _text(said, "grade"))
    condition = _text(said, "condition")
    return LineDraft(
        grade=".".join(part for part in parts if part),
        gross=Weight(_whole(said, "gross_g", 0)),
        pieces=_whole(said, "pieces", 1),
        tare=Weight(_whole(said, "tare_g", 0)),
        deduction=Weight(_whole(said, "deduction_g", 0)),
        deduction_reason=_text(said, "deduction_reason"),
        condition=condition_named(condition) if condition else None,
        signs=_codes(said, "signs"),
        price=_maybe(said, "price"),
        price_reason=_text(said, "price_reason"),
        capacity_wh=_whole(said, "capacity_wh", 0),
        settle=_yes(said, "settle"),
        flat=_maybe(said, "flat"),
        provisional=_yes(said, "provisional"),
        weighings=tuple(_weighing(each) for each in _records(said, "weighings", WEIGHING)),
        containers=tuple(
            ContainerUsed(_whole(each, "number", 0), _whole(each, "tare_g", 0))
            for each in _records(said, "containers", CONTAINER)
        ),
        not_asked=_codes(said, "not_asked"),
        unsure=_codes(said, "unsure"),
        temperature_dc=_maybe(said, "temperature_dc"),
        ambient_dc=_maybe(said, "ambient_dc"),
        voltage_mv=_maybe(said, "voltage_mv"),
        series=_whole(said, "series", 0),
        capacity_mah=_whole(said, "capacity_mah", 0),
        items=tuple(_item(code) for code in _codes(said, "items")),
        photos=_codes(said, "photos"),
        confirmed=_codes(said, "confirmed"),
    )


def _weighing(said: dict[str, Any]) -> Weighing:
    source = WeightSource(_one_of(said, "source", WeightSource) or WeightSource.TYPED)
    return Weighing(_whole(said, "grams", 0), source, _text(said, "scale"), _text(said, "frame"))


def _item(code: str) -> Item:
    """Say what a scanned code is, as at the desk."""
    scan = recognised(code)
    if not scan.is_item:
        raise BadField("items", _shown(code))
    return Item(scan.kind.value, scan.kept)


def _seller(said: object) -> str | NewSeller | None:
    if said is None:
        return None
    if not isinstance(said, dict):
        raise BadField("seller", _shown(said))
    _known(said, SELLER)
    identity = _text(said, "id")
    if identity:
        if not is_id(identity):
            raise BadField("seller.id", identity[:40])
        return identity
    if "name" not in said:
        raise MissingField("seller.name")
    return NewSeller(
        _text(said, "name"),
        _text(said, "nickname"),
        _text(said, "phone"),
        _text(said, "number"),
        _text(said, "number_kind"),
        _codes(said, "plates"),
        _text(said, "language"),
        _numbers(said, "books"),
    )


def _known(said: dict[str, Any], fields: dict[str, Any]) -> None:
    unknown = sorted(said.keys() - fields.keys())
    if unknown:
        raise UnknownField(unknown[0][:40])


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadField(name, _shown(value))
    return value


def _whole(said: dict[str, Any], name: str, default: int) -> int:
    value = said.get(name)
    if value is None:
        return default
    if type(value) is not int:
        raise BadField(name, _shown(value))
    return value


def _yes(said: dict[str, Any], name: str) -> bool:
    value = said.get(name, False)
    if not isinstance(value, bool):
        raise BadField(name, _shown(value))
    return value


def _maybe(said: dict[str, Any], name: str) -> int | None:
    return None if said.get(name) is None else _whole(said, name, 0)


def _one_of(said: dict[str, Any], name: str, codes: type[StrEnum]) -> str:
    value = _text(said, name)
    if value and value not in set(codes):
        raise BadField(name, _shown(value))
    return value


def _codes(said: dict[str, Any], name: str) -> tuple[str, ...]:
    value = said.get(name) or []
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise BadField(name, _shown(value))
    return tuple(value)


def _numbers(said: dict[str, Any], name: str) -> tuple[int, ...]:
    value = said.get(name) or []
    if not isinstance(value, list) or not all(type(number) is int for number in value):
        raise BadField(name, _shown(value))
    return tuple(value)


def _records(said: dict[str, Any], name: str, fields: dict[str, Any]) -> list[dict[str, Any]]:
    value = said.get(name) or []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise BadField(name, _shown(value))
    for each in value:
        _known(each, fields)
    return value


def _shown(value: object) -> str:
    return str(value)[:40]
