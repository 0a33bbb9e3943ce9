"""`rebuild`: the ledgers posted anew from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.rebuild import Rebuild
from collector_app.i18n.text import plural

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's command."""
    commands.add_parser("rebuild", parents=[common], help="post the ledgers anew from the journal").set_defaults(
        handler=_rebuild
    )


def _rebuild(context: Context) -> None:
    entries = context.app.do(Rebuild(), progress=context.output.progress)
    context.output.value({"entries": entries}, plural("{n} entry posted anew.", "{n} entries posted anew.", entries))
