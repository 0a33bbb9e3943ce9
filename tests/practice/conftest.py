"""One demo station, filled once for every test that only reads it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from collector_app.practice.demo import Demo, demo_home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.app.app import App

NOON = datetime(2026, 11, 20, 14, 30, tzinfo=timezone(timedelta(hours=7)))  # a Friday
TICKETS = 500


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Give the Vietnamese demo station as it stands after 500 tickets."""
    begun, _ = demo_home(tmp_path_factory.mktemp("demo") / "home", Demo("VN", tickets=TICKETS), NOON)
    yield begun.app
    begun.app.close()
