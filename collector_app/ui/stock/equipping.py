"""Equipping: what this station measures with, and what each person was taught; a digit turns one on or off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.train_person import SetInstruments, TrainPerson
from collector_app.domain.entries.logs import Skill
from collector_app.domain.questions import Instrument
from collector_app.i18n.text import text
from collector_app.i18n.triage_names import INSTRUMENTS, SKILLS
from collector_app.queries.equipment import equipment, skills_of
from collector_app.queries.people import people
from collector_app.ui.kit.act import Act
from collector_app.ui.side.ask_panel import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from collector_app.domain.questions import Equipment
    from collector_app.i18n.text import Text
    from collector_app.queries.people import Person
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.doing import Doing
    from collector_app.ui.side.side import Side

MOST_PEOPLE = 9  # by one digit; `person train` of the command line reaches everybody
WHY = text("What cannot be measured or was not taught is not asked, and said so on paper.")


class Equipping:
    """A manager's acts; nothing is written before Enter, and Esc leaves everything as it was."""

    def __init__(self, frame: Frame, side: Side, doing: Doing) -> None:
        self._frame = frame
        self._side = side
        self._doing = doing

    def acts(self) -> tuple[Act, ...]:
        """Return the two acts for the finder."""
        return (
            Act(text("What this station measures with"), self.ask_instruments),
            Act(text("What people were taught"), self.ask_people),
        )

    def ask_instruments(self) -> None:
        """Ask what the station has."""
        self._frame.open_page("stock")
        self._frame.worker.ask(equipment, "", then=self._took_equipment, slot="instruments")

    def ask_people(self) -> None:
        """Ask who was taught something."""
        self._frame.open_page("stock")
        self._frame.worker.ask(people, then=self._took_people, slot="taught people")

    def _took_equipment(self, found: Equipment) -> None:
        def save(chosen: frozenset[str]) -> None:
            self._doing.do(SetInstruments(tuple(chosen)), self._saved)

        self._ask_words(text("What does this station measure with?"), INSTRUMENTS, tuple(Instrument), save)(
            frozenset(found.instruments)
        )

    def _took_people(self, found: tuple[Person, ...]) -> None:
        choices = tuple(
            (text("{name}", name=person.name), self._asking_skills(person)) for person in found[:MOST_PEOPLE]
        )
        self._side.ask_choice(Question(text("Who was taught?"), WHY), choices)

    def _asking_skills(self, person: Person) -> Callable[[], None]:
        def save(chosen: frozenset[str]) -> None:
            self._doing.do(TrainPerson(person.id, tuple(chosen)), self._saved)

        show = self._ask_words(text("What was {name} taught?", name=person.name), SKILLS, tuple(Skill), save)

        def ask() -> None:
            self._frame.worker.ask(skills_of, person.id, then=lambda found: show(frozenset(found)), slot="skills")

        return ask

    def _ask_words(
        self, title: Text, words: Mapping[str, Text], codes: tuple[str, ...], save: Callable[[frozenset[str]], None]
    ) -> Callable[[frozenset[str]], None]:
        """Return what shows codes to turn on and off, those that are on first."""

        def turning(chosen: frozenset[str], code: str) -> Callable[[], None]:
            return lambda: show(chosen ^ {code})

        def show(chosen: frozenset[str]) -> None:
            rows = tuple(
                Act(
                    text("{thing}: yes", thing=words[code])
                    if code in chosen
                    else text("{thing}: no", thing=words[code]),
                    turning(chosen, code),
                    str(place),
                )
                for place, code in enumerate(codes, start=1)
            )
            self._side.ask_yes(Question(title, WHY), (*rows, Act(text("Save"), lambda: save(chosen), "enter")))

        return show

    def _saved(self, _made: object) -> None:
        self._side.show_panel()
        self._frame.toast(text("Saved. It counts from the next line on."))


def _said(thing: Text, *, is_on: bool) -> Text:
    return text("{thing}: yes", thing=thing) if is_on else text("{thing}: no", thing=thing)
