"""Packing and taking in 100,000 entries, beside the trial's figures of `bundle.md` 8."""

from __future__ import annotations

import argparse
from pathlib import Path

from collector_app.app.exchange import make_bundles, take_files
from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import InviteSite
from collector_app.commands.pair_request import RequestPairing
from collector_app.commands.tools import no_progress
from collector_app.queries.logs import entry_count
from collector_app.store.home import BOOKS
from collector_app.sync import limits
from tests.bench.apart import Ran, apart
from tests.bench.filled import A_DAY, station
from tests.bench.measure import heading, machine, scratch

ENTRIES = 100_000
_TRIAL = {"export": (2.2, 12.6), "import": (9.1, 0.0), "known again": (0.10, 0.0)}
_TRIAL_MEMORY = 257
_MEGABYTE = 1_000_000


def prepare(folder: Path, entries: int) -> int:
    """Fill a station, pair it with a head office, and return how many entries it has."""
    app = station(folder / "station", entries * A_DAY // (A_DAY + 1), lines=1)  # as the trial's: 825 bytes
    if not (folder / "hq" / BOOKS).is_file():
        office = begin_home(folder / "hq", Beginning("HQ", "HQ", key_store="file")).app
        asked = app.do(RequestPairing(office.do(InviteSite(app.home.here.site, app.home.here.country))))
        office.do(AcceptJoin(asked.content, asked.check_code))
        office.close()
    count = app.ask(entry_count)
    app.close()
    return count


def export(folder: Path) -> int:
    """Pack everything for a USB stick; return the bytes."""
    app = open_home(folder / "station")
    app.act_as()
    made = sum(each.bytes for each in make_bundles(app, folder / "out", everything=True, max_size=limits.USB))
    app.close()
    return made


def take(folder: Path) -> int:
    """Take everything in; return how many entries were new."""
    office = open_home(folder / "hq")
    office.act_as()
    new = sum(part.new for taken in take_files(office, [folder / "out"], no_progress) for part in taken.parts)
    office.close()
    return new


def bench(folder: Path, entries: int = ENTRIES) -> None:
    """Measure, and print."""
    count = apart(prepare, folder, entries).result
    heading(f"Packing and taking in {count} entries (in brackets the trial's figures for {ENTRIES})")
    packed = apart(export, folder)
    size = packed.result / _MEGABYTE
    _say("export", packed, f"{size:6.1f} MB, {packed.result / count:.0f} bytes an entry")
    _say("import", apart(take, folder), "with ledgers, durable")
    _say("known again", apart(take, folder), "the same files once more")


def _say(name: str, ran: Ran, more: str) -> None:
    seconds, megabytes = _TRIAL[name]
    trial = f"[{seconds} s" + (f", {megabytes} MB" if megabytes else "") + f", {_TRIAL_MEMORY} MB peak at most]"
    print(
        f"  {name:<14} {ran.seconds:7.2f} s   {ran.cpu:6.2f} s of CPU   {ran.memory:5.0f} MiB peak   {more:<36} {trial}"
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--keep", type=Path, help="a folder for homes that a later run takes up again")
    said = parser.parse_args()
    machine()
    with scratch(said.keep) as folder:
        bench(folder, said.entries)


if __name__ == "__main__":
    main()
