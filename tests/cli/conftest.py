"""Homes for tests of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.collecting import Collector

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Collector:
    """Give a command line whose home does not exist yet."""
    return Collector(tmp_path / "home", capsys)


@pytest.fixture
def station(bare: Collector) -> Collector:
    """Give a Vietnamese station with a price and an open drawer."""
    bare.done("init", "--country", "VN", "--site", "BHO", "--name", "Biên Hòa", "--key-store", "file")
    bare.done("price", "set", "LA_F.SLI_CAR", "18500")
    bare.done("drawer", "open", "50000000")
    return bare
