"""The JSON Schema of a ticket: the authority for what `ticket post` reads."""

from __future__ import annotations

from typing import Any

from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.identity_rule import IdentityAnswer
from collector_app.domain.money import MOST
from collector_app.domain.plausible import CONFIRMATIONS
from collector_app.domain.ticket import (
    MOST_CAPACITY_MAH,
    MOST_CAPACITY_WH,
    MOST_CODE,
    MOST_ITEMS,
    MOST_LINES,
    MOST_PHOTOS,
    MOST_PIECES,
)
from collector_app.domain.triage import SAYABLE
from collector_app.domain.weighing import MOST_CONTAINER, MOST_FRAME, WeightSource

MOST_BYTES = 256 * 1024
_TEXT = {"type": "string", "maxLength": 200}
_CODE = {"type": "string", "maxLength": 40}
_GRAMS = {"type": "integer", "minimum": 0, "maximum": 100_000_000}
_MONEY = {"type": "integer", "minimum": 0, "maximum": MOST}
_SIGNS = {"type": "array", "items": _CODE, "maxItems": 40}
_CODES = {"type": "array", "items": _CODE, "maxItems": 40}
_TENTHS = {"type": "integer", "minimum": -500, "maximum": 10_000}
WEIGHING: dict[str, Any] = {
    "grams": _GRAMS,
    "source": {"enum": [source.value for source in WeightSource], "default": "typed"},
    "scale": _CODE,
    "frame": {"type": "string", "maxLength": MOST_FRAME, "description": "what the scale sent, escaped to ASCII"},
}
CONTAINER: dict[str, Any] = {"number": {"type": "integer", "minimum": 1, "maximum": MOST_CONTAINER}, "tare_g": _GRAMS}


def _record(fields: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(required), "additionalProperties": False}


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
    "flat": {**_MONEY, "description": "one amount for the whole line; needs price_reason"},
    "provisional": {"type": "boolean", "description": "the price is settled later, and something is paid before"},
    "weighings": {"type": "array", "items": _record(WEIGHING, "grams"), "maxItems": MOST_ITEMS},
    "containers": {"type": "array", "items": _record(CONTAINER, *CONTAINER), "maxItems": MOST_ITEMS},
    "not_asked": {**_CODES, "description": "triage questions that could not be asked here"},
    "unsure": {**_CODES, "description": "triage questions: looked, cannot tell"},
    "temperature_dc": {**_TENTHS, "description": "of the surface, in tenths of a degree Celsius"},
    "ambient_dc": _TENTHS,
    "voltage_mv": {"type": "integer", "minimum": 0, "description": "of the whole pack"},
    "series": {"type": "integer", "minimum": 0, "description": "cells in series"},
    "capacity_mah": {"type": "integer", "minimum": 1, "maximum": MOST_CAPACITY_MAH},
    "items": {"type": "array", "items": {"type": "string", "maxLength": MOST_CODE}, "maxItems": MOST_ITEMS},
    "photos": {"type": "array", "items": {"type": "string", "pattern": "^[0-9a-f]{64}$"}, "maxItems": MOST_PHOTOS},
    "confirmed": {
        "type": "array",
        "items": {"enum": list(CONFIRMATIONS)},
        "description": "odd figures that somebody said are so",
    },
}
SELLER: dict[str, Any] = {
    "id": _CODE,
    "name": _TEXT,
    "nickname": _TEXT,
    "phone": _TEXT,
    "number": _TEXT,
    "number_kind": _CODE,
    "plates": {"type": "array", "items": _TEXT, "maxItems": 20},
    "language": _CODE,
    "books": {"type": "array", "items": {"type": "integer", "minimum": 1}, "maxItems": 3},
}
TICKET: dict[str, Any] = {
    "seller": {
        "anyOf": [
            {"type": "null"},
            {"type": "object", "properties": SELLER, "additionalProperties": False},
        ]
    },
    "at": {"type": "string", "format": "date-time", "description": "a back-entry's own moment, with its offset"},
    "deliverer": {**_CODE, "description": "id of the seller who brought it, where another is paid"},
    "plate": _TEXT,
    "sheet": {"type": "integer", "minimum": 1, "description": "the paper sheet of a back-entry; its pad is looked up"},
    "truck_in_g": _GRAMS,
    "truck_out_g": _GRAMS,
    "language": _CODE,
    "identity": {"enum": [answer.value for answer in IdentityAnswer]},
    "lines": {
        "type": "array",
        "minItems": 1,
        "maxItems": MOST_LINES,
        "items": _record(LINE, "chemistry", "form", "gross_g"),
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
