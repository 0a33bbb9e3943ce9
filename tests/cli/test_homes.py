"""`init`, `person`, `recover`, `setting`, and homes that cannot be opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import open_home
from collector_app.cli.options import window_options

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collecting import Collector


def test_a_new_station_shows_its_recovery_code_once(bare: Collector) -> None:
    made = bare.done("init", "--country", "TH", "--site", "BPL", "--name", "บางพลี", "--key-store", "file")
    assert made["site"] == "BPL"
    assert len(made["recovery_code"].replace("-", "")) == 27
    assert (bare.home / "books.key").stat().st_mode & 0o777 == 0o600
    assert bare.home.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--country", "XX", "--site", "BHO"), "UnknownCountry"),
        (("--country", "../VN", "--site", "BHO"), "UnknownCountry"),
        (("--country", "VN", "--site", "bho"), "BadSiteCode"),
        (("--country", "VN", "--site", "BHO", "--currency", "THB"), "WrongCurrency"),
    ],
)
def test_a_station_is_not_made_from_wrong_facts(bare: Collector, arguments: tuple[str, ...], problem: str) -> None:
    assert bare.refused("init", "--name", "x", "--key-store", "file", *arguments) == problem
    assert not bare.home.exists()


def test_a_second_station_is_not_made_over_the_first(station: Collector) -> None:
    again = ("init", "--country", "VN", "--site", "DIA", "--name", "Dĩ An", "--key-store", "file")
    assert station.refused(*again) == "HomeNotEmpty"
    assert station.done("stock") is None


def test_without_a_home_there_is_a_sentence(bare: Collector) -> None:
    assert bare.refused("stock") == "NoHome"
    assert not bare.home.exists()


def test_a_second_program_on_the_same_home_changes_nothing(station: Collector) -> None:
    app = open_home(station.home)
    try:
        assert station.refused("drawer", "show") == "HomeIsOpen"
    finally:
        app.close()
    assert station.done("drawer", "show")["open"] is True


def test_a_lost_key_comes_back_from_the_recovery_code(bare: Collector, tmp_path: Path) -> None:
    made = bare.done("init", "--country", "ID", "--site", "BKS", "--name", "Bekasi", "--key-store", "file")
    (bare.home / "books.key").unlink()
    assert bare.refused("stock") == "KeyMissing"
    code = tmp_path / "code"
    code.write_text("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AA")
    assert bare.refused("recover", "--code-file", str(code)) == "WrongRecoveryCode"
    code.write_text(made["recovery_code"].lower().replace("0", "O") + "\n")
    assert bare.done("recover", "--code-file", str(code)) == {"key_store": "file"}
    assert bare.done("drawer", "show")["open"] is False


def test_a_foreign_file_is_not_taken_for_books(station: Collector) -> None:
    whole = (station.home / "books.db").read_bytes()
    (station.home / "books.db").write_bytes(os.urandom(8192))
    assert station.refused("stock") == "BooksDamaged"
    (station.home / "books.db").write_bytes(whole)
    assert station.done("drawer", "show")["open"] is True


def test_a_clerk_and_a_manager_work_here(station: Collector, tmp_path: Path) -> None:
    pin = tmp_path / "pin"
    pin.write_text("4826\n")
    station.done("person", "add", "Lan", "--role", "clerk", "--pin-file", str(pin))
    assert station.refused("person", "add", "LAN", "--role", "clerk") == "NameTaken"
    pin.write_text("1111")
    assert station.refused("person", "add", "Hoa", "--role", "clerk", "--pin-file", str(pin)) == "BadPin"
    assert station.refused("person", "add", "Hoa", "--role", "clerk", "--pin-file", "/nowhere") == "FileNotReadable"
    people = station.done("person", "list")
    assert [(person["name"], person["role"], person["pin"]) for person in people] == [
        ("Manager", "manager", False),
        ("Lan", "clerk", True),
    ]
    assert station.refused("--as", "Lan", "price", "set", "LA_F.SLI_CAR", "1") == "NeedsManager"
    assert station.refused("--as", "Nobody", "stock") == "PersonNotFound"


def test_a_setting_is_kept(station: Collector, tmp_path: Path) -> None:
    said = station.done("setting", "backup_folder", str(tmp_path))
    assert said == {"name": "backup_folder", "value": str(tmp_path)}


def test_a_copied_home_goes_on_in_a_log_of_its_own(station: Collector, tmp_path: Path) -> None:
    shutil.copytree(station.home, tmp_path / "copy")
    line = '{"lines":[{"chemistry":"LA_F","form":"SLI_CAR","gross_g":10000}]}\n'
    first = station("ticket", "post", "-", given=line).value["number"]
    station.home = tmp_path / "copy"
    second = station("ticket", "post", "-", given=line).value["number"]
    assert first != second
    assert first.split("-")[1] != second.split("-")[1], "another mark, so no number is given out twice"


def test_wrong_usage_ends_with_status_2() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "collector_app", "no-such-command"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "usage" in done.stderr


def test_a_window_is_wanted_only_without_a_command() -> None:
    wanted = window_options(["--language", "th"])
    assert wanted is not None
    assert wanted.language == "th"
    assert window_options(["stock"]) is None
    assert window_options(["--help"]) is None
    tour = window_options(["tour", "--output", "x"])
    assert tour is not None
    assert tour.command == "tour"


def test_a_bug_is_kept_as_a_report_and_told_calmly(station: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector_app.cli.stock.stock_by_grade_and_place", lambda _books: 1 / 0)
    said = station("stock")
    assert said.status == 1
    assert "Traceback" not in said.notes
    (report,) = (station.home / "logs").glob("bug-*.txt")
    assert "ZeroDivisionError" in report.read_text()


def test_a_station_whose_making_was_cut_off_is_made_anew(bare: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    again = ("init", "--country", "VN", "--site", "BHO", "--name", "Biên Hòa", "--key-store", "file")

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("collector_app.commands.begin_home.BeginHome.do", power_cut)
        assert bare.refused(*again) == "Stopped"
    assert (bare.home / "books.db").exists()
    assert bare.refused("stock") == "NoHome"
    bare.done(*again)
    assert bare.done("drawer", "show")["open"] is False
    assert bare.refused(*again) == "HomeNotEmpty"


@pytest.mark.parametrize("name", ["books.db", "books.key", "home.json", "recovery.age", "books.db-wal", "lock"])
def test_no_result_is_written_over_the_files_of_a_home(station: Collector, name: str) -> None:
    station.post({"lines": [{"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 1000}]})
    before = (station.home / "books.key").read_bytes()
    own = str(station.home / name)
    assert station.refused("document", "receipt", "1", "--output", own) == "FileNotWritten"
    assert station.refused("printer", "slip", "1", "--port", own) == "FileNotWritten"
    assert (station.home / "books.key").read_bytes() == before
    assert station.done("check")["ok"] is True
