"""`ticket settle` and `ticket waiting`: lines whose price is settled after their ticket was posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.settle_line import SettleLine
from collector_app.domain.catalogue import Unit
from collector_app.i18n.text import text
from collector_app.queries.to_settle import lines_to_settle

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add_settling(acts: Commands, common: argparse.ArgumentParser) -> None:
    """Add both to the acts of tickets."""
    settle = acts.add_parser("settle", parents=[common], help="give a line its final price")
    settle.add_argument("number")
    settle.add_argument("line", type=int, help="its place on the ticket, from 1")
    settle.add_argument("price", type=int)
    settle.add_argument("--unit", choices=[unit.value for unit in Unit])
    settle.add_argument("--flat", action="store_true", help="the price is for the whole line")
    settle.set_defaults(handler=_settle)
    acts.add_parser("waiting", parents=[common], help="lines without a final price").set_defaults(handler=_waiting)


def _settle(context: Context) -> None:
    said = context.options
    unit = Unit(said.unit) if said.unit else None
    done = context.app.do(SettleLine(said.number, said.line, said.price, unit, said.flat))
    context.output.value(
        {
            "number": done.number,
            "line": done.line,
            "price": done.price.amount,
            "amount": done.amount.amount,
            "difference": done.difference.amount,
            "open": done.open.amount,
        },
        text(
            "Line {line} of {number} comes to {amount}. To pay: {open}.",
            line=done.line,
            number=done.number,
            amount=done.amount,
            open=done.open,
        ),
    )


def _waiting(context: Context) -> None:
    for line in context.app.ask(lines_to_settle):
        context.output.value(
            {
                "number": line.number,
                "line": line.n + 1,
                "grade": line.grade,
                "net_g": line.paid_g,
                "pieces": line.pieces,
                "provisional": line.provisional,
                "price": line.price if line.provisional else None,
                "unit": line.unit.value,
                "at": context.local(line.at),
            },
            f"{line.number}\t{line.n + 1}\t{line.grade}",
        )
