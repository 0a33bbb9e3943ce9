"""Problems with training, instruments, refusals and second looks."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class UnknownSkill(Problem):
    """A word that is no skill of the program."""

    skill: str
    skills: tuple[str, ...]


@dataclass(eq=False)
class UnknownInstrument(Problem):
    """A word that is no instrument of the program."""

    instrument: str
    instruments: tuple[str, ...]


@dataclass(eq=False)
class RefusalNotFound(Problem):
    """No refusal of goods has this number."""

    number: str


@dataclass(eq=False)
class NotKeptApart(Problem):
    """A lot that lies among the normal goods was to be looked at again."""

    lot: str


@dataclass(eq=False)
class BadReading(Problem):
    """Degrees or volts that no instrument of the trade shows."""

    reading: str
