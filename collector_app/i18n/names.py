"""Names of catalogue values in the reader's language.

The English name in `resources/` is the message; the context tells the kinds apart, so that one English word may be two
in Vietnamese. Names are never built from parts: lead and lithium batteries are different words (domain 0, 14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.i18n.text import Text, text_in

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Chemistry, Form, Grade, MassUnit, PriceBasis, UnNumber
    from collector_app.domain.country import ClosedDays, EmergencyNumber, IdKind, Rule
    from collector_app.domain.triage import Sign


def grade_name(grade: Grade) -> Text:
    """Return the name on the tile and on every paper."""
    return catalogue_name("form" if grade.named_after_form else "grade", grade.name)


def chemistry_name(chemistry: Chemistry) -> Text:
    """Return the name of a chemistry."""
    return catalogue_name("chemistry", chemistry.name)


def form_name(form: Form) -> Text:
    """Return the name of a form."""
    return catalogue_name("form", form.name)


def price_basis_name(basis: PriceBasis) -> Text:
    """Return the name of a way in which a price is found."""
    return catalogue_name("price_basis", basis.name)


def mass_unit_name(unit: MassUnit) -> Text:
    """Return the name of a unit of mass that people type."""
    return catalogue_name("unit", unit.name)


def sign_name(sign: Sign) -> Text:
    """Return what a clerk can see, smell, hear or measure on a battery."""
    return catalogue_name("sign", sign.name)


def un_name(number: UnNumber) -> Text:
    """Return the shipping name of a UN number."""
    return catalogue_name("un", number.name)


def rule_text(rule: Rule) -> Text:
    """Return what a rule of a country says."""
    return catalogue_name("rule", rule.text)


def id_kind_name(kind: IdKind) -> Text:
    """Return the name of a kind of identity paper."""
    return catalogue_name("id kind", kind.name)


def emergency_name(emergency: EmergencyNumber) -> Text:
    """Return whom an emergency number calls."""
    return catalogue_name("emergency", emergency.name)


def holiday_name(days: ClosedDays) -> Text:
    """Return the name of days on which stations are closed."""
    return catalogue_name("holiday", days.name)


def catalogue_name(context: str, name: str) -> Text:
    """Return the name of any value read from `resources/`."""
    return Text(name, context=context)


def unit_name(unit: Unit) -> Text:
    """Return what a price is for, as it follows the slash: บาท/กก."""
    return {
        Unit.KG: text_in("unit of a price", "kg"),
        Unit.PIECE: text_in("unit of a price", "piece"),
        Unit.KWH: text_in("unit of a price", "kWh"),
        Unit.AH: text_in("unit of a price", "Ah"),
    }[unit]
