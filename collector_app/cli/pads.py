"""`pad`: paper pads for when the computer is down, and the sheets that are missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.cli.context import Commands, Context, reason_of
from collector_app.commands.pads import ExplainSheet
from collector_app.domain.entries.pads import SheetReason
from collector_app.domain.problems.input import FileNotWritten
from collector_app.files import write_durably
from collector_app.i18n.text import text
from collector_app.queries.pads import PadStand, pads

if TYPE_CHECKING:
    import argparse


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("pad", parents=[common], help="pre-numbered paper sheets").add_subparsers(
        dest="act", required=True
    )
    printing = acts.add_parser("print", parents=[common])
    printing.add_argument("--sheets", type=int, default=50)
    printing.add_argument("--output", type=Path, required=True)
    printing.set_defaults(handler=_print)
    acts.add_parser("list", parents=[common]).set_defaults(handler=_list)
    acts.add_parser("gaps", parents=[common]).set_defaults(handler=_gaps)
    explain = acts.add_parser("explain", parents=[common], help="why a sheet has no ticket")
    explain.add_argument("sheet", type=int)
    explain.add_argument("--reason", required=True, help=", ".join(reason.value for reason in SheetReason))
    explain.set_defaults(handler=_explain)


def _print(context: Context) -> None:
    from collector_app.app.paper_pad import print_pad  # noqa: PLC0415 - reportlab
    from collector_app.app.papers import reader_of  # noqa: PLC0415 - as above

    output: Path = context.options.output
    if not output.parent.is_dir():
        raise FileNotWritten(str(output))
    app = context.app
    made, pdf = print_pad(app, context.options.sheets, reader_of(app, context.said_language))
    try:
        write_durably(output, pdf, mode=0o644)
    except OSError:
        raise FileNotWritten(str(output)) from None
    value = {"pad": made.pad, "first": made.first, "last": made.last, "file": str(output)}
    said = text(
        "Pad {pad}, sheets {first} to {last}: {file} is written.",
        pad=made.pad,
        first=made.first,
        last=made.last,
        file=str(output),
    )
    context.output.value(value, said)


def _list(context: Context) -> None:
    for pad in context.app.ask(pads):
        value = {
            "site": pad.site,
            "pad": pad.pad,
            "first": pad.first,
            "last": pad.last,
            "at": context.local(pad.at),
            "used": len(pad.used),
            "explained": len(pad.reasons),
            "missing": len(pad.missing),
            "twice": len(pad.twice),
        }
        context.output.value(value, f"{pad.pad}\t{pad.first}-{pad.last}\t{len(pad.used)}\t{len(pad.missing)}")


def _gaps(context: Context) -> None:
    for pad in reversed(context.app.ask(pads)):
        _say_gaps(context, pad)


def _say_gaps(context: Context, pad: PadStand) -> None:
    for sheet in pad.missing:
        value = {"site": pad.site, "pad": pad.pad, "sheet": sheet, "kind": "missing"}
        context.output.value(value, text("Sheet {sheet} of pad {pad} is missing.", sheet=sheet, pad=pad.pad))
    for sheet, numbers in pad.twice:
        value = {"site": pad.site, "pad": pad.pad, "sheet": sheet, "kind": "twice", "tickets": list(numbers)}
        said = text("Sheet {sheet} of pad {pad} was entered more than once.", sheet=sheet, pad=pad.pad)
        context.output.value(value, said)


def _explain(context: Context) -> None:
    reason = reason_of(SheetReason, context.options.reason)
    pad = context.app.do(ExplainSheet(context.options.sheet, reason))
    value = {"pad": pad, "sheet": context.options.sheet, "reason": reason.value}
    context.output.value(value, text("Sheet {sheet} is accounted for.", sheet=context.options.sheet))
