"""The checkout as the tests about the code read it."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "collector_app"
CODE = ("collector_app", "installer", "tests", "migrations")


def python_files(*folders: str) -> list[Path]:
    """Return every Python file below the folders, or of the whole project."""
    return sorted(file for folder in folders or CODE for file in (ROOT / folder).rglob("*.py"))


def shown(file: Path) -> str:
    """Return the file's name as people write it."""
    return file.relative_to(ROOT).as_posix()


@cache
def parsed(file: Path) -> ast.Module:
    """Return the file's syntax tree."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def nodes(file: Path) -> Iterator[ast.AST]:
    """Yield every node of the file's syntax tree."""
    return ast.walk(parsed(file))


def settings() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def kept_files() -> list[Path]:
    """Return the files that git keeps or would keep; a copy without git has no list, and its own files are read."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        folders = [ROOT / name for name in (*CODE, "resources", "translations", ".ci")]
        loose = [file for file in ROOT.iterdir() if file.is_file()]
        return sorted(loose + [file for folder in folders for file in folder.rglob("*") if file.is_file()])
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]
