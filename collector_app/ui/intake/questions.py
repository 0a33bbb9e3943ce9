"""The triage questions of a line in hand, and what an answer makes of the line; the rules are the domain's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.measured import HIGH, HOT, LOW, WARM, heat_sign, voltage_sign
from collector_app.domain.questions import Kind, asked_about, asking
from collector_app.domain.triage import Outcome, outcome_of

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.questions import Answer, Equipment, Question
    from collector_app.ui.intake.hand import Line

_MEASURED = {Kind.TEMPERATURE: (WARM, HOT), Kind.VOLTAGE: (LOW, HIGH)}


def begun(catalogue: Catalogue, line: Line, equipment: Equipment) -> Line:
    """Return a line at its first question; what cannot be asked of it here stays so, whoever goes on with it."""
    found = asking(catalogue, catalogue.by_code(line.grade), equipment, set_aside=line.set_aside)
    return replace(line, not_asked=tuple(question.code for question in found.not_asked))


def asked_of(catalogue: Catalogue, line: Line) -> tuple[Question, ...]:
    """Return what is asked about a line."""
    if not line.grade:
        return ()
    grade = catalogue.by_code(line.grade)
    return asked_about(catalogue, grade, line.not_asked, set_aside=line.set_aside, voltage_mv=line.voltage_mv)


def with_answer(line: Line, question: Question, answer: Answer) -> Line:
    """Return the line with a digit taken."""
    unsure = (*line.unsure, question.code) if answer.is_unsure else line.unsure
    return replace(_with_sign(line, answer.sign), unsure=unsure, answers=line.answers + 1)


def with_temperature(line: Line, surface_dc: int, air_dc: int, catalogue: Catalogue, *, rising: bool) -> Line:
    """Return the line with a measured temperature, and the sign that it means."""
    sign = heat_sign(surface_dc, air_dc, catalogue.care.limits, rising=rising)
    line = replace(line, temperature_dc=surface_dc, ambient_dc=air_dc, answers=line.answers + 1)
    return _with_sign(line, sign)


def with_voltage(line: Line, pack_mv: int, series: int, catalogue: Catalogue) -> Line:
    """Return the line with a measured voltage, and the sign that it means."""
    window = catalogue.care.windows[catalogue.by_code(line.grade).chemistry]
    line = replace(line, voltage_mv=pack_mv, series=series, answers=line.answers + 1)
    return _with_sign(line, voltage_sign(pack_mv, series, window))


def without_answer(line: Line, question: Question) -> Line:
    """Return the line with its last answer taken back."""
    means = _MEASURED.get(question.kind, tuple(answer.sign for answer in question.answers))
    line = replace(
        line,
        signs=tuple(sign for sign in line.signs if sign not in means),
        unsure=tuple(code for code in line.unsure if code != question.code),
        answers=line.answers - 1,
        looked=False,
    )
    if question.kind is Kind.TEMPERATURE:
        return replace(line, temperature_dc=None, ambient_dc=None)
    if question.kind is Kind.VOLTAGE:
        return replace(line, voltage_mv=None, series=0)
    return replace(line, aside=0) if question.kind is Kind.SET_ASIDE else line


def unasked(line: Line) -> Line:
    """Return the line as if nothing had been asked about it, for goods that are chosen anew."""
    return replace(
        line,
        signs=(),
        unsure=(),
        not_asked=(),
        answers=0,
        looked=False,
        aside=0,
        set_aside=False,
        temperature_dc=None,
        ambient_dc=None,
        voltage_mv=None,
        series=0,
    )


def outcome(catalogue: Catalogue, line: Line) -> Outcome:
    """Return where the answers so far lead."""
    return outcome_of(catalogue.signs_of(line.signs), line.unsure)


def is_emergency(catalogue: Catalogue, signs: tuple[str, ...]) -> bool:
    """Whether people go first and the form waits."""
    return outcome_of(catalogue.signs_of(signs)) is Outcome.EMERGENCY


def is_critical(catalogue: Catalogue, signs: tuple[str, ...]) -> bool:
    """Whether a manager must answer before it is bought."""
    return outcome_of(catalogue.signs_of(signs)) in (Outcome.CRITICAL, Outcome.EMERGENCY)


def _with_sign(line: Line, sign: str) -> Line:
    return line if not sign or sign in line.signs else replace(line, signs=(*line.signs, sign))
