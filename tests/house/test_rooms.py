"""The rooms are those of the map, each says in one sentence what it is, and the domain leans on nothing."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import PACKAGE, ROOT, nodes, parsed, python_files, settings, shown

if TYPE_CHECKING:
    from pathlib import Path

LEDGE = {"collector_app.domain", "collector_app.files", "collector_app.paths"}  # what the domain may lean on
WIDE = {"walks", "house", "museum", "bench", "installer"}  # folders of tests about more than one room
PACKAGES = [file for file in python_files("collector_app") if file.name == "__init__.py"]


def rooms_on_the_map() -> set[str]:
    """Return the rooms that the contract about directions names."""
    contracts = settings()["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {room.strip().removeprefix("collector_app.") for layer in layers for room in layer.split("|")}


def rooms_that_stand() -> set[str]:
    """Return the folders and files right below the package."""
    folders = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    return folders | {file.stem for file in PACKAGE.glob("*.py") if file.stem != "__init__"}


def test_every_room_is_on_the_map_and_every_place_on_the_map_is_a_room() -> None:
    assert rooms_that_stand() == rooms_on_the_map()


def test_every_folder_of_code_is_a_package() -> None:
    folders = {file.parent for file in python_files("collector_app")}
    assert {shown(folder) for folder in folders if not (folder / "__init__.py").exists()} == set()


def test_the_tests_mirror_the_rooms() -> None:
    folders = {file.relative_to(ROOT / "tests").parts[0] for file in (ROOT / "tests").glob("*/*.py")}
    assert folders - rooms_that_stand() - WIDE == set()


@pytest.mark.parametrize("file", PACKAGES, ids=shown)
def test_a_package_says_in_one_sentence_what_it_is_and_does_nothing(file: Path) -> None:
    body = parsed(file).body
    sentence = (ast.get_docstring(parsed(file)) or "").partition("\n")[0]
    assert len(body) == 1, "an __init__.py holds a docstring and nothing else"
    assert sentence.endswith(".")
    assert ". " not in sentence, "one room, one sentence"


def imports(file: Path) -> set[str]:
    """Return the modules that the file names in its imports."""
    named = {alias.name for node in nodes(file) if isinstance(node, ast.Import) for alias in node.names}
    return named | {node.module or "." for node in nodes(file) if isinstance(node, ast.ImportFrom)}


def test_the_domain_leans_on_the_standard_library_alone() -> None:
    foreign = {
        f"{shown(file)}: {name}"
        for file in python_files("collector_app/domain")
        for name in imports(file)
        if name.split(".")[0] not in sys.stdlib_module_names and ".".join(name.split(".")[:2]) not in LEDGE
    }
    assert foreign == set()


def test_every_problem_lives_in_the_domain() -> None:
    """Its sentence is looked for beside it in `i18n/problems`; tests/i18n asks for the sentence itself."""
    derived = {"Problem"}
    classes = [(node, file) for file in python_files("collector_app") for node in nodes(file)]
    homeless = set()
    for _ in range(3):  # a Problem of a Problem of a Problem
        for node, file in classes:
            if not isinstance(node, ast.ClassDef) or node.name == "Problem":
                continue
            if derived & {base.id for base in node.bases if isinstance(base, ast.Name)}:
                derived.add(node.name)
                if file.parent != PACKAGE / "domain" / "problems":
                    homeless.add(f"{shown(file)}: {node.name}")
    assert homeless == set()


def test_every_subject_of_problems_has_its_sentences() -> None:
    subjects = {file.name for file in python_files("collector_app/domain/problems")}
    assert subjects == {file.name for file in python_files("collector_app/i18n/problems")}
