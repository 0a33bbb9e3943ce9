"""Choices: which profile a scale may speak, judged by what it just sent."""

from __future__ import annotations

from collector_app.devices.scales.profiles import Profile, profiles
from collector_app.domain.scale import Reading
from collector_app.i18n.scale_names import profile_name
from collector_app.i18n.text import Text, text

LINES = ("1200 8N1", "2400 8N1", "4800 8N1", "9600 8N1", "19200 8N1", "2400 7E1", "4800 7E1", "9600 7E1")


def profile_choices(sent: bytes) -> tuple[tuple[str, Text], ...]:
    """Return code and words of every profile; those that read the bytes come first, and say what they read."""
    found = [(_read_last(profile, sent), profile) for profile in profiles().values()]
    found.sort(key=lambda each: each[0] is None)
    return tuple((profile.code, _words(profile, reading)) for reading, profile in found)


def _read_last(profile: Profile, sent: bytes) -> Reading | None:
    """Return the last reading with a number among the bytes."""
    decoder = profile.decoder()
    read = [seen for seen in (*decoder.feed(sent), *decoder.rest()) if isinstance(seen, Reading) and seen.value]
    return read[-1] if read else None


def _words(profile: Profile, reading: Reading | None) -> Text:
    if reading is None:
        return text("{profile}: {scales}", profile=profile.code, scales=profile_name(profile.code, profile.name))
    return text("{profile}: it reads {value} {unit}", profile=profile.code, value=reading.value, unit=reading.unit)
