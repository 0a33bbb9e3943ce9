"""`price` and `grade`: what is bought, for how much, and by which list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.make_grade import MakeGrade
from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.money import Money
from collector_app.domain.price import GENERAL
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import text
from collector_app.queries.price_books import price_books, why_price
from collector_app.queries.prices import ladder_at, price_list

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context
    from collector_app.domain.price import PriceInForce
    from collector_app.queries.price_books import Why


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
    drop = price.add_parser("drop", parents=[common], help="let the next list answer for a grade")
    drop.add_argument("grade")
    drop.set_defaults(amount=None, unit=None)
    for each in (put, drop):
        each.add_argument("--from", dest="since", default="")
        each.add_argument("--step-from", dest="from_g", type=int, default=0, metavar="GRAMS", help="least net weight")
        _add_book(each)
        each.set_defaults(handler=_set)
    every = price.add_parser("list", parents=[common])
    _add_book(every)
    every.set_defaults(handler=_list)
    why = price.add_parser("why", parents=[common], help="which list a price comes from, and what the others say")
    why.add_argument("grade")
    why.add_argument("--book", dest="books", type=int, action="append", default=[], help="a seller's lists, in order")
    why.add_argument("--net", dest="net_g", type=int, default=0, metavar="GRAMS")
    why.set_defaults(handler=_why)
    _add_book_commands(price, common)
    grade = commands.add_parser("grade", parents=[common], help="what is bought").add_subparsers(
        dest="act", required=True
    )
    new = grade.add_parser("add", parents=[common], help="a grade of the site's own, for other goods")
    new.add_argument("code")
    new.add_argument("name")
    new.add_argument("--unit", choices=[Unit.KG.value, Unit.PIECE.value], default=Unit.KG.value)
    new.set_defaults(handler=_add_grade)
    grade.add_parser("list", parents=[common]).set_defaults(handler=_list_grades)


def _add_book(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--book", type=int, default=GENERAL, metavar="N", help="a price list; 0 is the general one")


def _add_book_commands(price: Commands, common: argparse.ArgumentParser) -> None:
    book = price.add_parser("book", parents=[common], help="price lists of some sellers").add_subparsers(
        dest="what", required=True
    )
    named = book.add_parser("add", parents=[common])
    named.add_argument("name")
    named.add_argument("--book", type=int, default=GENERAL, metavar="N", help="give this list another name")
    named.set_defaults(handler=_name_book)
    book.add_parser("list", parents=[common]).set_defaults(handler=_list_books)


def _set(context: Context) -> None:
    said = context.options
    since = clock.read(said.since, "from") if said.since else None
    unit = Unit(said.unit) if said.unit else None
    new = NewPrice(said.grade, said.amount, unit, said.from_g)
    moment = context.app.do(PublishPrices((new,), since, said.book))
    value = {"grade": said.grade, "price": said.amount}
    if said.amount is None:
        words = text("{grade}: no price in this list from {moment}.", grade=said.grade, moment=moment)
    else:
        found = context.app.ask(ladder_at, said.grade, clock.in_utc(moment), said.book)
        value["unit"] = found[0].unit.value
        price = Money(said.amount, context.app.home.here.money)
        words = text("{grade}: {price} from {moment}.", grade=said.grade, price=price, moment=moment)
    offset = context.app.home.here.offset
    value |= {"from": clock.written(moment, offset), "book": said.book, "step_from_g": said.from_g}
    context.output.value(value, words)


def _list(context: Context) -> None:
    app = context.app
    currency = app.home.here.money
    for price in app.ask(price_list, app.clock(), context.options.book):
        name = context.output.language.say(grade_name(app.catalogue.by_code(price.grade)))
        said = context.output.language.price(Money(price.price, currency), price.unit)
        step = context.output.language.weight(Weight(price.from_g)) if price.from_g else ""
        value = {"grade": price.grade, **_said(context, price)}
        context.output.value(value, f"{price.grade}\t{name}\t{said}\t{step}".rstrip())


def _said(context: Context, price: PriceInForce) -> dict[str, object]:
    return {
        "price": price.price,
        "unit": price.unit.value,
        "from": context.local(price.since),
        "book": price.book,
        "step_from_g": price.from_g,
    }


def _why(context: Context) -> None:
    said, app = context.options, context.app
    grade = app.catalogue.by_code(said.grade)
    found = app.ask(why_price, grade.code, app.clock(), tuple(said.books), Weight(said.net_g))
    value: dict[str, object] = {"grade": grade.code, "price": None, "lists": _lists(context, found)}
    words = text("No list has a price of {grade}: it is settled later.", grade=grade.code)
    if found.price is not None:
        value |= {**_said(context, found.price), "person": found.person, "published": context.local(found.at)}
        words = text(
            "{grade}: {price} by price list {book}, published by {person}.",
            grade=grade.code,
            price=Money(found.price.price, app.home.here.money),
            book=found.price.book,
            person=found.person,
        )
    context.output.value(value, words)


def _lists(context: Context, found: Why) -> list[dict[str, object]]:
    names = {book.number: book.name for book in found.names}
    return [
        {
            "book": each.book,
            "name": names.get(each.book, ""),
            **(_said(context, each.price) if each.price is not None else {"price": None}),
        }
        for each in found.lists
    ]


def _name_book(context: Context) -> None:
    said = context.options
    number = context.app.do(NamePriceList(said.name, said.book))
    words = text("Price list {book}: {name}.", book=number, name=said.name)
    context.output.value({"book": number, "name": said.name}, words)


def _list_books(context: Context) -> None:
    for book in context.app.ask(price_books):
        context.output.value({"book": book.number, "name": book.name}, f"{book.number}\t{book.name}")


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
