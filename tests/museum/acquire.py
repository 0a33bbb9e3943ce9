"""Acquire this release's exhibit: `python -m tests.museum.acquire`.

Run once, with a release; from then on the exhibit is never made again, because it stands for the files that stations
have on their disks. A day is lived at a station through the real command line; both homes, the bundle between them and
what the program said of them are kept. The keys are in the exhibit: nothing in it is anybody's.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from collector_app.store.schema import HEAD
from tests.museum.exhibit import ASKED, FILES, HOMES, MUSEUM

TICKETS: tuple[dict[str, Any], ...] = (
    {
        "seller": {"name": "Nguyễn Văn Tâm", "nickname": "Tâm sẹo", "phone": "0912345678"},
        "lines": [{"chemistry": "LA_F", "form": "SLI_CAR", "pieces": 3, "gross_g": 45200, "tare_g": 1200}],
    },
    {
        "lines": [
            {"chemistry": "NMC", "form": "EBIKE_LI", "gross_g": 3150, "price": 52000, "price_reason": "agreed"},
            {"chemistry": "LFP", "form": "EV_PACK", "gross_g": 210000, "condition": "critical", "settle": True},
        ]
    },
    {
        "lines": [
            {"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 10000, "price": 18000, "price_reason": "phone"},
        ],
        "at": "2026-11-22T14:03:11+07:00",
    },
    {"lines": [{"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 8000}]},
)

FRAME = "ST,GS,+00312.40kg\\x0d\\x0a"
INTAKE: tuple[dict[str, Any], ...] = (
    {
        "seller": {"name": "Đặng Thị Hường", "phone": "0987001122", "plates": ["60C-123.45"], "language": "vi"},
        "plate": "60C-123.45",
        "truck_in_g": 4_312_400,
        "truck_out_g": 4_000_000,
        "identity": "forgotten",
        "lines": [
            {
                "chemistry": "LFP",
                "form": "EV_PACK",
                "gross_g": 312_400,
                "tare_g": 7_120,
                "weighings": [{"grams": 312_400, "source": "scale", "scale": "S1", "frame": FRAME}],
                "containers": [{"number": 3, "tare_g": 7_120}],
                "unsure": ["history"],
                "not_asked": ["insulation"],
                "signs": ["dented"],
                "temperature_dc": 312,
                "ambient_dc": 301,
                "voltage_mv": 354_000,
                "series": 108,
                "items": ["LGXCE6CD0RA123456", "https://id.example/01/09506000134352/21/AB12"],
                "confirmed": ["heavy:casing"],
                "price": 16_000,
                "price_reason": "quality",
                "provisional": True,
            },
            {"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 20_000, "flat": 370_000, "price_reason": "agreed"},
        ],
    },
    {
        "lines": [
            {
                "chemistry": "LA_F",
                "form": "SLI_CAR",
                "gross_g": 600_000,
                "weighings": [
                    {"grams": 400_000, "source": "scale", "scale": "S1", "frame": FRAME},
                    {"grams": 200_000, "source": "manual"},
                ],
            }
        ]
    },
    {"lines": [{"chemistry": "NMC", "form": "EBIKE_LI", "gross_g": 2_700, "settle": True, "unsure": ["history"]}]},
)


class Program:
    """The real program over the homes of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._environment = {**os.environ, "XDG_CONFIG_HOME": str(folder / "config")}

    def __call__(self, home: str, *arguments: str, given: str = "") -> list[Any]:
        """Run one command that must succeed; return its JSON values."""
        whole = [sys.executable, "-m", "collector_app", "--home", str(self.folder / home), "--json", *arguments]
        done = subprocess.run(
            whole, input=given, capture_output=True, text=True, check=True, env=self._environment, cwd=MUSEUM.parents[1]
        )
        return [json.loads(line) for line in done.stdout.splitlines()]


def acquire(folder: Path) -> None:
    """Live the day, and keep what it left."""
    program = Program(folder)
    paths = {name: str(folder / name) for name in ("invitation", "request", "certificate", "answer")}
    program("hq", "hq", "init", "--name", "REC", "--key-store", "file")
    program("station", "init", "--country", "VN", "--site", "BHO", "--name", "Biên Hòa", "--key-store", "file")
    program("hq", "pair", "invitation", "--site", "BHO", "--country", "VN", "--output", paths["invitation"])
    (asked,) = program("station", "pair", "request", paths["invitation"], "--output", paths["request"])
    code = asked["check_code"]
    program("hq", "pair", "accept", paths["request"], "--code", code, "--output", paths["certificate"])
    program("station", "bundle", "take", paths["certificate"])
    _live(program)
    (made,) = program("station", "bundle", "make", "--output", str(folder))
    room = MUSEUM / HEAD
    for home in HOMES:
        (room / home).mkdir(parents=True)
        for file in FILES:
            shutil.copy2(folder / home / file, room / home / file)
    shutil.copy2(made["file"], room / "station.bundle")
    expected = {" ".join(asked): program("station", *asked) for asked in ASKED}
    program("hq", "hq", "take", made["file"])
    (status,) = program("hq", "hq", "status")
    expected["hq totals"] = [status["logs"][0]["totals"]]
    (room / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _live(program: Program) -> None:
    program("station", "price", "set", "LA_F.SLI_CAR", "18500")
    program("station", "drawer", "open", "50000000")
    lines = "".join(json.dumps(ticket, ensure_ascii=False) + "\n" for ticket in TICKETS)
    program("station", "ticket", "post", "-", given=lines)
    program("station", "pay", "1")
    program("station", "pay", "2", "--amount", "100000")
    program("station", "ticket", "void", "4", "--reason", "mistake")
    program(
        "station",
        "ticket",
        "correct",
        "3",
        "-",
        given='{"lines":[{"chemistry":"LA_F","form":"SLI_CAR","gross_g":9000}]}',
    )
    _live_at_the_desk(program)
    program("station", "drawer", "count", "49000000", "--reason", "unknown")


def _live_at_the_desk(program: Program) -> None:
    """Live what the intake desk brought: lists and steps, containers, training, settled prices, refusals, looks."""
    program("station", "price", "book", "add", "Khách quen")
    program("station", "price", "set", "LA_F.SLI_CAR", "18900", "--step-from", "500000")
    program("station", "price", "set", "LA_F.SLI_CAR", "18800", "--book", "1")
    program("station", "scale", "container", "add", "3", "--tare", "7.12", "--name", "Lồng sắt")
    program("station", "person", "train", "Manager", "--skill", "voltage")
    lines = "".join(json.dumps(ticket, ensure_ascii=False) + "\n" for ticket in INTAKE)
    pack, _, settled = program("station", "ticket", "post", "-", given=lines)
    program("station", "ticket", "settle", pack["number"], "1", "16500")
    program("station", "ticket", "settle", settled["number"], "1", "52000")
    program("station", "refuse", "--reason", "swollen", "--grade", "NMC.EBIKE_LI", "--sign", "swelling_marked")
    program("station", "lot", "look", f"{pack['number']}-1", "--condition", "defective")
    program("station", "pad", "print", "--sheets", "5", "--output", str(program.folder / "pad.pdf"))
    program("station", "pad", "explain", "1", "--reason", "spoiled")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        acquire(Path(scratch))
