"""Write down what somebody was taught, and what the station has to measure with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import PersonTrained, Skill
from collector_app.domain.problems.care import UnknownInstrument, UnknownSkill
from collector_app.domain.problems.people import PersonNotFound
from collector_app.domain.questions import Instrument, written
from collector_app.queries.equipment import INSTRUMENTS
from collector_app.queries.people import person_with_id
from collector_app.store.desk import put_setting

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class TrainPerson:
    """Say all that a person has been taught, each time anew; without any skill only what needs none is asked."""

    person: str
    skills: tuple[str, ...]

    def do(self, books: Books, tools: Tools) -> tuple[Skill, ...]:
        """Refuse a stranger and a word that is no skill."""
        del tools
        for word in self.skills:
            if word not in set(Skill):
                raise UnknownSkill(word[:40], tuple(Skill))
        found = person_with_id(books, self.person)
        if found is None:
            raise PersonNotFound(self.person[:60])
        skills = tuple(skill for skill in Skill if skill in self.skills)
        books.post(PersonTrained(found.id, skills))
        return skills


@dataclass(frozen=True, slots=True)
class SetInstruments:
    """Say all that this station measures with, each time anew."""

    instruments: tuple[str, ...]

    def do(self, books: Books, tools: Tools) -> tuple[Instrument, ...]:
        """Refuse a word that is no instrument."""
        del tools
        for word in self.instruments:
            if word not in set(Instrument):
                raise UnknownInstrument(word[:40], tuple(Instrument))
        instruments = tuple(each for each in Instrument if each in self.instruments)
        put_setting(books.connection, INSTRUMENTS, written(instruments))
        return instruments
