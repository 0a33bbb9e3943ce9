"""Names of scale profiles: makes and models as they are in every language; only what is no make is in words."""

from __future__ import annotations

from collector_app.i18n.text import Text, text_in

_IN_WORDS = {
    "GENERIC": text_in("scale profile", "any line with one number"),
    "GENERIC_FLAG": text_in("scale profile", "any line that says stable or in motion"),
}


def profile_name(code: str, name: str) -> Text | str:
    """Return what people call a profile."""
    return _IN_WORDS.get(code, name)
