"""Names of catalogue values in the reader's language.

The English name in `resources/` is the message and the singular of its file the context, so one word may be two in
Vietnamese. Names are never built from parts: lead and lithium batteries are different words (domain 0, 14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.i18n.text import Text, text_in

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Chemistry, Form, Grade


def grade_name(grade: Grade) -> Text:
    """Return the name on the tile and on every paper; a pair without a tile goes by the name of its form."""
    return catalogue_name("form" if grade.named_after_form else "grade", grade.name)


def chemistry_name(chemistry: Chemistry) -> Text:
    """Return the name of a chemistry."""
    return catalogue_name("chemistry", chemistry.name)


def form_name(form: Form) -> Text:
    """Return the name of a form."""
    return catalogue_name("form", form.name)


def catalogue_name(context: str, name: str) -> Text:
    """Return the name of any value in `resources/catalogue/<context>s.csv`, or a rule's text with context "rule"."""
    return Text(name, context=context)


def unit_name(unit: Unit) -> Text:
    """Return what a price is for, as it follows the slash: บาท/กก."""
    return {
        Unit.KG: text_in("unit of a price", "kg"),
        Unit.PIECE: text_in("unit of a price", "piece"),
        Unit.KWH: text_in("unit of a price", "kWh"),
    }[unit]
