"""Door: what sign-in and the status strip ask of the books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.queries.custody import custody
from collector_app.queries.drawers import drawer
from collector_app.queries.people import Person, people
from collector_app.store.desk import setting, settings_like
from collector_app.ui.kit.hq_chip import Custody

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.store.books import Books

DEMO, DEMO_PIN = "demo", "demo_pin:"


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
    """What the strip says: the drawer, and how far the entries have come."""

    drawer_is_open: bool
    custody: Custody


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
        pins=_after(settings_like(books.connection, DEMO_PIN), DEMO_PIN) if is_demo else {},
    )


def standing(books: Books, now: datetime) -> Standing:
    """Return what the strip says now."""
    counts = custody(books)
    days = (now - clock.read(counts.oldest)).days if counts.oldest else 0
    return Standing(drawer(books).is_open, Custody(counts.saved, counts.at_hq, counts.waiting, days))


def _after(found: dict[str, str], prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): value for name, value in found.items()}
