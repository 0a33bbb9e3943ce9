"""Filtering: which tickets are listed, chosen by digits in the panel beside the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.domain.problems.catalogue import NoSuchTile
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, text, text_in
from collector_app.i18n.typed_past_day import typed_past_day
from collector_app.queries.ticket_filters import TicketState, Wanted
from collector_app.ui.side.ask_panel import Number, Question
from collector_app.ui.tickets.said import STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Grade
    from collector_app.queries.people import Person
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.side import Side
    from collector_app.ui.tickets.said import ListWords

MOST_CHOICES = 9  # digits
_TILE_DIGITS = 2


class Filtering(QObject):
    """Knows the filters that are on; `changed` says that others are."""

    changed = Signal()

    def __init__(self, frame: Frame, side: Side, words: ListWords) -> None:
        super().__init__()
        self._frame = frame
        self._side = side
        self._words = words
        self.people: tuple[Person, ...] = ()
        self.wanted = Wanted()
        self._newer: list[Wanted] = []

    @property
    def is_on(self) -> bool:
        """Whether any filter is on, the search aside."""
        return replace(self.wanted, search="") != Wanted()

    def search(self, said: str) -> None:
        """Look for other words, from the newest on."""
        self._want(search=said)

    def clear(self) -> None:
        """List all tickets; the search stays."""
        self._newer.clear()
        self.wanted = Wanted(self.wanted.search)
        self.changed.emit()

    def older(self, last: tuple[int, int]) -> None:
        """List what comes after the last one that was found."""
        self._newer.append(self.wanted)
        self.wanted = replace(self.wanted, before=last)
        self.changed.emit()

    def newer(self) -> bool:
        """Go back to the newer ones; False where these are the newest."""
        if not self._newer:
            return False
        self.wanted = self._newer.pop()
        self.changed.emit()
        return True

    def ask(self) -> None:
        """Ask by what the list is narrowed."""
        today = self._frame.app.clock().astimezone(self._words.zone).date()
        self._side.ask_choice(
            Question(text("Which tickets?")),
            (
                (text_in("filter of tickets", "Today"), lambda: self._days(today, today)),
                (
                    text_in("filter of tickets", "Yesterday"),
                    lambda: self._days(today - timedelta(days=1), today - timedelta(days=1)),
                ),
                (text("Other days"), lambda: self._ask_first(today)),
                (text("By state"), self._ask_state),
                (text("By grade"), self._ask_grade),
                (text("By clerk"), lambda: self._ask_clerk(0)),
                (text("All tickets"), self._all),
            ),
        )

    def _want(self, **what: object) -> None:
        self._newer.clear()
        self.wanted = replace(self.wanted, before=None, **what)  # type: ignore[arg-type] # fields of Wanted
        self.changed.emit()

    def _all(self) -> None:
        self._side.show_panel()
        self.clear()

    def _take(self, **what: object) -> None:
        self._side.show_panel()
        self._want(**what)

    def _days(self, first: date, last: date) -> None:
        first, last = min(first, last), max(first, last)
        self._take(since=first.isoformat(), until=last.isoformat())

    def _ask_first(self, today: date) -> None:
        self._side.ask_number(
            Question(text("From which day?"), text("The day alone, or day, month and year with points between.")),
            Number(
                read=lambda typed: typed_past_day(typed, today),
                then=lambda first: self._ask_last(first, today),
                mark=".",
                echo=self._echo_day,
            ),
        )

    def _ask_last(self, first: date, today: date) -> None:
        self._side.ask_number(
            Question(text("Until which day?"), text("Enter alone takes {day} only.", day=first)),
            Number(
                read=lambda typed: typed_past_day(typed, today) if typed.strip() else first,
                then=lambda last: self._days(first, last),
                mark=".",
                echo=self._echo_day,
            ),
        )

    def _echo_day(self, day: date) -> Text:
        return text("= {day}", day=day)

    def _ask_state(self) -> None:
        def choose(state: TicketState) -> Callable[[], None]:
            return lambda: self._take(state=state.value)

        self._side.ask_choice(
            Question(text("Which state?")), tuple((word, choose(state)) for state, word in STATES.items())
        )

    def _ask_grade(self) -> None:
        self._side.ask_number(
            Question(text("Which grade?"), text("The number of its tile, two digits.")),
            Number(
                read=self._tile,
                then=lambda grade: self._take(grade=grade.code),
                echo=lambda grade: text("= {grade}", grade=grade_name(grade)),
            ),
        )

    def _tile(self, typed: str) -> Grade:
        tiles = self._frame.app.catalogue.tiles
        number = int(typed) if typed.isdecimal() and len(typed) <= _TILE_DIGITS else 0
        if number not in tiles:
            raise NoSuchTile(typed[:_TILE_DIGITS])
        return tiles[number]

    def _ask_clerk(self, start: int) -> None:
        def choose(person: Person) -> Callable[[], None]:
            return lambda: self._take(clerk=person.id)

        rest = self.people[start:]
        room = MOST_CHOICES if len(rest) <= MOST_CHOICES else MOST_CHOICES - 1
        choices = tuple((text("{name}", name=person.name), choose(person)) for person in rest[:room])
        if len(rest) > room:
            choices = (*choices, (text("Others"), lambda: self._ask_clerk(start + room)))
        self._side.ask_choice(Question(text("Which clerk?")), choices)
