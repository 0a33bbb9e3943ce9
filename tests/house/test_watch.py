"""What must not pass in any test does not pass: the watchers of tests/conftest.py are awake."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.house.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TRIES = """
import logging, os, socket, threading, time

def test_warns():
    logging.getLogger("scale").warning("the frame is old")

def test_warns_and_reads_it(caplog):
    logging.getLogger("scale").warning("the frame is old")
    assert caplog.records

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(4,), name="forgotten").start()

def test_ends_its_thread():
    threading.Thread(target=time.sleep, args=(0.1,)).start()

def test_calls_the_world():
    socket.create_connection(("192.0.2.1", 443), timeout=1)

def test_speaks_qt_nonsense():
    from PySide6.QtCore import qWarning
    qWarning("a size below zero")

def test_shows_no_window():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"

def test_asks_the_key_store():
    import keyring
    assert type(keyring.get_keyring()).__module__ == "keyring.backends.fail"
"""
CAUGHT = {"test_warns", "test_leaves_a_thread", "test_calls_the_world", "test_speaks_qt_nonsense"}


def test_the_watchers_catch_what_they_watch_for(tmp_path: Path) -> None:
    file = tmp_path / "test_tries.py"
    file.write_text(TRIES)
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "tests.conftest", "-c", str(ROOT / "pyproject.toml")]
    done = subprocess.run([*command, str(file)], cwd=ROOT, check=False, capture_output=True, text=True)
    bad = set(re.findall(r"^(?:FAILED|ERROR) \S*::(\w+)", done.stdout, re.MULTILINE))
    assert bad == CAUGHT, done.stdout
