"""How much of each room the tests must run: the floors stand in pyproject.toml, under tool.collector.floors."""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "collector_app"


def main(measured: Path) -> int:
    """Print each room's share of statements and branches that were run; 1 when one is below its floor."""
    if not measured.exists():
        print("The tests left no measurement, so nothing can be said.")
        return 1
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    floors: dict[str, int] = settings["tool"]["collector"]["floors"]
    files = json.loads(measured.read_text(encoding="utf-8"))["files"]
    low = False
    for room, share in shares(files).items():
        floor = floors.get(room, floors["other"])
        below = share < floor
        low |= below
        print(f"{'LOW' if below else 'good':5} {room:12} {share:6.2f} % of {floor} %")
        if below:
            print("\n".join(holes(files, room)))
    return int(low)


def room_of(file: str) -> str:
    """Return the room that a file lies in; a file outside all rooms is a room of its own."""
    inner = Path(file).parts[1:]
    return inner[0].removesuffix(".py") if Path(file).parts[0] == PACKAGE else ""


def shares(files: dict[str, Any]) -> dict[str, float]:
    """Return the percentage of statements and branches run, by room."""
    run, all_ = defaultdict[str, int](int), defaultdict[str, int](int)
    for file, found in files.items():
        summary = found["summary"]
        run[room_of(file)] += summary["covered_lines"] + summary["covered_branches"]
        all_[room_of(file)] += summary["num_statements"] + summary["num_branches"]
    return {room: 100 * run[room] / all_[room] if all_[room] else 100.0 for room in sorted(all_) if room}


def holes(files: dict[str, Any], room: str) -> list[str]:
    """Return one line a file of the room that has lines or branches that no test ran."""
    found = []
    for file, measured in sorted(files.items()):
        lines, branches = measured["missing_lines"], measured["missing_branches"]
        if room_of(file) == room and (lines or branches):
            jumps = [f"{start}->{end}" for start, end in branches if start not in lines]
            where = " ".join([*spans(lines), *jumps]) if measured["executed_lines"] else "never imported"
            found.append(f"      {file}: {where}")
    return found


def spans(lines: list[int]) -> list[str]:
    """Return neighbouring lines as one span: 3-5 for 3, 4, 5."""
    found: list[list[int]] = []
    for line in lines:
        if found and line == found[-1][-1] + 1:
            found[-1].append(line)
        else:
            found.append([line])
    return [str(span[0]) if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in found]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
