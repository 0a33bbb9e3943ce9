"""Door: what sign-in and the status strip ask of the books."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.settings import DEMO, DEMO_PINS
from collector_app.domain import clock
from collector_app.queries.answers import newest_answer
from collector_app.queries.backups import has_outside_backup
from collector_app.queries.custody import custody
from collector_app.queries.drawers import drawer
from collector_app.queries.people import Person, people
from collector_app.queries.sent import kept_aside
from collector_app.store.desk import setting
from collector_app.ui.kit.hq_chip import Custody

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Door:
    """Who may come in here. `pins` are those of a demo home, shown on the tiles; a real home keeps none to show."""

    site: str
    mark: str
    name: str
    is_hq: bool
    is_demo: bool
    people: tuple[Person, ...]
    pins: dict[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the strip says: the drawer, how far the entries have come, and whether a copy lies elsewhere."""

    drawer_is_open: bool
    custody: Custody
    is_backed_up: bool


def door(books: Books) -> Door:
    """Return who may sign in, and how this home is called."""
    is_demo = setting(books.connection, DEMO) == "1"
    return Door(
        site=books.here.site,
        mark=books.here.mark,
        name=setting(books.connection, "site_name"),
        is_hq=books.here.is_hq,
        is_demo=is_demo,
        people=people(books),
        pins=json.loads(setting(books.connection, DEMO_PINS) or "{}") if is_demo else {},
    )


def standing(books: Books, now: datetime) -> Standing:
    """Return what the strip says now."""
    counts = custody(books)
    days = (now - clock.read(counts.oldest)).days if counts.oldest else 0
    refused = kept_aside(newest_answer(books))
    return Standing(
        drawer(books).is_open,
        Custody(counts.saved, counts.at_hq, counts.waiting, days, refused),
        has_outside_backup(books),
    )
