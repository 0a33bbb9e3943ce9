"""A checkout is set up once; what was cut off is made anew, and what changed is mended."""

from __future__ import annotations

import platform
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from installer import bootstrap, environment, launcher, qt_libraries

if TYPE_CHECKING:
    from pathlib import Path

ROOT = bootstrap.ROOT
PLACES = {"ROOT": "", "VENV": ".venv", "STAMP": ".venv/whole.json", "LIBRARIES_FOUND": ".venv/libraries-found"}


class Machine:
    """A checkout in a folder of its own; the slow steps are written down, not done."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.done, self.dies_in = root, list[str](), ""
        self.python = environment.python_of(root / ".venv")
        shutil.copytree(ROOT / "installer", root / "installer", ignore=shutil.ignore_patterns("messages.py", "__*"))
        (root / "requirements.lock").write_text("one==1\n")
        for name, path in PLACES.items():
            monkeypatch.setattr(bootstrap, name, root / path)
        monkeypatch.setattr(environment, "make", lambda *_: [self._step("make")])
        monkeypatch.setattr(environment, "fill", lambda *_: self._step("fill"))
        monkeypatch.setattr(launcher, "write", lambda *_: self._step("launcher"))
        monkeypatch.setattr(qt_libraries, "provide", lambda _: [])

    def set_up(self) -> list[str]:
        """Run the set-up as a person does; returns the steps that it took."""
        self.done.clear()
        assert bootstrap.main() == 0
        return self.done

    def _step(self, name: str) -> str:
        self.done.append(name)
        if name == self.dies_in:
            raise SystemExit(9)
        if name == "make":
            self.python.parent.mkdir(parents=True, exist_ok=True)
            self.python.touch()
        if name == "launcher":
            bootstrap._command().touch()
        return name


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


def test_the_second_run_does_nothing(machine: Machine) -> None:
    assert machine.set_up() == ["make", "fill", "launcher"]
    assert machine.set_up() == []


@pytest.mark.parametrize("step", ["make", "fill", "launcher"])
def test_a_set_up_that_died_begins_anew(machine: Machine, step: str) -> None:
    machine.dies_in = step
    with pytest.raises(SystemExit):
        machine.set_up()
    machine.dies_in = ""
    assert machine.set_up() == ["make", "fill", "launcher"]


def test_a_new_lock_fills_the_environment_that_is_there(machine: Machine) -> None:
    machine.set_up()
    (machine.root / "requirements.lock").write_text("one==2\n")
    assert machine.set_up() == ["fill", "launcher"]


def test_an_update_that_died_begins_anew(machine: Machine) -> None:
    machine.set_up()
    (machine.root / "requirements.lock").write_text("one==2\n")
    machine.dies_in = "fill"
    with pytest.raises(SystemExit):
        machine.set_up()
    machine.dies_in = ""
    assert machine.set_up() == ["make", "fill", "launcher"]


def test_another_python_makes_another_environment(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.set_up()
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    assert machine.set_up() == ["make", "fill", "launcher"]


def test_a_damaged_stamp_counts_as_none(machine: Machine) -> None:
    machine.set_up()
    bootstrap.STAMP.write_text('{"place": ')
    assert machine.set_up() == ["make", "fill", "launcher"]


def test_libraries_that_are_missing_are_looked_for_again(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment is whole all the same: only the windows cannot open."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(qt_libraries, "provide", lambda _: ["libGL.so.1"])
    machine.set_up()
    assert machine.set_up() == ["launcher"]
    monkeypatch.setattr(qt_libraries, "provide", lambda _: [])
    assert machine.set_up() == ["launcher"]
    assert machine.set_up() == []


def test_an_old_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "LEAST", (99, 0))
    assert bootstrap.main() == 1
    assert capsys.readouterr().err.startswith("Python 3.11 or newer is needed")


def test_a_system_too_old_for_qt_is_refused_before_anything_is_made(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.31"))
    assert bootstrap.main() == 1
    assert "glibc 2.34" in capsys.readouterr().err
    assert machine.done == []
