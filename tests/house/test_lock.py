"""The lock is what pyproject.toml asks for, with a hash for every file and no address."""

from __future__ import annotations

import re

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT, settings

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
BLOCKS = [block for block in re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE) if "==" in block]
PINNED = {
    canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.+!]+)", LOCK, re.MULTILINE)
}


def wanted() -> list[Requirement]:
    """Return what the program and its developers ask for by name."""
    asked = settings()
    return [Requirement(line) for line in (*asked["project"]["dependencies"], *asked["dependency-groups"]["dev"])]


def test_everything_that_is_asked_for_is_locked_in_its_range() -> None:
    wrong = [str(one) for one in wanted() if not one.specifier.contains(PINNED.get(canonicalize_name(one.name), "0"))]
    assert wrong == []


def test_nothing_is_locked_that_nobody_asks_for() -> None:
    """The lock names the asker under each package, except for tools, which only developers ask for."""
    asked = {canonicalize_name(one.name) for one in wanted()}
    blocks = {canonicalize_name(block.split("==")[0]): block for block in BLOCKS}
    roots = {name for name, block in blocks.items() if "# via" not in block or "collector-app" in block}
    assert roots <= asked


def test_every_locked_package_has_hashes_and_none_an_address() -> None:
    assert [block.split()[0] for block in BLOCKS if "--hash=sha256:" not in block] == []
    assert "://" not in LOCK
