"""Session: who is signed in, in which language, and what the strip says; between the window and the App."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from collector_app.domain import clock
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.status_strip import Kind, Status, drawer_words
from collector_app.ui.shell.clock import StripClock
from collector_app.ui.shell.frame import said_of
from collector_app.ui.shell.sign_in import PersonCard
from collector_app.ui.today import Today

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem
    from collector_app.queries.people import Person
    from collector_app.ui.kit.theme import Theme
    from collector_app.ui.memory import Memory
    from collector_app.ui.shell.door import Door, Standing
    from collector_app.ui.shell.frame import Approval, Frame
    from collector_app.ui.shell.window import Window

CLERK_DIGITS, MANAGER_DIGITS = 4, 6
_ROLES = {"clerk": text_in("role", "clerk"), "manager": text_in("role", "manager")}


class Session(QObject):
    """Begins when the home is open; asks who is there, and keeps strip, clock and rail up to date."""

    def __init__(self, window: Window, frame: Frame, theme: Theme, memory: Memory) -> None:
        super().__init__()
        self._window = window
        self._frame = frame
        self._theme = theme
        self._memory = memory
        self._door: Door | None = None
        self._new_pin = ""
        self._today = Today(window, frame)
        self._today.settled.connect(window.show_pages)
        self._clock = StripClock(frame.look, self._local_now)
        self._clock.said.connect(window.body.strip.show_time)
        window.sign_in.entered.connect(self._enter)
        window.switch_wanted.connect(self.ask_who)
        window.pin_entered.connect(self._approve)
        frame.worker.books_changed.connect(self._refresh)
        frame.worker.refused.connect(self._say)
        frame.look.language_changed.connect(self._show_door)
        window.global_acts = self._acts()
        window.sign_in.show_choices(self._acts())

    def begin(self) -> None:
        """Ask who may come in."""
        from collector_app.ui.shell.door import door  # noqa: PLC0415 - SQLAlchemy comes after the first paint

        self._clock.tell()
        self._frame.worker.ask(door, then=self._took_door, slot="door")

    def ask_who(self) -> None:
        """Let another person sign in; what is typed on the pages stays."""
        self.begin()
        self._window.show_sign_in()

    def stop(self) -> None:
        """End with the window."""
        self._clock.stop()

    def _local_now(self) -> Any:  # noqa: ANN401 - a datetime in the station's offset
        app = self._frame.app
        return app.clock().astimezone(clock.zone(app.home.here.offset))

    def _took_door(self, door: Door) -> None:
        self._door = door
        self._frame.is_demo = door.is_demo
        self._window.show_kind(Kind.DEMO if door.is_demo else Kind.REAL)
        self._show_door()
        self._window.show_sign_in()
        self._refresh()

    def _show_door(self) -> None:
        door = self._door
        if door is None:
            return
        cards = tuple(
            PersonCard(
                person,
                person.name,
                _ROLES[person.role.value],
                MANAGER_DIGITS if person.role.value == "manager" else CLERK_DIGITS,
                door.pins.get(person.id, ""),
                has_pin=person.has_pin,
            )
            for person in door.people
        )
        self._window.sign_in.show_people(door.name or door.site, cards)
        self._refresh()

    def _enter(self, person: Person, pin: str) -> None:
        if person.has_pin:
            app = self._frame.app
            self._frame.worker.work(
                lambda: app.sign_in(person.id, pin), self._signed_in, self._refuse_sign_in, changes=False
            )
        elif not self._new_pin:
            self._new_pin = pin
            self._window.sign_in.ask_again(text("The same PIN once more"))
        elif self._new_pin != pin:
            self._new_pin = ""
            self._window.sign_in.refuse(text("The two PINs differ. Type a new one."))
        else:
            self._new_pin = ""
            self._set_pin(person, pin)

    def _set_pin(self, person: Person, pin: str) -> None:
        from collector_app.commands.add_person import SetPin  # noqa: PLC0415 - SQLAlchemy comes after the first paint

        app = self._frame.app

        def first_pin() -> Person:
            app.act_as()
            app.do(SetPin(person.id, pin))
            return app.sign_in(person.id, pin)

        self._frame.worker.work(first_pin, self._signed_in, self._refuse_sign_in)

    def _signed_in(self, person: Person) -> None:
        self._frame.person = person
        self._memory.meet(person.id)
        self._refresh()
        self._today.settle()

    def _refuse_sign_in(self, problem: Problem) -> None:
        self._window.sign_in.refuse(said_of(problem))

    def _approve(self, approval: Approval, pin: str) -> None:
        del approval
        app, door = self._frame.app, self._door
        managers = [person for person in door.people if person.role.value == "manager"] if door is not None else []
        asked = self._window.pin.chosen or (managers[0].id if managers else "")
        self._frame.worker.work(
            lambda: app.approve(str(asked), pin),
            self._window.accept_pin,
            lambda problem: self._window.refuse_pin(said_of(problem)),
            changes=False,
        )

    def _refresh(self) -> None:
        from collector_app.ui.shell.door import standing  # noqa: PLC0415 - SQLAlchemy comes after the first paint

        self._window.body.show_counts()
        self._frame.worker.ask(standing, self._frame.app.clock(), then=self._took_standing, slot="standing")

    def _took_standing(self, now: Standing) -> None:
        door = self._door
        if door is None:
            return
        site = f"{door.name or door.site} · {door.site}-{door.mark}"
        person = self._frame.person
        drawer = "" if door.is_hq else drawer_words(is_open=now.drawer_is_open)
        name = person.name if person is not None else ""
        notice = "" if now.is_backed_up else text("No backup outside this computer")
        custody = None if door.is_hq else now.custody
        self._window.body.strip.show_status(Status(site, name, notice, drawer, custody))
        self._window.pin.managers = tuple(
            (person.id, person.name) for person in door.people if person.role.value == "manager"
        )

    def _say(self, problem: Problem) -> None:
        self._window.say_problem(said_of(problem))

    def _acts(self) -> tuple[Act, ...]:
        speak = tuple(Act(_named(each.name), self._speaking(each.code)) for each in LANGUAGES.values())
        return (
            *speak,
            Act(text("Light or dark"), self._theme.toggle_dark),
            Act(text("High contrast"), self._theme.toggle_contrast),
            Act(text("Larger or smaller text"), self._resize),
        )

    def _speaking(self, code: str) -> Any:  # noqa: ANN401 - an act
        return lambda: self._frame.look.speak(language(code))

    def _resize(self) -> None:
        now = self._frame.look.percent
        self._frame.look.enlarge(100 if now >= 150 else now + 25)  # noqa: PLR2004 - 100, 125, 150 and round again


def _named(name: str) -> Text:
    """Return the name of a language in itself, as it stands in every language."""
    return text("{language}", language=name)
