"""Somebody who looks at batteries: what was seen, what is measured, and how an emergency is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from collector_app.commands.train_person import SetInstruments, TrainPerson
from collector_app.domain.entries.logs import Skill
from collector_app.domain.questions import Instrument
from collector_app.queries.people import person_named
from collector_app.queries.refusals import refusals
from tests.ui.station import PATIENCE

if TYPE_CHECKING:
    from collector_app.queries.refusals import Refusal
    from collector_app.ui.intake.hand import Line
    from tests.ui.station import Clerk


def line_of(clerk: Clerk) -> Line:
    return clerk.intake.desk.hand.line


def refused(clerk: Clerk) -> tuple[Refusal, ...]:
    found: tuple[Refusal, ...] = clerk.desk.worker.app.ask(refusals)
    return found


def teach(clerk: Clerk) -> None:
    """Give the station everything to measure with, and teach the clerk all of it."""
    app = clerk.desk.worker.app
    app.act_as()
    person = app.ask(person_named, "Lan")
    assert person is not None
    app.do(TrainPerson(person.id, tuple(Skill)))
    app.do(SetInstruments(tuple(Instrument)))


def equip(clerk: Clerk) -> None:
    """As `teach`, while the clerk is signed in."""
    teach(clerk)
    clerk.desk.worker.app.act_as("Lan")
    clerk.intake.refresh()
    clerk.settle()


def leave_alarm(clerk: Clerk) -> None:
    """Hold Esc for two seconds."""
    card = clerk.desk.window.emergency
    assert card.isVisible()
    QTest.keyPress(card, Qt.Key.Key_Escape)
    clerk.qtbot.waitUntil(lambda: not card.isVisible(), timeout=PATIENCE)
