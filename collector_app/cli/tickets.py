"""`ticket`: post, show, list, void, correct."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from collector_app.cli.context import Commands, Context, reason_of
from collector_app.cli.output import plain_values
from collector_app.cli.settling import add_settling
from collector_app.cli.ticket_filters import add_filters, wanted_of
from collector_app.cli.ticket_json import ticket_draft
from collector_app.cli.ticket_schema import MOST_BYTES, SCHEMA
from collector_app.cli.ticket_show import short, show, timed
from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import FileNotReadable
from collector_app.i18n.sentences import sentence
from collector_app.i18n.text import text
from collector_app.queries.ticket_list import tickets_wanted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from collector_app.queries.ticket_filters import Wanted
    from collector_app.store.books import Books

_FATAL = ("DiskFull", "DiskFailed", "HomeNotWritable", "BooksDamaged")


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("ticket", parents=[common], help="goods that were bought").add_subparsers(
        dest="act", required=True
    )
    acts.add_parser("schema", parents=[common]).set_defaults(handler=_schema)
    post = acts.add_parser("post", parents=[common])
    post.add_argument("file", help="one ticket as JSON, or many, one a line; - reads standard input")
    post.set_defaults(handler=_post)
    shown = acts.add_parser("show", parents=[common])
    shown.add_argument("number")
    shown.set_defaults(handler=show)
    many = acts.add_parser("list", parents=[common])
    add_filters(many)
    many.set_defaults(handler=_list)
    add_settling(acts, common)
    void = acts.add_parser("void", parents=[common])
    void.add_argument("number")
    void.add_argument("--reason", required=True)
    void.set_defaults(handler=_void)
    correct = acts.add_parser("correct", parents=[common])
    correct.add_argument("number")
    correct.add_argument("file")
    correct.set_defaults(handler=_correct)


def _schema(context: Context) -> None:
    sys.stdout.write(json.dumps(SCHEMA, indent=None if context.options.json else 2) + "\n")


def _post(context: Context) -> int:
    """Post a stream: each ticket durable on its own, its result written and flushed only after COMMIT."""
    refused = 0
    app = context.app
    with _opened(context.options.file) as stream:
        for number, data in _tickets(stream):
            try:
                posted = app.do(PostTicket(ticket_draft(data)))
            except Problem as problem:
                refused += 1
                context.output.json(_refusal(context, number, problem))
                if problem.code in _FATAL:
                    break  # the next one would fare no better; nothing was lost
                continue
            context.output.json(
                {
                    "line": number,
                    "status": "posted",
                    "number": posted.number,
                    "id": posted.id,
                    "net_g": posted.net_g,
                    "total": posted.total.amount,
                }
            )
    return 1 if refused else 0


def _refusal(context: Context, line: int, problem: Problem) -> dict[str, Any]:
    words = context.output.language.say(sentence(problem))
    return {
        "line": line,
        "status": "refused",
        "problem": problem.code,
        "text": words,
        "values": plain_values(problem),
    }


def _opened(name: str) -> BinaryIO:
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError:
        raise FileNotReadable(name) from None


def _tickets(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield each ticket with its line number; a file that begins with a bare brace is one ticket over many lines."""
    number = 0
    while line := stream.readline(MOST_BYTES + 2):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            if line.strip() == b"{":
                yield 1, line + stream.read(MOST_BYTES)
                return
        if len(line) > MOST_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
        if line.strip():
            yield number, line


def _skip_line(stream: BinaryIO) -> None:
    while (more := stream.readline(MOST_BYTES)) and not more.endswith(b"\n"):
        pass


def _list(context: Context) -> None:
    wanted = wanted_of(context)
    for value in context.app.ask(_listed, wanted, max(1, context.options.limit)):
        context.output.value(
            timed(context, value), f"{value['number']}\t{value['business_day']}\t{value['total']}\t{value['state']}"
        )


def _listed(books: Books, wanted: Wanted, limit: int) -> list[dict[str, Any]]:
    return [short(books, ticket) for ticket in tickets_wanted(books, wanted, limit)]


def _void(context: Context) -> None:
    ticket = context.app.do(VoidTicket(context.options.number, reason_of(VoidReason, context.options.reason)))
    context.output.value(
        {"number": ticket.number, "status": "voided"}, text("Ticket {number} is void.", number=ticket.number)
    )


def _correct(context: Context) -> None:
    with _opened(context.options.file) as stream:
        data = stream.read(MOST_BYTES + 1)
    done = context.app.do(CorrectTicket(context.options.number, ticket_draft(data)))
    value = {"old": done.old, "number": done.new.number, "id": done.new.id, "difference": done.difference.amount}
    if done.difference.amount > 0:
        said = text("{number}: give {amount} more.", number=done.new.number, amount=done.difference)
    elif done.difference.amount < 0:
        said = text("{number}: ask {amount} back.", number=done.new.number, amount=-done.difference)
    else:
        said = text("{number}: no money changes hands.", number=done.new.number)
    context.output.value(value, said)
