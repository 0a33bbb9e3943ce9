"""Tag numbers: each is given out once, and two laptops never give out the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.mint_tag import MintTag
from collector_app.commands.settings import ChangeSetting
from collector_app.domain.entries.logs import LogReason
from collector_app.domain.identity.scan import recognised
from collector_app.domain.identity.tag import MOST_NUMBER
from collector_app.domain.problems.items import NoTagsLeft
from tests.stations import CLERK, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App


def test_numbers_follow_each_other(station: App) -> None:
    tags = [station.do(MintTag()) for _ in range(3)]
    assert [tag.number for tag in tags] == [1, 2, 3]
    assert [recognised(tag.code).tag for tag in tags] == tags


def test_a_clerk_may_tag_a_battery(station: App) -> None:
    station.act_as(CLERK)
    assert station.do(MintTag()).number == 1


def test_a_restored_laptop_goes_on_under_another_mark(home: Path) -> None:
    app = opened(home)
    first = app.do(MintTag())
    app.do(ChangeSetting("new_log", LogReason.RESTORE.value))
    app.close()
    app = opened(home)
    second = app.do(MintTag())
    app.close()
    assert (first.number, second.number) == (1, 1)
    assert first.mark != second.mark


def test_when_every_number_was_given_out_it_says_so(station: App) -> None:
    station.do(ChangeSetting(f"tag:{station.home.here.mark}", str(MOST_NUMBER)))
    with pytest.raises(NoTagsLeft):
        station.do(MintTag())
