"""All benchmarks with small defaults; `make bench`. Figures, never a verdict: nothing here can fail."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench import bench_bundle, bench_keys, bench_list, bench_posting, bench_receipt, bench_start
from tests.bench.measure import machine, scratch

ENTRIES = 20_000
FEW = 10_000  # tickets


def main() -> None:
    """Read the command line, and run one after the other."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="100,000 entries, and books of a million tickets")
    parser.add_argument("--keep", type=Path, help="a folder for homes that a later run takes up again")
    said = parser.parse_args()
    machine()
    with scratch(said.keep) as folder:
        bench_posting.bench(folder)
        bench_bundle.bench(folder, bench_bundle.ENTRIES if said.full else ENTRIES)
        bench_receipt.bench()
        bench_start.bench(folder, sizes=(10_000, 1_000_000) if said.full else bench_start.TICKETS)
        tickets = bench_list.TICKETS if said.full else FEW
        bench_list.bench(folder, tickets)
        bench_keys.bench(folder, tickets)
        if said.full:
            bench_posting.bench(folder, tickets=1_000_000)


if __name__ == "__main__":
    main()
