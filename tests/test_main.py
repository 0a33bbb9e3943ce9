"""Which face the program shows, and what it loads for it."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from collector_app.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def faces(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Path, str]]:
    """Put stand-ins where the windows are, and return what was asked of them."""
    asked: list[tuple[str, Path, str]] = []
    for name in ("show", "tour"):
        module = ModuleType(name)

        def face(where: Path, language: str, name: str = name) -> int:
            asked.append((name, where, language))
            return 7

        setattr(module, name, face)
        monkeypatch.setitem(sys.modules, f"collector_app.ui.{'start' if name == 'show' else 'tour'}", module)
    return asked


def test_without_a_command_the_window_opens(
    monkeypatch: pytest.MonkeyPatch, faces: list[tuple[str, Path, str]], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["collector", "--home", str(tmp_path), "--language", "vi"])
    assert main() == 7
    assert faces == [("show", tmp_path, "vi")]


def test_the_tour_walks_through_windows(
    monkeypatch: pytest.MonkeyPatch, faces: list[tuple[str, Path, str]], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["collector", "tour", "--output", str(tmp_path)])
    assert main() == 7
    assert faces == [("tour", tmp_path, "")]


def test_a_command_needs_no_window(
    monkeypatch: pytest.MonkeyPatch, faces: list[tuple[str, Path, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["collector", "words", "--currency", "VND", "15"])
    assert main() == 0
    assert capsys.readouterr().out == "Fifteen dong\n"
    assert faces == []
