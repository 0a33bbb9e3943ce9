from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app import start
from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.settings import ONE_PERSON, ChangeSetting
from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.home import BadSiteCode, NoHome, UnknownCountry, WrongCurrency
from collector_app.domain.problems.input import BadText
from collector_app.domain.problems.people import BadPin
from collector_app.queries.people import people
from collector_app.store.lock import HomeLock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (Beginning("ktw", "x", "VN"), BadSiteCode),
        (Beginning("TOOLONG", "x", "VN"), BadSiteCode),
        (Beginning("KTW", "x", "XX"), UnknownCountry),
        (Beginning("KTW", "x", "../VN"), UnknownCountry),
        (Beginning("KTW", "x", "VN", currency="THB"), WrongCurrency),
        (Beginning("KTW", "x" * 201, "VN"), BadText),
        (Beginning("KTW", "x", "VN", pin="1234"), BadPin),
    ],
)
def test_what_a_home_cannot_be_made_from_is_refused_before_anything_is_written(
    tmp_path: Path, said: Beginning, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        begin_home(tmp_path / "home", said)
    assert not (tmp_path / "home").exists()


def test_a_home_begins_with_its_first_manager_who_may_do_everything(tmp_path: Path) -> None:
    begun = begin_home(tmp_path / "home", Beginning("KTW", "", "TH", currency="THB", key_store="file"))
    app = begun.app
    assert [(each.name, each.role, each.has_pin) for each in app.ask(people)] == [("Manager", Role.MANAGER, False)]
    assert (app.home.here.site, app.home.here.currency, app.home.here.is_hq) == ("KTW", "THB", False)
    assert len(begun.recovery_code.replace("-", "")) == 27
    app.do(ChangeSetting(ONE_PERSON, "1"))
    app.close()


def broken(*_: object) -> None:
    message = "a bug"
    raise RuntimeError(message)


@pytest.mark.parametrize("part", ["_app", "BeginHome"])
def test_a_beginning_that_fails_lets_go_of_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    monkeypatch.setattr(start, part, broken)
    with pytest.raises(RuntimeError):
        begin_home(tmp_path / "home", Beginning("KTW", "x", "VN", key_store="file"))
    with pytest.raises(NoHome):
        open_home(tmp_path / "home")
    HomeLock(tmp_path / "home").release()


def test_an_opening_that_fails_lets_go_of_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_home(tmp_path / "home", Beginning("KTW", "x", "VN", key_store="file")).app.close()
    monkeypatch.setattr(start, "_app", broken)
    with pytest.raises(RuntimeError):
        open_home(tmp_path / "home")
    HomeLock(tmp_path / "home").release()
