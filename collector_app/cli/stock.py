"""`stock`, `lot`, `load`: goods on the site and on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.cli.context import Commands, Context, reason_of
from collector_app.commands.look_again import LookAgain
from collector_app.commands.lots import MoveLot, ReleaseLot
from collector_app.commands.send_load import SendLoad
from collector_app.domain import clock
from collector_app.domain.entries.lots import ReleaseReason
from collector_app.domain.move import Place
from collector_app.domain.problems.stock import UnknownPlace
from collector_app.domain.triage import condition_named
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import text
from collector_app.queries.looks import looks
from collector_app.queries.stock import lots_on_hand, stock_by, stock_by_grade_and_place

if TYPE_CHECKING:
    import argparse


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    stock = commands.add_parser("stock", parents=[common], help="goods on hand, quarantine included")
    stock.add_argument("--by", choices=["grade", "place", "lot"], help="without it: by grade and place")
    stock.set_defaults(handler=_stock)
    lot = commands.add_parser("lot", parents=[common], help="lots on the site").add_subparsers(
        dest="act", required=True
    )
    move = lot.add_parser("move", parents=[common])
    move.add_argument("lot")
    move.add_argument("--to", required=True)
    move.set_defaults(handler=_move)
    release = lot.add_parser("release", parents=[common])
    release.add_argument("lot")
    release.add_argument("--reason", required=True)
    release.add_argument("--condition", default="normal")
    release.set_defaults(handler=_release)
    look = lot.add_parser("look", parents=[common])
    look.add_argument("lot")
    look.add_argument("--condition", default="", help="without it: what the signs say")
    look.add_argument("--sign", dest="signs", action="append", default=[], metavar="CODE")
    look.add_argument("--temperature", type=int, metavar="TENTHS", help="of a degree Celsius")
    look.set_defaults(handler=_look)
    lot.add_parser("looks", parents=[common]).set_defaults(handler=_looks)
    load = commands.add_parser("load", parents=[common], help="goods on their way").add_subparsers(
        dest="act", required=True
    )
    send = load.add_parser("send", parents=[common])
    send.add_argument("grades", nargs="+", metavar="GRADE")
    send.set_defaults(handler=_send)


def _stock(context: Context) -> None:
    if context.options.by == "lot":
        _lots(context)
        return
    by = context.options.by
    rows = context.app.ask(stock_by, by) if by else context.app.ask(stock_by_grade_and_place)
    for each in rows:
        value = {
            "grade": each.grade or None,
            "place": each.place or None,
            "net_g": each.net_g,
            "pieces": each.pieces,
            "oldest": each.oldest or None,
        }
        context.output.value(value, f"{each.grade or each.place}\t{_kg(context, each.net_g)}\t{each.pieces}")


def _lots(context: Context) -> None:
    for lot in context.app.ask(lots_on_hand):
        value = {
            "lot": lot.lot,
            "grade": lot.grade,
            "place": lot.place,
            "net_g": lot.net_g,
            "pieces": lot.pieces,
            "condition": lot.condition,
            "received": lot.received or None,
        }
        name = context.output.language.say(grade_name(context.app.catalogue.by_code(lot.grade)))
        context.output.value(value, f"{lot.lot}\t{name}\t{lot.place}\t{_kg(context, lot.net_g)}\t{lot.pieces}")


def _move(context: Context) -> None:
    try:
        place = Place(context.options.to)
    except ValueError:
        raise UnknownPlace(context.options.to[:40]) from None
    lot = context.app.do(MoveLot(context.options.lot, place))
    context.output.value({"lot": lot.lot, "place": place.value, "net_g": lot.net_g}, text("Saved."))


def _release(context: Context) -> None:
    condition = condition_named(context.options.condition)
    reason = reason_of(ReleaseReason, context.options.reason)
    lot = context.app.do(ReleaseLot(context.options.lot, reason, condition))
    context.output.value({"lot": lot.lot, "condition": condition.value, "net_g": lot.net_g}, text("Saved."))


def _look(context: Context) -> None:
    said = context.options
    condition = condition_named(said.condition) if said.condition else None
    looked = context.app.do(LookAgain(said.lot, condition, tuple(said.signs), temperature_dc=said.temperature))
    context.output.value(
        {"lot": looked.lot, "condition": looked.condition.value, "look": looked.look, "moved": looked.moved},
        text("The lot went to quarantine.") if looked.moved else text("Saved."),
    )


def _looks(context: Context) -> None:
    now = context.app.clock()
    for look in context.app.ask(looks, context.app.catalogue.care.limits):
        value = {
            "lot": look.lot.lot,
            "grade": look.lot.grade,
            "place": look.lot.place,
            "condition": look.lot.condition,
            "due": context.local(clock.in_utc(look.due)),
            "is_due": look.is_due(now),
            "looked": context.local(look.looked_at),
        }
        context.output.value(value, f"{look.lot.lot}\t{look.lot.place}\t{value['due']}")


def _send(context: Context) -> None:
    sent = context.app.do(SendLoad(tuple(context.options.grades)))
    context.output.value(
        {"number": sent.number, "id": sent.id, "net_g": sent.net.grams},
        text("Load {number}: {weight}.", number=sent.number, weight=sent.net),
    )


def _kg(context: Context, grams: int) -> str:
    return context.output.language.weight(Weight(grams))
