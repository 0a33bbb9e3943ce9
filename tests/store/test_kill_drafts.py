from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from collector_app.store.drafts import drafts
from tests.stations import opened

ROUNDS = 12
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the programs to be killed are forks")
def test_a_power_cut_at_any_moment_loses_no_answer_and_no_held_ticket(home: Path) -> None:
    """Twelve times kill -9 while tickets are typed and held: what was acknowledged is there, in its last state."""
    command = [sys.executable, "-m", "tests.store.dying_drafts", str(home), str(ROUNDS)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    acts = [line.split() for line in said.splitlines()]
    app = opened(home)
    found = {each.id: each for each in app.ask(lambda books: drafts(books.connection))}
    numbers = [each.day_number for each in found.values()]
    app.close()
    for act, draft, answer in acts:
        assert json.loads(found[draft].body)["answer"] >= int(answer)
        assert act == "kept" or found[draft].held
    assert len(numbers) == len(set(numbers))
    assert len(acts) > ROUNDS
