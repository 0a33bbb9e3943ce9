"""`price` and `grade`: what is bought, and for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.make_grade import MakeGrade
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.money import Money
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import text
from collector_app.queries.prices import price_list

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    units = [unit.value for unit in Unit]
    price = commands.add_parser("price", parents=[common], help="buying prices").add_subparsers(
        dest="act", required=True
    )
    put = price.add_parser("set", parents=[common])
    put.add_argument("grade")
    put.add_argument("amount", type=int)
    put.add_argument("--unit", choices=units)
    put.add_argument("--from", dest="since", default="")
    put.set_defaults(handler=_set)
    price.add_parser("list", parents=[common]).set_defaults(handler=_list)
    grade = commands.add_parser("grade", parents=[common], help="what is bought").add_subparsers(
        dest="act", required=True
    )
    new = grade.add_parser("add", parents=[common], help="a grade of the site's own, for other goods")
    new.add_argument("code")
    new.add_argument("name")
    new.add_argument("--unit", choices=[Unit.KG.value, Unit.PIECE.value], default=Unit.KG.value)
    new.set_defaults(handler=_add_grade)
    grade.add_parser("list", parents=[common]).set_defaults(handler=_list_grades)


def _set(context: Context) -> None:
    said = context.options
    since = clock.read(said.since, "from") if said.since else None
    unit = Unit(said.unit) if said.unit else None
    moment = context.app.do(PublishPrices((NewPrice(said.grade, said.amount, unit),), since))
    price = Money(said.amount, context.app.home.here.money)
    context.output.value(
        {
            "grade": said.grade,
            "price": said.amount,
            "unit": context.app.catalogue.by_code(said.grade).unit.value,
            "from": clock.written(moment, context.app.home.here.offset),
        },
        text("{grade}: {price} from {moment}.", grade=said.grade, price=price, moment=moment),
    )


def _list(context: Context) -> None:
    app = context.app
    currency = app.home.here.money
    for price in app.ask(price_list, app.clock()):
        name = context.output.language.say(grade_name(app.catalogue.by_code(price.grade)))
        said = context.output.language.price(Money(price.price, currency), price.unit)
        context.output.value(
            {"grade": price.grade, "price": price.price, "unit": price.unit.value, "from": context.local(price.since)},
            f"{price.grade}\t{name}\t{said}",
        )


def _add_grade(context: Context) -> None:
    said = context.options
    code = context.app.do(MakeGrade(said.code, said.name, Unit(said.unit)))
    context.app.learn_grades()
    context.output.value(
        {"grade": code, "name": said.name, "unit": said.unit}, text("{grade} can be bought now.", grade=code)
    )


def _list_grades(context: Context) -> None:
    catalogue = context.app.catalogue
    for grade in sorted(catalogue.grades.values(), key=lambda each: (each.tile or 100, each.code)):
        name = context.output.language.say(grade_name(grade))
        context.output.value(
            {"grade": grade.code, "name": name, "unit": grade.unit.value, "tile": grade.tile or None},
            f"{grade.tile or '':>2}\t{grade.code}\t{name}",
        )
