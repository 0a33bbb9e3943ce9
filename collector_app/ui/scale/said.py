"""How the scale is said: the live figure with its state, and the diagnosis in plain words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from collector_app.devices.scales.profiles import profile_named
from collector_app.domain.problems import scales
from collector_app.domain.scale import PRACTICE, shown_frame
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.live_weight import Shown
from collector_app.ui.kit.state import State, bad, good, plain, waiting
from collector_app.ui.kit.sum_lines import SumLine

if TYPE_CHECKING:
    from collector_app.devices.scales.reader import Live
    from collector_app.domain.problem import Problem
    from collector_app.domain.scale import Reading, ScaleSetting
    from collector_app.i18n.language import Language

_LAST_BYTES = 24
NONE = text("none yet")

STABLE = good(text_in("state of the scale", "stable"))
_WITH_FIGURE: dict[type[Problem], State] = {
    scales.ScaleMoves: plain(text_in("state of the scale", "in motion")),
    scales.ScaleEmpty: plain(text_in("state of the scale", "empty")),
    scales.SameLoad: plain(text_in("state of the scale", "taken")),
    scales.ScaleNotProved: waiting(text_in("state of the scale", "not proved")),
}
_WITHOUT: dict[type[Problem], State] = {
    scales.ScaleNegative: bad(text_in("state of the scale", "below zero")),
    scales.ScaleOver: bad(text_in("state of the scale", "overload")),
    scales.ScaleUnder: bad(text_in("state of the scale", "under range")),
    scales.ScaleHolds: bad(text_in("state of the scale", "holds")),
    scales.ScaleOtherUnit: bad(text_in("state of the scale", "other unit")),
    scales.ScaleShowsNet: bad(text_in("state of the scale", "shows net")),
    scales.OffDivision: bad(text_in("state of the scale", "off the division")),
    scales.ScaleSilent: waiting(text_in("state of the scale", "silent")),
}
_ODD = waiting(text_in("state of the scale", "not ready"))
_AWAY = waiting(text_in("state of the scale", "not connected"))


def live_shown(live: Live, setting: ScaleSetting, language: Language) -> Shown:
    """Return what the live card shows: no figure where it must not be taken, but for one that is still coming."""
    name = text("Scale {name}", name=setting.scale)
    if setting.port == PRACTICE:
        name = text("Scale {name}, practice", name=setting.scale)
    if not live.is_open:
        return Shown("", name, _AWAY, is_typed=True)
    refused = live.refused
    if refused is None:
        return Shown(_figure(live.reading, language), name, STABLE)
    state = _WITH_FIGURE.get(type(refused))
    if state is not None:
        return Shown(_figure(live.reading, language), name, state, still=type(refused) is scales.SameLoad)
    return Shown("", name, _WITHOUT.get(type(refused), _ODD))


def _figure(reading: Reading | None, language: Language) -> str:
    if reading is None or reading.grams is None:
        return ""
    places = len(reading.value.partition(".")[2]) + (3 if reading.unit == "g" else 0)
    return language.weight_number(Weight(reading.grams), min(places, 3))


def diagnosis(live: Live | None, setting: ScaleSetting | None) -> tuple[SumLine, ...]:
    """Return what is known of the scale, a line each."""
    if setting is None or not setting.profile:
        return (SumLine(text("Scale"), text("not set up")),)
    profile = profile_named(setting.profile)
    where = SumLine(text("Port"), setting.port if live is None else live.port)
    how = SumLine(text("Profile"), f"{profile.code} \u00b7 {profile.line_at(setting.line)}")
    proof = SumLine(text("Proved"), _proof(setting))
    if live is None or not live.is_open:
        return (SumLine(text("Connection"), text("not connected"), strong=True), where, how, proof)
    good_one = live.last_good
    sent = _tail(shown_frame(live.last_bytes[-_LAST_BYTES:]))
    return (
        SumLine(text("Read now"), _read(good_one, live.last_good_age), strong=True),
        SumLine(text("Last good frame"), _tail(shown_frame(good_one.raw)) if good_one is not None else NONE),
        where,
        how,
        SumLine(text("Last of {n} bytes", n=live.bytes_seen), sent or NONE),
        proof,
    )


def why_refused(live: Live | None) -> Problem | None:
    """Return why nothing may be taken, where a look at the platform does not show it."""
    refused = live.refused if live is not None else None
    return None if type(refused) in _WITH_FIGURE and not isinstance(refused, scales.ScaleNotProved) else refused


def _read(reading: Reading | None, age: float | None) -> Text | str:
    if reading is None or age is None:
        return NONE
    if reading.over:
        return text_in("state of the scale", "overload")
    return text("{value} {unit}, {n} s ago", value=reading.value, unit=reading.unit, n=int(age))


def _proof(setting: ScaleSetting) -> Text | str:
    if not setting.is_proved:
        return text("not yet")
    if setting.valid_to:
        until = date.fromisoformat(setting.valid_to)
        return text("with {weight}; verified until {day}", weight=Weight(setting.weight_g), day=until)
    return text("with {weight}", weight=Weight(setting.weight_g))


def _tail(said: str) -> str:
    return said[-_LAST_BYTES:]
