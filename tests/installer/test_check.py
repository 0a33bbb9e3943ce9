"""The check runs every step, says which failed, and holds each room to its floor."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from installer import check, coverage_floors

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def step(code: str) -> list[str]:
    """Return a step of the check that runs a line of Python."""
    return [sys.executable, "-c", code]


@pytest.fixture(autouse=True)
def _own_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "MEASURED", tmp_path / "coverage.json")


def test_a_step_that_fails_stops_no_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mark = tmp_path / "came here"
    after = f"open({str(mark)!r}, 'w').close()"
    monkeypatch.setattr(check, "STEPS", {"lint": step("raise SystemExit(5)"), "tests": step(after)})
    assert check.main([]) == 1
    assert mark.exists()


def test_named_steps_run_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "STEPS", {"lint": step("raise SystemExit(5)"), "types": step("")})
    assert check.main(["types"]) == 0
    assert check.main(["typos"]) == 2


def file(covered: int, missing: tuple[int, ...] = (), jumps: tuple[tuple[int, int], ...] = ()) -> dict[str, object]:
    """Return what coverage says about one file without branches that were taken."""
    summary = {
        "covered_lines": covered,
        "num_statements": covered + len(missing),
        "covered_branches": 0,
        "num_branches": len(jumps),
    }
    return {
        "summary": summary,
        "executed_lines": [1] * covered,
        "missing_lines": list(missing),
        "missing_branches": [list(jump) for jump in jumps],
    }


def floors(tmp_path: Path, files: Mapping[str, object]) -> int:
    """Measure the files against the floors of pyproject.toml."""
    measured = tmp_path / "coverage.json"
    measured.write_text(json.dumps({"files": files}))
    return coverage_floors.main(measured)


def test_one_branch_that_no_test_takes_is_too_much_for_the_domain(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one_open = {"collector_app/domain/money.py": file(99, jumps=((7, 9),))}
    assert floors(tmp_path, one_open) == 1
    assert "collector_app/domain/money.py: 7->9" in capsys.readouterr().out


def test_other_rooms_may_leave_a_tenth(tmp_path: Path) -> None:
    assert floors(tmp_path, {"collector_app/ui/kit/paint.py": file(90, missing=tuple(range(10)))}) == 0
    assert floors(tmp_path, {"collector_app/ui/kit/paint.py": file(89, missing=tuple(range(11)))}) == 1


def test_without_a_measurement_nothing_is_good(tmp_path: Path) -> None:
    assert coverage_floors.main(tmp_path / "nothing.json") == 1


def test_a_file_beside_the_rooms_is_a_room() -> None:
    assert coverage_floors.room_of("collector_app/files.py") == "files"
    assert coverage_floors.room_of("collector_app/store/posting/money.py") == "store"
    assert coverage_floors.room_of("tests/conftest.py") == ""


def test_neighbouring_lines_are_one_span() -> None:
    assert coverage_floors.spans([3, 4, 5, 9, 11, 12]) == ["3-5", "9", "11-12"]
    assert coverage_floors.spans([]) == []


def test_a_file_that_no_test_imports_is_named_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert floors(tmp_path, {"collector_app/sync/seal.py": file(0, missing=(1, 2))}) == 1
    assert "collector_app/sync/seal.py: never imported" in capsys.readouterr().out
