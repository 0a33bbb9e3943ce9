"""Programs that post and pay until they are killed; what they wrote to their output is on the disk.

Everything is imported once; each program is a fork that opens the home by itself.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from collector_app.app.start import open_home
from collector_app.commands.pay import PayTickets
from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.ticket import LineDraft, NewSeller, TicketDraft
from collector_app.domain.weight import kilograms


def post_and_pay(home: Path, opened: int) -> None:
    """Post and pay tickets for ever, and say so after each."""
    app = open_home(home)
    app.act_as()
    os.write(opened, b".")
    n = 0
    while True:
        n += 1
        lines = (LineDraft("LA_F.SLI_CAR", kilograms(10)), LineDraft("LA_V.SLI_MOTO", kilograms(4)))
        posted = app.do(PostTicket(TicketDraft(lines, NewSeller(f"Seller {n}"))))
        os.write(1, f"posted {posted.number}\n".encode())
        app.do(PayTickets((posted.number,)))
        os.write(1, f"paid {posted.number}\n".encode())


def main(home: Path, rounds: int) -> None:
    """Start a program, kill it at some moment after it has opened the home, and so on."""
    chance = random.Random(20261122)  # noqa: S311 - moments, not secrets
    for _ in range(rounds):
        reads, writes = os.pipe()
        program = os.fork()
        if program == 0:
            post_and_pay(home, writes)
        os.read(reads, 1)
        time.sleep(chance.uniform(0.005, 0.12))
        os.kill(program, signal.SIGKILL)
        os.waitpid(program, 0)
        os.close(reads)
        os.close(writes)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
