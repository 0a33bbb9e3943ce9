from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from collector_app.commands.rebuild import Rebuild
from collector_app.queries.lines import lines_of
from collector_app.queries.tickets import ticket_numbered
from collector_app.store.check import check
from tests.stations import opened

ROUNDS = 15
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the programs to be killed are forks")
def test_a_program_killed_at_any_moment_loses_nothing_that_it_acknowledged(home: Path) -> None:
    """Fifteen times kill -9 while tickets are posted and paid: each acknowledged one is there, none is half."""
    command = [sys.executable, "-m", "tests.store.dying", str(home), str(ROUNDS)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    acknowledged = [(line.split()[0], line.split()[1]) for line in said.splitlines()]
    app = opened(home)
    for act, number in acknowledged:
        ticket = app.ask(ticket_numbered, number)
        assert len(app.ask(lines_of, ticket)) == ticket.lines == 2
        assert ticket.total == 10 * 18_500 + 4 * 17_500
        assert ticket.settled in ((ticket.total,) if act == "paid" else (0, ticket.total))
    report = check(app.home, lambda _done, _every: None)
    assert report.is_ok, report.findings
    assert report.entries >= len(acknowledged)
    assert app.do(Rebuild()) == report.entries
    app.close()
    assert len(acknowledged) > ROUNDS
