"""Fill an empty home with a believable station, day by day, through the same commands as a real one."""

from __future__ import annotations

import json
import os
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from collector_app.app.app import App, now
from collector_app.app.backups import make_backup
from collector_app.app.start import Beginning, Begun, begin_home, country_pack
from collector_app.commands.add_person import AddPerson, SetPin
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.settings import DEMO, DEMO_PINS, ChangeSetting
from collector_app.commands.tools import Progress, no_progress
from collector_app.domain.problems.home import HomeNotEmpty
from collector_app.practice.calendar import calendar
from collector_app.practice.chance import chance
from collector_app.practice.crew import People
from collector_app.practice.day import Live
from collector_app.practice.drafts import Visitors
from collector_app.practice.mail import Mail
from collector_app.practice.prices import PriceStory
from collector_app.practice.sellers import Sellers, made_up
from collector_app.practice.stations import DemoCountry, DemoSite, demo_country
from collector_app.practice.story import DayPlan, Story
from collector_app.practice.yard import set_up
from collector_app.queries.people import people
from collector_app.queries.tickets import recent_tickets
from collector_app.store.keys import KeyStore

if TYPE_CHECKING:
    from pathlib import Path

ADVANCES = 9  # sellers who have had money for goods to come
_BEFORE_OPENING = timedelta(minutes=20)  # when a new home is made and its people are written down
_AFTER_CLOSING = timedelta(minutes=35)  # when the day is packed


@dataclass(frozen=True, slots=True)
class Demo:
    """What is to be filled in; nothing said means the default of `look.md` 7."""

    country: str
    site: str = ""
    tickets: int = 0
    days: int = 0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in."""

    country: str
    site: str
    tickets: int
    days: int


class _Clock:
    """The simulated clock of the home that is being filled."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


def demo_home(folder: Path, demo: Demo, until: datetime, progress: Progress = no_progress) -> tuple[Begun, Filled]:
    """Make a home in an empty folder and fill it up to `until`; return it open.

    The same seed and end make the same journal, to the byte. Raises HomeNotEmpty, UnknownDemoSite, UnknownCountry,
    and Stopped from `progress`: then the days before are in the books, and the home is whole.
    """
    country = demo_country(demo.country)
    site = country.site(demo.site)
    plans = _plans(demo, country, site, until)
    ids = chance(demo.seed, "ids").randbytes
    begun = begin_home(folder, _beginning(country, site), _Clock(plans[0].opens - _BEFORE_OPENING), ids)
    begun.app.clock, begun.app.random = now, os.urandom
    try:
        filled = _Filling(begun.app, country, plans, demo.seed).run(progress)
    except BaseException:
        begun.app.close()
        raise
    return begun, filled


def fill_home(app: App, demo: Demo, until: datetime, progress: Progress = no_progress) -> Filled:
    """Fill a home that was made already and holds no ticket; its books begin today, so it is one day without an office.

    Raises HomeNotEmpty when it holds any.
    """
    if app.ask(recent_tickets, 1):
        raise HomeNotEmpty(str(app.home.folder))
    country = demo_country(app.home.here.country)
    plans = _plans(replace(demo, days=1), country, country.sites[0], until)
    return _Filling(app, country, (replace(plans[-1], opens=plans[-1].closes),), demo.seed).run(progress)


def _plans(demo: Demo, country: DemoCountry, site: DemoSite, until: datetime) -> tuple[DayPlan, ...]:
    pack = country_pack(country.code)
    draws = chance(demo.seed, "calendar")
    local = until.astimezone(pack.zone).replace(microsecond=0)
    return calendar(country, site, local, pack.is_closed, draws, tickets=demo.tickets, days=demo.days)


def _beginning(country: DemoCountry, site: DemoSite) -> Beginning:
    manager = country.people[0]
    return Beginning(
        site=site.code,
        name=site.name,
        country=country.code,
        manager=manager.name,
        pin=manager.pin,
        key_store=KeyStore.FILE.value,
    )


class _Filling:
    """Fills one open home, a transaction a day, with a clock and randomness that it gives back at the end."""

    def __init__(self, app: App, country: DemoCountry, plans: tuple[DayPlan, ...], seed: int) -> None:
        self._app = app
        self._country = country
        self._plans = plans
        self._seed = seed
        early = timedelta(0) if len(plans) == 1 else _BEFORE_OPENING
        self._clock = _Clock(plans[0].opens - early)

    def run(self, progress: Progress) -> Filled:
        """Live every day, and pack on the evenings between."""
        app, plans = self._app, self._plans
        clock, randomness = app.clock, app.random
        app.clock, app.random = self._clock, chance(self._seed, "salts").randbytes
        done, total = 0, sum(plan.tickets for plan in plans)
        try:
            progress(done, total)
            story = self._story()
            with self._mail() as mail:
                for plan in plans:
                    self._clock.moment = plan.opens
                    app.do(Live(story, plan))
                    self._clock.moment = plan.closes + _AFTER_CLOSING if not plan.is_last else plan.closes
                    mail.evening(plan)
                    if plan in plans[-2:-1]:
                        make_backup(app)
                    done += plan.tickets
                    progress(done, total)
        finally:
            app.clock, app.random = clock, randomness
        here = app.home.here
        return Filled(here.country, here.site, total, len(plans))

    def _mail(self) -> AbstractContextManager[Mail]:
        return closing(Mail(self._app, self._country, self._plans, self._clock, chance(self._seed, "mail")))

    def _story(self) -> Story:
        """Write down the people, the sellers and how prices came to be, and begin the story."""
        app, country, plans, seed = self._app, self._country, self._plans, self._seed
        draws = chance(seed, "people")
        staff = _staff(app, country)
        set_up(app, country, staff)
        saved = app.do_all([SaveSeller(seller) for seller in made_up(country, draws)])
        sellers = Sellers(tuple(saved), chance(seed, "sellers"))
        days = [plan.day for plan in plans]
        prices = PriceStory(country, plans[-1].closes, (days[-1] - days[0]).days, chance(seed, "prices"))
        opens = plans[0].opens
        app.do_all([command for listed in prices.until(opens) for command in listed.commands])
        return Story(
            country=country,
            chance=chance(seed, "days"),
            people=staff,
            visitors=Visitors(country, sellers, country_pack(country.code).scale_step, chance(seed, "visits")),
            in_force={grade: price for listed in prices.until(opens) for grade, price in listed.prices.items()},
            lists=prices.after(opens),
            advances=[(draws.choice(days), seller) for seller in sellers.with_advances(ADVANCES)],
        )


def _staff(app: App, country: DemoCountry) -> People:
    """Let everybody work here, with the PINs that a demo home shows."""
    known = {person.name: person.id for person in app.ask(people)}
    manager, clerks = country.people[0], country.people[1:]
    ids = [known.get(each.name) or app.do(AddPerson(each.name, each.role, each.pin)) for each in clerks]
    app.do(SetPin(app.person.id, manager.pin))
    pins = {app.person.id: manager.pin}
    pins.update({person: each.pin for person, each in zip(ids, clerks, strict=True)})
    app.do_all([ChangeSetting(DEMO, "1"), ChangeSetting(DEMO_PINS, json.dumps(pins, sort_keys=True))])
    return People(app.person.id, tuple(ids))
