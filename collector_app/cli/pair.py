"""`pair`: a station and its head office get to know each other by files and one telephone call."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.app.exchange import read_file, write_file
from collector_app.app.start import country_pack
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import InviteSite
from collector_app.commands.pair_request import RequestPairing
from collector_app.i18n.text import text
from collector_app.sync.check_code import in_groups

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("pair", parents=[common], help="a station joins its head office").add_subparsers(
        dest="act", required=True
    )
    invitation = acts.add_parser("invitation", parents=[common], help="head office: invite a site")
    invitation.add_argument("--site", required=True)
    invitation.add_argument("--country", required=True)
    invitation.add_argument("--output", type=Path, required=True)
    invitation.set_defaults(handler=_invite)
    request = acts.add_parser("request", parents=[common], help="station: answer an invitation")
    request.add_argument("invitation", type=Path)
    request.add_argument("--output", type=Path, required=True)
    request.set_defaults(handler=_request)
    accept = acts.add_parser("accept", parents=[common], help="head office: accept a request by its check code")
    accept.add_argument("request", type=Path)
    accept.add_argument("--code", required=True)
    accept.add_argument("--output", type=Path, required=True)
    accept.set_defaults(handler=_accept)


def _invite(context: Context) -> None:
    said = context.options
    country_pack(said.country)
    write_file(said.output, context.app.do(InviteSite(said.site, said.country)))
    context.output.value(
        {"file": str(said.output), "site": said.site, "country": said.country},
        text("Give {file} to {site}. It works once.", file=str(said.output), site=said.site),
    )


def _request(context: Context) -> None:
    said = context.options
    made = context.app.do(RequestPairing(read_file(said.invitation)))
    write_file(said.output, made.content)
    context.output.value(
        {"file": str(said.output), "check_code": made.check_code, "hq": made.hq, "fingerprint": made.fingerprint},
        text(
            "Send {file} to {hq}. When they call, read out this check code: {code}.",
            file=str(said.output),
            hq=made.hq,
            code=in_groups(made.check_code),
        ),
    )


def _accept(context: Context) -> None:
    said = context.options
    made = context.app.do(AcceptJoin(read_file(said.request), said.code))
    write_file(said.output, made.content)
    context.output.value(
        {"file": str(said.output), "site": made.site, "number": made.number},
        text("{site} is paired. Send {file} to it.", site=made.site, file=str(said.output)),
    )
