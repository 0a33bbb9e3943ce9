"""`demo`: an empty home becomes a believable station."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from collector_app.domain.problems.input import BadField
from collector_app.i18n.text import Text, plural, text
from collector_app.practice.demo import Demo, demo_home, fill_home
from collector_app.practice.stations import COUNTRIES
from collector_app.store.home import BOOKS

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context

_AT_HOME = {"th": "TH", "vi": "VN", "id": "ID"}
_DEFAULT = "VN"
MOST_TICKETS = 200_000  # what one seed fills in an hour
MOST_DAYS = 3650


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's command."""
    demo = commands.add_parser("demo", parents=[common], help="fill an empty home with a believable station")
    demo.add_argument("--country", choices=sorted(COUNTRIES), default="")
    demo.add_argument("--site", default="", metavar="CODE")
    demo.add_argument("--tickets", type=int, default=0, metavar="N")
    demo.add_argument("--days", type=int, default=0, metavar="D")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    demo.set_defaults(handler=_demo)


def _demo(context: Context) -> None:
    said = context.options
    for name, most in (("tickets", MOST_TICKETS), ("days", MOST_DAYS)):
        given = getattr(said, name)
        if not 0 <= given <= most:
            raise BadField(name, str(given)[:40])
    wanted = Demo(
        country=said.country or _AT_HOME.get(said.language, _DEFAULT),
        site=said.site,
        tickets=said.tickets,
        days=said.days,
        seed=said.seed,
    )
    code = ""
    if (said.home / BOOKS).is_file():
        filled = fill_home(context.app, wanted, datetime.now(UTC), context.output.progress)
    else:
        begun, filled = demo_home(said.home, wanted, datetime.now(UTC), context.output.progress)
        context.use(begun.app)
        code = begun.recovery_code
    context.output.value(
        {
            "home": str(said.home),
            "site": filled.site,
            "country": filled.country,
            "tickets": filled.tickets,
            "days": filled.days,
            "recovery_code": code,
        },
        _done(filled.site, filled.tickets),
    )


def _done(site: str, tickets: int) -> Text:
    return text(
        "The demo station {site} is ready: {tickets}.", site=site, tickets=plural("{n} ticket", "{n} tickets", tickets)
    )
