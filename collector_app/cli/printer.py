"""`printer`: slips on a roll."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.devices.slip_printer import DevicePort, slip_job
from collector_app.domain.money import VND, Money
from collector_app.i18n.text import text

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context

_PROOF = 1_234_567  # every figure shape a slip shows, in Thai and Vietnamese words too
_RECEIPT = "receipt"


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("printer", parents=[common], help="slips on a roll").add_subparsers(
        dest="act", required=True
    )
    test = acts.add_parser("test", parents=[common], help="a slip that proves the printer; needs no home")
    _where(test)
    test.set_defaults(handler=_test)
    slip = acts.add_parser("slip", parents=[common], help="a ticket's receipt on the roll")
    slip.add_argument("number")
    _where(slip)
    slip.set_defaults(handler=_slip)


def _where(act: argparse.ArgumentParser) -> None:
    act.add_argument("--port", type=Path, required=True, help="the printer as the system shows it, or a file")
    act.add_argument("--paper", choices=["80mm", "58mm"], default="80mm")


def _test(context: Context) -> None:
    from collector_app.app.papers import paper_named  # noqa: PLC0415 - as above
    from collector_app.documents.proof import proof_pdf  # noqa: PLC0415 - reportlab is slow to load
    from collector_app.documents.raster import slips  # noqa: PLC0415 - as above

    pdf = proof_pdf(Money(_PROOF, VND), datetime.now(UTC), context.output.language, paper_named(context.options.paper))
    DevicePort(context.options.port).send(slip_job(slips(pdf)))
    context.output.value(
        {"port": str(context.options.port), "printed": True},
        text("The test slip is sent. Every line on it must be whole."),
    )


def _slip(context: Context) -> None:
    from collector_app.app.papers import print_paper  # noqa: PLC0415 - as above
    from collector_app.documents.raster import slips  # noqa: PLC0415 - as above

    said = context.options
    printed = print_paper(context.app, _RECEIPT, said.number, context.said_language, said.paper)
    DevicePort(said.port).send(slip_job(slips(printed.pdf)))
    context.output.value(
        {"number": printed.number, "copy": printed.copy, "port": str(said.port)},
        text("The receipt of {number} is sent to the printer.", number=printed.number),
    )
