"""What is odd about a line's figures, and why somebody said that it is so."""

from __future__ import annotations

from collector_app.domain.plausible import Oddity, confirmation
from collector_app.i18n.text import Text, text_in

REASONS: dict[str, Text] = {
    confirmation(Oddity.RANGE, "weighbridge"): text_in("why an odd figure is right", "weighed on a weighbridge"),
    confirmation(Oddity.RANGE, "summed"): text_in("why an odd figure is right", "several loads added up by hand"),
    confirmation(Oddity.LIGHT, "parts_missing"): text_in("why an odd figure is right", "parts are missing"),
    confirmation(Oddity.LIGHT, "dry"): text_in("why an odd figure is right", "the acid is out"),
    confirmation(Oddity.LIGHT, "small_kind"): text_in("why an odd figure is right", "a small kind"),
    confirmation(Oddity.HEAVY, "several"): text_in("why an odd figure is right", "several pieces, not counted"),
    confirmation(Oddity.HEAVY, "casing"): text_in("why an odd figure is right", "with its frame or casing"),
    confirmation(Oddity.HEAVY, "large_kind"): text_in("why an odd figure is right", "a large kind"),
    confirmation(Oddity.COUNT, "estimated"): text_in("why an odd figure is right", "the count is an estimate"),
    confirmation(Oddity.COUNT, "mixed"): text_in("why an odd figure is right", "mixed sizes"),
    confirmation(Oddity.COUNT, "other_kind"): text_in("why an odd figure is right", "another kind"),
}


def doubt_name(code: str) -> Text | str:
    """Return why an odd figure was said to be right; a code that nobody here knows is shown as it is."""
    return REASONS.get(code, code)
