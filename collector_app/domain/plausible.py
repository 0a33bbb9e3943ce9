"""Plausible: what is odd about a line's figures; each oddity is a question with a reason, never a wall.

The bands are data of the form (`domain.md` 1.2). What somebody said is so is kept with the line as `oddity:reason`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Form
    from collector_app.domain.ticket import LineDraft
    from collector_app.domain.weight import Weight


class Oddity(StrEnum):
    """What no such goods have."""

    RANGE = "range"  # one load heavier than the scale can carry
    LIGHT = "light"  # lighter than the lightest piece
    HEAVY = "heavy"  # heavier than the heaviest
    COUNT = "count"  # pieces and mass do not belong together


REASONS: dict[Oddity, tuple[str, ...]] = {
    Oddity.RANGE: ("weighbridge", "summed"),
    Oddity.LIGHT: ("parts_missing", "dry", "small_kind"),
    Oddity.HEAVY: ("several", "casing", "large_kind"),
    Oddity.COUNT: ("estimated", "mixed", "other_kind"),
}


def confirmation(oddity: Oddity, reason: str) -> str:
    """Return the code of an oddity that somebody said is so, such as `heavy:casing`."""
    return f"{oddity}:{reason}"


CONFIRMATIONS = tuple(confirmation(oddity, reason) for oddity, reasons in REASONS.items() for reason in reasons)


def is_confirmation(code: str) -> bool:
    """Whether this is what somebody can say of an oddity."""
    return code in CONFIRMATIONS


def oddity_of(form: Form, line: LineDraft, *, counted: bool, most: Weight | None = None) -> Oddity | None:
    """Return the first oddity of a line that nobody has said is so yet, None where its figures belong together.

    `counted` says that somebody counted the pieces; `most` is what the scale can carry, None where none is known.
    """
    said = {code.partition(":")[0] for code in line.confirmed}
    return next((oddity for oddity in _oddities(form, line, most, counted=counted) if oddity not in said), None)


def _oddities(form: Form, line: LineDraft, most: Weight | None, *, counted: bool) -> tuple[Oddity, ...]:
    loads = tuple(each.grams for each in line.weighings) or (line.gross.grams,)
    found = (
        (Oddity.RANGE, most is not None and max(loads) > most.grams),
        (Oddity.LIGHT, form.is_too_light(line.net, line.pieces)),
        (Oddity.HEAVY, form.is_too_heavy(line.net, line.pieces)),
        (Oddity.COUNT, counted and form.is_count_off(line.net, line.pieces)),
    )
    return tuple(oddity for oddity, is_odd in found if is_odd)
