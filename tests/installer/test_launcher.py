"""The command `collector` works from anywhere, whatever the checkout is called."""

from __future__ import annotations

import subprocess
import sys
import venv
from typing import TYPE_CHECKING

import pytest

from installer import debian, environment, launcher, qt_libraries

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script; Windows has collector.cmd")
ECHO = "import sys\nprint(*sys.argv[1:], sep='\\n')\n"


@pytest.fixture(params=["plain", "it's a $HOME", "ร้านรับซื้อ"])
def checkout(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a checkout with an environment and a program that prints its arguments."""
    root = tmp_path / str(request.param)
    (root / "collector_app").mkdir(parents=True)
    (root / "collector_app" / "__main__.py").write_text(ECHO)
    venv.create(root / ".venv", symlinks=True)
    return root


def test_arguments_arrive_as_they_were_typed(checkout: Path, tmp_path: Path) -> None:
    command = launcher.write(checkout / ".venv", checkout)
    typed = ["two words", "it's", "$HOME", "*", "", "แบต"]
    said = subprocess.run([command, *typed], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8").stdout
    assert said.split("\n")[:-1] == typed


def test_a_folder_of_the_same_name_is_not_the_program(checkout: Path, tmp_path: Path) -> None:
    command = launcher.write(checkout / ".venv", checkout)
    other = tmp_path / "elsewhere"
    (other / "collector_app").mkdir(parents=True)
    (other / "collector_app" / "__main__.py").write_text("raise SystemExit('the wrong one')")
    assert subprocess.run([command, "right"], cwd=other, check=True, capture_output=True).stdout == b"right\n"


def test_a_link_to_the_command_works_and_the_exit_status_comes_through(checkout: Path, tmp_path: Path) -> None:
    (checkout / "collector_app" / "__main__.py").write_text("raise SystemExit(3)")
    link = tmp_path / "collector"
    link.symlink_to(launcher.write(checkout / ".venv", checkout))
    assert subprocess.run([link], cwd=tmp_path, check=False).returncode == 3


def test_unpacked_libraries_are_found_and_the_person_s_own_path_stays(checkout: Path) -> None:
    beside = checkout / ".syslibs"
    libraries = beside / "root" / "usr" / "lib" / "x86_64-linux-gnu"
    libraries.mkdir(parents=True)
    (checkout / "collector_app" / "__main__.py").write_text("import os\nprint(os.environ['LD_LIBRARY_PATH'])")
    assert qt_libraries.environment(checkout) == {}, "half unpacked is not there"
    (beside / "whole").touch()
    command = launcher.write(checkout / ".venv", checkout)
    said = subprocess.run([command], env={"LD_LIBRARY_PATH": "/mine"}, check=True, capture_output=True).stdout
    assert said.decode() == f"{libraries}:/mine\n"


def test_what_is_missing_is_named_in_a_line_to_type() -> None:
    assert debian.line_to_type(["libgl1"]) == "sudo apt-get update && sudo apt-get install -y libgl1"


def test_the_python_of_an_environment_is_where_venv_puts_it(checkout: Path) -> None:
    assert environment.python_of(checkout / ".venv").exists()
