"""`person train`: what somebody was taught, so that the desk asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.train_person import TrainPerson
from collector_app.domain.entries.logs import Skill
from collector_app.domain.problems.people import PersonNotFound
from collector_app.i18n.text import text
from collector_app.queries.people import person_named

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add_train(person: Commands, common: argparse.ArgumentParser) -> None:
    """Add `train` to the commands about people."""
    train = person.add_parser("train", parents=[common])
    train.add_argument("name")
    train.add_argument("--skill", dest="skills", action="append", default=[], metavar="CODE", help=" ".join(Skill))
    train.set_defaults(handler=_train)


def _train(context: Context) -> None:
    said = context.options
    found = context.app.ask(person_named, said.name)
    if found is None:
        raise PersonNotFound(said.name[:60])
    skills = context.app.do(TrainPerson(found.id, tuple(said.skills)))
    context.output.value({"id": found.id, "skills": [skill.value for skill in skills]}, text("Saved."))
