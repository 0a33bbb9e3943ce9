"""Homes for tests of what head office and its stations see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.network import Network, network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def net(tmp_path: Path) -> Iterator[Network]:
    """Give a head office without stations."""
    made = network(tmp_path)
    yield made
    made.close()
