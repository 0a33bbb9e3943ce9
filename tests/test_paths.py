"""Shipped folders are found in a checkout and in a frozen program; the user's own lie elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from collector_app import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    paths.shipped.cache_clear()
    yield
    paths.shipped.cache_clear()


def test_a_checkout_holds_what_is_shipped() -> None:
    assert (paths.resources() / "fonts").is_dir()
    assert (paths.shipped() / "translations").is_dir()


def test_a_frozen_program_says_where_it_was_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_the_user_s_folders_are_not_in_the_checkout() -> None:
    for folder in (paths.default_home(), paths.config_folder()):
        assert not folder.is_relative_to(paths.shipped())
    assert paths.default_home() != paths.config_folder()
