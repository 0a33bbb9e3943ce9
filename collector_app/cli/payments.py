"""`pay`, `payment`, `advance`: money to sellers and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.cli.context import Commands, Context, reason_of
from collector_app.commands.grant_advance import GrantAdvance
from collector_app.commands.pay import PayTickets
from collector_app.commands.take_back import TakeBackPayment
from collector_app.domain.entries.payments import Method, TakeBackReason
from collector_app.i18n.text import text
from collector_app.queries.sellers import one_seller
from collector_app.queries.tickets import ticket_with_id

if TYPE_CHECKING:
    import argparse


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    pay = commands.add_parser("pay", parents=[common], help="pay one ticket or several")
    pay.add_argument("numbers", nargs="+", metavar="NUMBER")
    pay.add_argument("--method", choices=[method.value for method in Method], default=Method.CASH.value)
    pay.add_argument("--amount", type=int)
    pay.add_argument("--reference", default="")
    pay.set_defaults(handler=_pay)
    acts = commands.add_parser("payment", parents=[common], help="payments that were made").add_subparsers(
        dest="act", required=True
    )
    back = acts.add_parser("take-back", parents=[common])
    back.add_argument("number")
    back.add_argument("--reason", required=True)
    back.set_defaults(handler=_take_back)
    advances = commands.add_parser("advance", parents=[common], help="cash for goods to come").add_subparsers(
        dest="act", required=True
    )
    grant = advances.add_parser("grant", parents=[common])
    grant.add_argument("seller")
    grant.add_argument("amount", type=int)
    grant.set_defaults(handler=_grant)


def _pay(context: Context) -> None:
    said = context.options
    app = context.app
    made = app.do(PayTickets(tuple(said.numbers), Method(said.method), said.amount, said.reference))
    if made.over_books:
        context.output.note(
            text(
                "By the books the drawer does not hold that much: {amount} more. "
                "The payment is saved. Count the drawer.",
                amount=made.over_books,
            )
        )
    tickets = [ticket for each in made.tickets if (ticket := app.ask(ticket_with_id, each)) is not None]
    context.output.value(
        {
            "payment": made.number,
            "id": made.id,
            "method": said.method,
            "paid": made.paid.amount,
            "rounding": made.rounding.amount,
            "settled": made.settled.amount,
            "over_books": made.over_books.amount,
            "tickets": [
                {"number": ticket.number, "settled": ticket.settled, "open": ticket.open, "state": ticket.state}
                for ticket in tickets
            ],
        },
        text("{number}: {amount} paid.", number=made.number, amount=made.paid),
    )


def _take_back(context: Context) -> None:
    done = context.app.do(TakeBackPayment(context.options.number, reason_of(TakeBackReason, context.options.reason)))
    context.output.value(
        {"payments": list(done.payments), "cash": done.cash.amount, "status": "taken_back"},
        text("Taken back. {amount} in cash goes into the drawer.", amount=done.cash),
    )


def _grant(context: Context) -> None:
    seller = context.app.ask(one_seller, context.options.seller)
    amount = context.app.do(GrantAdvance(seller.id, context.options.amount))
    context.output.value(
        {"seller": seller.id, "amount": amount.amount},
        text("{amount} given to {seller} in advance.", amount=amount, seller=seller.name),
    )
