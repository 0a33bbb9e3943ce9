"""`refuse`, `refusals`: goods that were sent away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.cli.context import Commands, Context, reason_of
from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.weight import Weight
from collector_app.i18n.text import text
from collector_app.i18n.triage_names import REFUSALS
from collector_app.queries.refusals import refusals

if TYPE_CHECKING:
    import argparse


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    refuse = commands.add_parser("refuse", parents=[common], help="goods that are not taken in: a record and a slip")
    refuse.add_argument("--reason", required=True, help=" ".join(RefusalReason))
    refuse.add_argument("--grade", default="", metavar="CHEMISTRY.FORM")
    refuse.add_argument("--pieces", type=int, default=0)
    refuse.add_argument("--gross-g", type=int, default=0)
    refuse.add_argument("--sign", dest="signs", action="append", default=[], metavar="CODE")
    refuse.add_argument("--seller", default="", metavar="ID")
    refuse.set_defaults(handler=_refuse)
    listed = commands.add_parser("refusals", parents=[common], help="what was refused, the newest first")
    listed.add_argument("--site", default="")
    listed.add_argument("--limit", type=int, default=50)
    listed.set_defaults(handler=_list)


def _refuse(context: Context) -> None:
    said = context.options
    made = context.app.do(
        RefuseGoods(
            reason_of(RefusalReason, said.reason),
            said.grade,
            said.pieces,
            Weight(said.gross_g),
            tuple(said.signs),
            seller=said.seller,
        )
    )
    context.output.value(
        {"number": made.number, "id": made.id, "reason": said.reason},
        text("Refusal {number} is written down.", number=made.number),
    )


def _list(context: Context) -> None:
    say = context.output.language.say
    for each in context.app.ask(refusals, context.options.site, max(0, context.options.limit)):
        value = {
            "number": each.number,
            "id": each.id,
            "site": each.site,
            "at": context.local(each.at),
            "reason": each.reason,
            "grade": each.grade or None,
            "pieces": each.pieces,
            "gross_g": each.gross_g,
            "signs": list(each.signs),
            "seller": each.seller or None,
        }
        context.output.value(value, f"{each.number}\t{say(REFUSALS[each.reason])}\t{each.grade}")
