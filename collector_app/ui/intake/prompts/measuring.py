"""Measuring: degrees against the air, volts against how many cells stand in series; a number each, then Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.measured import MOST_DC, MOST_MV, MOST_SERIES, needs_second_reading
from collector_app.domain.problem import Problem
from collector_app.domain.problems.care import BadReading
from collector_app.domain.problems.typed import NothingTyped, TypedTooMuch
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, text
from collector_app.i18n.triage_names import question_look, question_text
from collector_app.i18n.typed import typed_count, typed_weight
from collector_app.ui.intake.prompts.prompt import Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.prompts.prompt import Room

TAKE = text("take the number")


class _Steps(Prompt):
    """A question of several numbers; what was typed so far is forgotten once another question is open."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._about: tuple[str, int, int] | None = None

    def _is_new(self) -> bool:
        hand = self.desk.hand
        about = (hand.line.grade, len(hand.lines), hand.line.answers)
        is_new, self._about = about != self._about, about
        return is_new

    def _show(self, words: Text, unit: str, hint: Text, *, whole: bool = False) -> None:
        mark = "" if whole else self.room.frame.look.language.marks.decimal
        self.card.question.show_text(words)
        self.card.field.ask(words, unit, mark=mark)
        self.card.field.hint(hint)
        self.card.cards.show_acts(())
        self.card.show_field()
        self.card.field.setFocus()

    def _thousandths(self) -> int:
        """Return what is typed, in thousandths; a kilogram has three decimals as a volt has."""
        said = self.card.field.value()
        if not said:
            raise NothingTyped
        try:
            return typed_weight(said, self.room.frame.look.language).grams
        except TypedTooMuch:  # its sentence speaks of kilograms
            raise BadReading(said) from None

    def _again(self) -> None:
        self.open()
        self.room.again()


class TemperaturePart(_Steps):
    """The surface, then the air unless it was asked a short while ago; far above it, whether it still rises."""

    def __init__(self, room: Room, hot: Callable[[], object]) -> None:
        super().__init__(room)
        self._hot = hot
        self._surface: int | None = None

    def open(self) -> None:
        """Ask for the next number."""
        question = self.desk.triage.question()
        if self._is_new():
            self._surface = None
        if question is None:
            return
        if self._surface is None:
            self._show(question_text(question), "\u00b0C", question_look(question))
        else:
            self._show(text("How warm is the air?"), "\u00b0C", text("In the shade, where the scale stands"))

    def acts(self) -> tuple[Act, ...]:
        """Return taking the number."""
        return (Act(TAKE, self._enter, "enter"),)

    def back(self) -> bool:
        """Ask for the surface again."""
        if self._surface is None:
            return False
        self._surface = None
        self._again()
        return True

    def _enter(self) -> None:
        try:
            degrees = self._thousandths() // 100
        except Problem as problem:
            self.clear_up(problem, lambda weight: self._took(weight.grams // 100))
            return
        self._took(degrees)

    def _took(self, degrees: int) -> None:
        if degrees > MOST_DC:
            self.refuse(BadReading(self.card.field.value()))
            return
        if self._surface is not None:
            self._judge(self._surface, degrees)
            return
        air = self.desk.triage.air_dc
        if air is not None:
            self._judge(degrees, air)
            return
        self._surface = degrees
        self._again()

    def _judge(self, surface: int, air: int) -> None:
        if not needs_second_reading(surface, air, self.desk.catalogue.care.limits):
            self._take(surface, air, rising=True)
            return
        words = text("Far warmer than the air. Measure again after a minute: does it rise?")
        answers = (
            Act(text("no, it cools or stays"), lambda: self._take(surface, air, rising=False), "1"),
            Act(text("yes, it rises"), lambda: self._take(surface, air, rising=True), "3"),
        )
        self.room.ask(words, answers)

    def _take(self, surface: int, air: int, *, rising: bool) -> None:
        self._surface = None
        if self.desk.triage.temperature(surface, air, rising=rising):
            self._hot()


class VoltagePart(_Steps):
    """The volts of the whole pack, then how many cells stand in series, or the nominal voltage on the label."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._volts: int | None = None
        self._nominal = False

    def open(self) -> None:
        """Ask for the next number."""
        question = self.desk.triage.question()
        if self._is_new():
            self._volts, self._nominal = None, False
        if question is None:
            return
        if self._volts is None:
            self._show(question_text(question), "V", text("Measured at its poles; 0 if it is dead"))
        elif self._nominal:
            self._show(text("What nominal voltage is on the label?"), "V", text("Such as 48, 51,2 or 72"))
        else:
            hint = text("Such as 16S on the label. \u00d7 asks for the nominal voltage instead.")
            self._show(text("How many cells stand in series?"), "S", hint, whole=True)

    def acts(self) -> tuple[Act, ...]:
        """Return taking the number, and the other way to say how many cells there are."""
        other = text("number of cells") if self._nominal else text("nominal voltage")
        more = () if self._volts is None else (Act(other, self._turn, "*"),)
        return (Act(TAKE, self._enter, "enter"), *more)

    def back(self) -> bool:
        """Ask for the volts again."""
        if self._volts is None:
            return False
        self._volts, self._nominal = None, False
        self._again()
        return True

    def _turn(self) -> None:
        self._nominal = not self._nominal
        self._again()

    def _enter(self) -> None:
        try:
            if self._volts is not None and not self._nominal:
                self._took_series(typed_count(self.card.field.value(), MOST_SERIES))
                return
            millivolts = self._thousandths()
        except Problem as problem:
            self.clear_up(problem, self._took_reading)
            return
        self._took_reading(Weight(millivolts))

    def _took_reading(self, reading: Weight) -> None:
        """Take thousandths of a volt."""
        if reading.grams > MOST_MV:
            self.refuse(BadReading(self.card.field.value()))
        elif self._volts is None:
            self._volts = reading.grams
            self._again()
        else:
            window = self.desk.catalogue.care.windows[self.desk.grade().chemistry]
            self._took_series(window.series_of(reading.grams))

    def _took_series(self, series: int) -> None:
        if not series or self._volts is None:
            self.refuse(NothingTyped())
            return
        volts, self._volts, self._nominal = self._volts, None, False
        self.desk.triage.voltage(volts, series)
