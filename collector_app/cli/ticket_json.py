"""A ticket as JSON: the schema, and the strict way from it to a draft."""

from __future__ import annotations

from typing import Any

from collector_app.domain import canonical
from collector_app.domain.clock import read
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.ids import is_id
from collector_app.domain.money import MOST
from collector_app.domain.problems.input import BadField, Malformation, Malformed, MissingField, UnknownField
from collector_app.domain.ticket import MOST_CAPACITY_WH, MOST_LINES, MOST_PIECES, LineDraft, NewSeller, TicketDraft
from collector_app.domain.triage import SAYABLE, condition_named
from collector_app.domain.weight import Weight

MOST_BYTES = 256 * 1024
_TEXT = {"type": "string", "maxLength": 200}
_CODE = {"type": "string", "maxLength": 40}
_GRAMS = {"type": "integer", "minimum": 0, "maximum": 100_000_000}
_MONEY = {"type": "integer", "minimum": 0, "maximum": MOST}
_SIGNS = {"type": "array", "items": _CODE, "maxItems": 40}
LINE: dict[str, Any] = {
    "chemistry": _CODE,
    "form": _CODE,
    "grade": {**_CODE, "description": "the quality, where the price list knows one"},
    "pieces": {"type": "integer", "minimum": 1, "maximum": MOST_PIECES, "default": 1},
    "gross_g": _GRAMS,
    "tare_g": _GRAMS,
    "deduction_g": _GRAMS,
    "deduction_reason": {"enum": [reason.value for reason in DeductionReason]},
    "condition": {"enum": [condition.value for condition in SAYABLE]},
    "signs": _SIGNS,
    "price": {**_MONEY, "description": "per unit of the grade, in the smallest money unit; needs price_reason"},
    "price_reason": {"enum": [reason.value for reason in PriceReason]},
    "capacity_wh": {"type": "integer", "minimum": 1, "maximum": MOST_CAPACITY_WH},
    "settle": {"type": "boolean", "description": "no price yet: to be settled later"},
}
SELLER: dict[str, Any] = {"id": _CODE, "name": _TEXT, "nickname": _TEXT, "phone": _TEXT, "number": _TEXT}
TICKET: dict[str, Any] = {
    "seller": {
        "anyOf": [
            {"type": "null"},
            {"type": "object", "properties": SELLER, "additionalProperties": False},
        ]
    },
    "at": {"type": "string", "format": "date-time", "description": "a back-entry's own moment, with its offset"},
    "lines": {
        "type": "array",
        "minItems": 1,
        "maxItems": MOST_LINES,
        "items": {
            "type": "object",
            "properties": LINE,
            "required": ["chemistry", "form", "gross_g"],
            "additionalProperties": False,
        },
    },
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "ticket",
    "type": "object",
    "properties": TICKET,
    "required": ["lines"],
    "additionalProperties": False,
}


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
    return TicketDraft(tuple(_line(line) for line in lines), _seller(said.get("seller")), at)


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
        signs=_signs(said),
        price=_whole(said, "price", 0) if said.get("price") is not None else None,
        price_reason=_text(said, "price_reason"),
        capacity_wh=_whole(said, "capacity_wh", 0),
        settle=_yes(said, "settle"),
    )


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
    return NewSeller(_text(said, "name"), _text(said, "nickname"), _text(said, "phone"), _text(said, "number"))


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


def _signs(said: dict[str, Any]) -> tuple[str, ...]:
    value = said.get("signs") or []
    if not isinstance(value, list) or not all(isinstance(sign, str) for sign in value):
        raise BadField("signs", _shown(value))
    return tuple(value)


def _shown(value: object) -> str:
    return str(value)[:40]
