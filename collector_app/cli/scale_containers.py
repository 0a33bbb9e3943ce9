"""`scale container`: drums and crates whose tare is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_weight

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context
    from collector_app.queries.scales import Container


def add(acts: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    container = acts.add_parser("container", parents=[common], help="containers with a stored tare")
    verbs = container.add_subparsers(dest="verb", required=True)
    new = verbs.add_parser("add", parents=[common], help="store a tare, weighed today; 0 takes the container off")
    new.add_argument("number", type=int)
    new.add_argument("--name", required=True)
    new.add_argument("--tare", required=True, metavar="KG")
    new.set_defaults(handler=_add)
    verbs.add_parser("list", parents=[common], help="the stored ones").set_defaults(handler=_list)


def _add(context: Context) -> None:
    from collector_app.commands.save_container import SaveContainer  # noqa: PLC0415 - SQLAlchemy is slow to load

    options = context.options
    tare = typed_weight(options.tare, context.output.language)
    _say(context, context.app.do(SaveContainer(options.number, options.name, tare)))


def _list(context: Context) -> None:
    from collector_app.queries.scales import containers  # noqa: PLC0415 - as above

    for each in context.app.ask(containers):
        _say(context, each)


def _say(context: Context, each: Container) -> None:
    value = {"number": each.number, "name": each.name, "tare_g": each.tare.grams, "day": each.day}
    said = text("Container {number}, {name}: {tare}.", number=each.number, name=each.name, tare=each.tare)
    context.output.value(value, said)
