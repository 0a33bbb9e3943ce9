"""`drawer`: cash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.cli.context import Commands, Context, reason_of
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.domain.entries.drawers import CashReason, Counted, DifferenceReason
from collector_app.domain.problems.input import BadField, MissingField
from collector_app.i18n.text import text
from collector_app.queries.drawers import cash_day, drawer
from collector_app.queries.logs import business_day

if TYPE_CHECKING:
    import argparse


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("drawer", parents=[common], help="cash").add_subparsers(dest="act", required=True)
    for name, handler in (("open", _open), ("count", _count)):
        act = acts.add_parser(name, parents=[common])
        _amount(act)
        act.add_argument("--counted", action="append", default=[], metavar="NOTExCOUNT", help="such as 500000x12")
        act.add_argument("--reason", default=DifferenceReason.NONE.value)
        act.set_defaults(handler=handler)
    for name, sign in (("add", 1), ("remove", -1)):
        act = acts.add_parser(name, parents=[common])
        _amount(act)
        act.add_argument("--reason", default=CashReason.OWNER.value)
        act.add_argument("--note", default="")
        act.set_defaults(handler=_move, sign=sign)
    acts.add_parser("show", parents=[common]).set_defaults(handler=_show)


def _amount(act: argparse.ArgumentParser) -> None:
    """Let an amount stand alone or behind --amount."""
    act.add_argument("alone", nargs="?", type=int, metavar="AMOUNT")
    act.add_argument("--amount", type=int)


def _said(context: Context) -> int | None:
    said = context.options
    amount: int | None = said.alone if said.amount is None else said.amount
    return amount


def _counted(context: Context) -> tuple[Counted, ...]:
    found = []
    for said in context.options.counted:
        note, _, count = said.partition("x")
        if not (note.isdecimal() and count.isdecimal()):
            raise BadField("counted", said[:40])
        found.append(Counted(int(note), int(count)))
    return tuple(found)


def _open(context: Context) -> None:
    done = context.app.do(OpenDrawer(_said(context), _counted(context)))
    context.output.value(
        {"drawer": "till", "open": True, "amount": done.amount.amount, "difference": done.difference.amount},
        text("The drawer is open with {amount}.", amount=done.amount),
    )


def _count(context: Context) -> None:
    reason = reason_of(DifferenceReason, context.options.reason)
    done = context.app.do(CountDrawer(_said(context), _counted(context), reason))
    context.output.value(
        {
            "drawer": "till",
            "open": False,
            "amount": done.amount.amount,
            "expected": done.expected.amount,
            "difference": done.difference.amount,
        },
        text(
            "The drawer is closed. Counted {amount}, by the books {expected}, difference {difference}.",
            amount=done.amount,
            expected=done.expected,
            difference=done.difference,
        ),
    )


def _move(context: Context) -> None:
    amount = _said(context)
    if amount is None:
        raise MissingField("amount")
    reason = reason_of(CashReason, context.options.reason)
    expected = context.app.do(MoveCash(context.options.sign * amount, reason, context.options.note))
    context.output.value(
        {"drawer": "till", "expected": expected.amount},
        text("Saved. The drawer should hold {amount} now.", amount=expected),
    )


def _show(context: Context) -> None:
    now = context.app.ask(drawer)
    lines = context.app.ask(cash_day, context.app.ask(business_day))
    context.output.value(
        {
            "drawer": now.name,
            "open": now.is_open,
            "opened_day": now.opened_day or None,
            "expected": now.expected,
            "counted": None if now.counted < 0 else now.counted,
            "lines": [
                {"kind": line.kind, "at": context.local(line.at), "amount": line.amount, "number": line.number or None}
                for line in lines
            ],
        },
        text("The drawer is open.") if now.is_open else text("The drawer is closed."),
    )
