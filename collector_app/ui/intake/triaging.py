"""Triaging: the questions about the line in hand, answered one by one, and the pieces that were set aside after it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.questions import MANY_SET_ASIDE, Equipment
from collector_app.ui.intake.hand import Line, Step
from collector_app.ui.intake.questions import (
    asked_of,
    begun,
    is_emergency,
    with_answer,
    with_temperature,
    with_voltage,
    without_answer,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.questions import Answer, Question
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.hand import Hand

AIR_HOLDS = 4 * 3600  # seconds for which the temperature of the air is not asked again


def monotonic_ms() -> int:
    """Read a clock that nobody sets."""
    return time.monotonic_ns() // 1_000_000


class Triaging:
    """Every verb is one answer; `clock` measures how long a hand took for it, so that hurried tickets show."""

    def __init__(self, desk: IntakeDesk, clock: Callable[[], int] = monotonic_ms) -> None:
        self._desk = desk
        self.clock = clock
        self._asked_at: int | None = None
        self._asked: tuple[str, int, int] | None = None
        self._air: tuple[int, int] | None = None
        self.equipment = Equipment()  # what can be asked here and now

    @property
    def air_dc(self) -> int | None:
        """The temperature of the air, as long as it may be believed."""
        if self._air is None or self.clock() - self._air[1] > AIR_HOLDS * 1000:
            return None
        return self._air[0]

    def asked(self) -> tuple[Question, ...]:
        """Return what is asked about the line in hand."""
        return asked_of(self._desk.catalogue, self._desk.hand.line)

    def begun(self, line: Line) -> Line:
        """Return a line at its first question."""
        return begun(self._desk.catalogue, line, self.equipment)

    def asks(self, line: Line) -> bool:
        """Whether anything is asked about a line."""
        return bool(asked_of(self._desk.catalogue, line))

    def question(self) -> Question | None:
        """Return the question that is open, None where all are answered."""
        asked = self.asked()
        place = self._desk.hand.line.answers
        return asked[place] if place < len(asked) else None

    def is_shown(self) -> None:
        """Begin to measure the time of an answer; the same question shown again goes on counting."""
        hand = self._desk.hand
        now = (hand.line.grade, len(hand.lines), hand.line.answers)
        if now != self._asked or self._asked_at is None:
            self._asked, self._asked_at = now, self.clock()

    def answer(self, answer: Answer) -> bool:
        """Take a digit; True where everybody must leave at once."""
        question = self.question()
        if question is None:
            return False
        self._go_on(with_answer(self._desk.hand.line, question, answer), timed=True)
        return bool(answer.sign) and is_emergency(self._desk.catalogue, (answer.sign,))

    def set_aside(self, pieces: int) -> None:
        """Say how many pieces were set aside; nine stands for nine or more, in one line."""
        line = self._desk.hand.line
        self._go_on(replace(line, aside=pieces, answers=line.answers + 1), timed=True)

    def temperature(self, surface_dc: int, air_dc: int, *, rising: bool) -> bool:
        """Take degrees; True where everybody must leave at once."""
        self._air = (air_dc, self.clock())
        line = with_temperature(self._desk.hand.line, surface_dc, air_dc, self._desk.catalogue, rising=rising)
        self._go_on(line)
        return is_emergency(self._desk.catalogue, line.signs)

    def voltage(self, pack_mv: int, series: int) -> None:
        """Take the volts of the whole pack."""
        self._go_on(with_voltage(self._desk.hand.line, pack_mv, series, self._desk.catalogue))

    def after_emergency(self) -> None:
        """Take it in after all, as critical: what was not asked by then is not asked any more."""
        line = self._desk.hand.line
        left = tuple(question.code for question in self.asked()[line.answers :])
        self._desk.triaged(replace(line, not_asked=(*line.not_asked, *left), looked=True))

    def back(self) -> None:
        """Take the last answer back; where there is none, the goods are asked again, or a piece is left out."""
        hand = self._desk.hand
        asked = self.asked()
        if not hand.line.answers or hand.line.answers > len(asked):
            self._leave(hand)
            return
        line = without_answer(hand.line, asked[hand.line.answers - 1])
        self._desk.become(replace(hand, line=line, step=Step.SIGNS))

    def after_line(self, hand: Hand) -> Hand:
        """Return the ticket with the next piece that was set aside in hand, if one is left to be looked at."""
        place = _batch(hand)
        if place < 0:
            return hand
        batch, seen = hand.lines[place], len(hand.lines) - 1 - place
        if seen >= (1 if batch.aside >= MANY_SET_ASIDE else batch.aside):
            return hand
        line = Line(
            grade=batch.grade,
            set_aside=True,
            shown_price=batch.shown_price,
            shown_since=batch.shown_since,
            book=batch.book,
            unit=batch.unit,
        )
        return replace(hand, line=self.begun(line), step=Step.SIGNS)

    def without_piece(self, hand: Hand) -> Hand:
        """Return the ticket without the line in hand; a piece that was set aside is not asked for again."""
        place = _batch(hand)
        lines = hand.lines
        if hand.line.set_aside and place >= 0:
            fewer = 0 if lines[place].aside >= MANY_SET_ASIDE else lines[place].aside - 1
            lines = (*lines[:place], replace(lines[place], aside=fewer), *lines[place + 1 :])
        return self.after_line(replace(hand, lines=lines, line=Line(), step=Step.MORE))

    def _leave(self, hand: Hand) -> None:
        if hand.line.set_aside:
            self._desk.become(self.without_piece(hand))
        else:
            self._desk.go(Step.GOODS)

    def _go_on(self, line: Line, *, timed: bool = False) -> None:
        self._count(timed=timed)
        if line.answers < len(asked_of(self._desk.catalogue, line)):
            self._desk.line_is(line)
        else:
            self._desk.triaged(replace(line, looked=True))

    def _count(self, *, timed: bool) -> None:
        """Add the time of an answer to the ticket; only digits are timed, since a number is measured first."""
        took = self.clock() - self._asked_at if self._asked_at is not None else 0
        self._asked_at = None
        if timed:
            hand = self._desk.hand
            self._desk.hand = replace(hand, answer_ms=hand.answer_ms + took, answers_given=hand.answers_given + 1)


def _batch(hand: Hand) -> int:
    """Return the place of the line whose pieces stand at the end of the ticket, -1 where there is none."""
    place = len(hand.lines) - 1
    while place >= 0 and hand.lines[place].set_aside:
        place -= 1
    return place if place >= 0 and hand.lines[place].aside else -1
