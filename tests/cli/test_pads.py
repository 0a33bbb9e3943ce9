"""`pad`: printed as a file, listed, missing sheets told and accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.collecting import CAR
from tests.documents.making import pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collecting import Collector


def test_a_pad_is_printed_and_its_missing_sheets_are_told(station: Collector, tmp_path: Path) -> None:
    file = tmp_path / "pad.pdf"
    made = station.done("pad", "print", "--sheets", "5", "--output", str(file))
    assert made == {"pad": 1, "first": 1, "last": 5, "file": str(file)}
    assert len(pages_of(file.read_bytes())) == 6
    station.post({"seller": None, "lines": [CAR], "sheet": 3})
    assert station("pad", "gaps").values == [
        {"site": "BHO", "pad": 1, "sheet": 1, "kind": "missing"},
        {"site": "BHO", "pad": 1, "sheet": 2, "kind": "missing"},
    ]
    assert station.done("pad", "explain", "1", "--reason", "spoiled") == {"pad": 1, "sheet": 1, "reason": "spoiled"}
    (listed,) = station("pad", "list").values
    assert {name: listed[name] for name in ("used", "explained", "missing", "twice")} == {
        "used": 1,
        "explained": 1,
        "missing": 1,
        "twice": 0,
    }


def test_a_pad_that_cannot_be_written_is_not_begun(station: Collector, tmp_path: Path) -> None:
    refused = station.refused("pad", "print", "--sheets", "5", "--output", str(tmp_path / "no" / "pad.pdf"))
    assert refused == "FileNotWritten"
    assert station("pad", "list").values == []


def test_what_is_wrong_is_said(station: Collector, tmp_path: Path) -> None:
    file = str(tmp_path / "pad.pdf")
    assert station.refused("pad", "print", "--sheets", "0", "--output", file) == "NotThatManySheets"
    assert station.refused("pad", "explain", "7", "--reason", "lost") == "UnknownSheet"
    station.done("pad", "print", "--sheets", "2", "--output", file)
    assert station.refused("pad", "explain", "1", "--reason", "burnt") == "UnknownReason"
    (tmp_path / "folder.pdf").mkdir()
    assert station.refused("pad", "print", "--output", str(tmp_path / "folder.pdf")) == "FileNotWritten"
