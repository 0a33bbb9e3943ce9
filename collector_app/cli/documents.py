"""`document` and `verify`: papers as files, and what they prove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.domain.problems.input import FileNotWritten
from collector_app.domain.problems.tickets import TicketNotFound
from collector_app.files import write_durably
from collector_app.i18n.text import text
from collector_app.queries.tickets import ticket_hash, ticket_numbered

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    document = commands.add_parser("document", parents=[common], help="any paper of the program, as a file")
    document.add_argument("kind", help="kinds lists them")
    document.add_argument("number", nargs="?", default="")
    document.add_argument("--output", type=Path)
    document.add_argument("--paper", default="", help="a5, a4, a6, 80mm or 58mm; without it the usual one")
    document.set_defaults(handler=_document)
    verify = commands.add_parser("verify", parents=[common], help="a paper's QR against the books")
    verify.add_argument("payload")
    verify.set_defaults(handler=_verify)


def _document(context: Context) -> int:
    from collector_app.app.papers import KINDS, kind_named, print_paper  # noqa: PLC0415 - reportlab

    said = context.options
    if said.kind == "kinds":
        for kind in KINDS:
            context.output.value({"kind": kind}, kind)
        return 0
    kind_named(said.kind)
    if not said.number or said.output is None:
        context.output.note(text("Give the number that the paper goes by, and --output with the name of the file."))
        return 2
    if not said.output.parent.is_dir():
        raise FileNotWritten(str(said.output))
    printed = print_paper(context.app, said.kind, said.number, context.said_language, said.paper)
    try:
        write_durably(said.output, printed.pdf, mode=0o644)
    except OSError:
        raise FileNotWritten(str(said.output)) from None
    context.output.value(
        {"file": str(said.output), "number": printed.number, "copy": printed.copy, "language": printed.language},
        text("{file} is written.", file=str(said.output)),
    )
    return 0


def _verify(context: Context) -> int:
    from collector_app.documents.mark import parsed  # noqa: PLC0415 - is slow to load, and few commands draw

    mark = parsed(context.options.payload)
    try:
        ticket = context.app.ask(ticket_numbered, mark.number)
    except TicketNotFound:
        ticket = None
    is_true = (
        ticket is not None
        and ticket.number == mark.number
        and (ticket.total, ticket.currency) == (mark.total.amount, mark.total.currency.code)
        and context.app.ask(ticket_hash, ticket) == mark.chain
    )
    said = text("This paper is true: the books say the same.")
    if not is_true:
        said = text("This paper does not agree with the books. Keep it and ask the manager.")
    context.output.value(
        {"number": mark.number, "total": mark.total.amount, "true": is_true, "voided": bool(ticket and ticket.voids)},
        said,
    )
    return 0 if is_true else 1
