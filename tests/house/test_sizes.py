"""Files and functions stay small enough to be read in one breath."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.house.tree import nodes, python_files, shown

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
FROZEN = "migrations/versions/"  # a schema as it was released: written once, never edited, compared with the tables


def living() -> dict[str, Path]:
    """Return the files that people change."""
    return {shown(file): file for file in python_files() if not shown(file).startswith(FROZEN)}


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {shown(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files()}
    assert {
        name: length for name, length in lengths.items() if length > LONGEST_FILE and not name.startswith(FROZEN)
    } == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{name}:{node.name}": node.end_lineno - node.lineno + 1
        for name, file in living().items()
        for node in nodes(file)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == {}
