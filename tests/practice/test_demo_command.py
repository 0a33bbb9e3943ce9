"""`collector demo`: as many tickets as were asked for, once, in the country that the language belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.collecting import Collector

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def collector(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Collector:
    """Give a command line whose home does not exist yet."""
    return Collector(tmp_path / "home", capsys)


def test_it_fills_an_empty_home_and_says_how_to_recover_it(collector: Collector) -> None:
    said = collector.done("demo", "--country", "ID", "--site", "SDA", "--tickets", "25", "--days", "2", "--seed", "5")
    assert (said["site"], said["country"], said["tickets"], said["days"]) == ("SDA", "ID", 25, 2)
    assert said["recovery_code"]
    assert len(collector.done("ticket", "list", "--limit", "100")) == 25
    assert collector.done("check")["ok"]


def test_the_country_follows_the_language(collector: Collector) -> None:
    said = collector.done("demo", "--tickets", "5", "--days", "1", language="th")
    assert (said["country"], said["site"]) == ("TH", "BPL")


def test_a_home_with_tickets_is_left_alone(collector: Collector) -> None:
    collector.done("demo", "--tickets", "5", "--days", "1")
    assert collector.refused("demo", "--tickets", "5") == "HomeNotEmpty"
    assert len(collector.done("ticket", "list")) == 5


def test_a_station_that_was_just_begun_is_filled_with_a_day(collector: Collector) -> None:
    collector.done("init", "--country", "TH", "--site", "RYG", "--name", "Rayong", "--key-store", "file")
    said = collector.done("demo", "--tickets", "8")
    assert (said["country"], said["tickets"], said["days"], said["recovery_code"]) == ("TH", 8, 1, "")
    assert collector.done("check")["ok"]


@pytest.mark.parametrize("wrong", [("--tickets", "-1"), ("--tickets", "9999999"), ("--days", "99999")])
def test_numbers_beyond_reason_are_refused_before_anything_is_made(
    collector: Collector, wrong: tuple[str, str]
) -> None:
    assert collector.refused("demo", *wrong) == "BadField"
    assert not collector.home.exists()


def test_a_site_that_no_demo_has_is_refused(collector: Collector) -> None:
    assert collector.refused("demo", "--country", "VN", "--site", "XYZ") == "UnknownDemoSite"
    assert not collector.home.exists()
