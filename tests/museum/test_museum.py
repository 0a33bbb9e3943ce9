"""Every released schema keeps one real home and one bundle here; today's program opens, rebuilds and compares them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from collector_app.store.schema import HEAD
from tests.collecting import Collector
from tests.museum.exhibit import ASKED, MUSEUM

if TYPE_CHECKING:
    from pathlib import Path

ROOMS = sorted(room.name for room in MUSEUM.iterdir() if (room / "expected.json").is_file())


@pytest.fixture(params=ROOMS)
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Carry one exhibit to where it may be touched."""
    return shutil.copytree(MUSEUM / request.param, tmp_path / "room")


def test_this_release_has_its_exhibit() -> None:
    assert HEAD in ROOMS


def test_old_books_open_rebuild_and_say_what_they_said(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    station = Collector(room / "station", capsys)
    expected: dict[str, list[Any]] = json.loads((room / "expected.json").read_text(encoding="utf-8"))
    for _ in range(2):
        for asked in (each for each in ASKED if " ".join(each) in expected):
            assert holds(station(*asked).values, expected[" ".join(asked)]), asked
        assert station("rebuild").status == 0


def holds(said: Any, expected: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Whether all that was said then is said now; a newer program may say more of a thing."""
    if isinstance(expected, dict):
        return isinstance(said, dict) and all(
            name in said and holds(said[name], each) for name, each in expected.items()
        )
    if isinstance(expected, list):
        return isinstance(said, list) and len(said) == len(expected) and all(map(holds, said, expected))
    return bool(said == expected)


def test_an_old_bundle_is_taken_in_once(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hq = Collector(room / "hq", capsys)
    bundle = str(room / "station.bundle")
    assert hq.done("hq", "take", bundle)["outcome"] == "taken"
    assert hq.done("hq", "take", bundle)["outcome"] == "known"
    expected = json.loads((room / "expected.json").read_text(encoding="utf-8"))
    assert [hq.done("hq", "status")["logs"][0]["totals"]] == expected["hq totals"]
    assert hq.done("check")["ok"] is True


def test_old_books_go_on_in_a_log_of_their_own(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They were carried here, so no number that the station gave out since can come twice."""
    station = Collector(room / "station", capsys)
    mark = station.done("ticket", "show", "1")["number"].split("-")[1]
    station.done("price", "set", "LA_F.SLI_CAR", "19000")
    (posted,) = station.post({"lines": [{"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 1000}]})
    assert posted["number"].split("-")[1] != mark
    assert station.done("check")["ok"] is True
