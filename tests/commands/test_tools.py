from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.tools import Tools, no_progress
from collector_app.domain.ids import is_id
from collector_app.domain.problems.home import HqHome
from tests.stations import MORNING

if TYPE_CHECKING:
    from collector_app.app.app import App


def test_head_office_has_no_country_rules(station: App) -> None:
    tools = Tools(MORNING, bytes, station.catalogue, None)
    with pytest.raises(HqHome):
        _ = tools.pack
    assert is_id(tools.new_id())
    assert not tools.as_clerk
    no_progress(1, 2)
