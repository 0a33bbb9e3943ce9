"""Joining a head office: the invitation in, the join request out, and the code that is read out by telephone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.app.exchange import read_file, write_file
from collector_app.commands.pair_request import RequestPairing
from collector_app.domain.problem import Problem
from collector_app.queries.pairing import head_office
from collector_app.sync import join_request
from collector_app.sync.check_code import check_code

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App, Approval

ENDING = ".join"


@dataclass(frozen=True, slots=True)
class Joined:
    """A join request that lies in a file, the code of exactly that file, and whom it is for."""

    hq: str
    code: str
    path: Path


def outbox(app: App) -> Path:
    """Return the folder in the home where files for head office lie."""
    return app.home.folder / "outbox"


def join(app: App, invitation: Path, approval: Approval | None) -> Joined:
    """Take an invitation in and write the request. Raises what reading, the command and writing raise."""
    made = app.do(RequestPairing(read_file(invitation)), approval)
    path = outbox(app) / f"{made.hq}_{app.home.here.site}{ENDING}"
    write_file(path, made.content)
    return Joined(made.hq, made.check_code, path)


def kept(app: App) -> Joined | None:
    """Return the request that was written last, as long as it is there and for the same head office."""
    office = app.ask(head_office)
    if office is None:
        return None
    path = outbox(app) / f"{office.name}_{app.home.here.site}{ENDING}"
    try:
        read = join_request.read(read_file(path))
    except Problem:
        return None
    if read.request.hq != office.hq:
        return None
    return Joined(office.name, check_code(read.body), path)
