"""Programs that write and hold drafts until they are killed; what they wrote to their output is on the disk."""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from collector_app.app.start import open_home
from collector_app.commands.drafting import HoldDraft, KeepDraft

ANSWERS = 4  # of each ticket, each kept before the next one is given


def type_and_hold(home: Path, opened: int) -> None:
    """Begin tickets for ever, keep every answer, hold every second ticket, and say so after each."""
    app = open_home(home)
    app.act_as()
    os.write(opened, b".")
    for ticket in itertools.count(1):
        draft = ""
        for answer in range(1, ANSWERS + 1):
            draft = app.do(KeepDraft(json.dumps({"version": 2, "answer": answer}), draft)).id
            os.write(1, f"kept {draft} {answer}\n".encode())
        if ticket % 2:
            app.do(HoldDraft(draft, held=True))
            os.write(1, f"held {draft} {ANSWERS}\n".encode())


def main(home: Path, rounds: int) -> None:
    """Start a program, kill it at some moment after it has opened the home, and so on."""
    chance = random.Random(20261123)  # noqa: S311 - moments, not secrets
    for _ in range(rounds):
        reads, writes = os.pipe()
        program = os.fork()
        if program == 0:
            type_and_hold(home, writes)
        os.read(reads, 1)
        time.sleep(chance.uniform(0.005, 0.08))
        os.kill(program, signal.SIGKILL)
        os.waitpid(program, 0)
        os.close(reads)
        os.close(writes)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
