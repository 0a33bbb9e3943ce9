"""The command `collector` inside the environment: it works from any folder, without activating anything."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from installer.environment import python_of
from installer.qt_libraries import environment


def write(venv: Path, root: Path) -> Path:
    """Make the checkout importable in the environment, and write the command; returns where it lies."""
    question = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    answer = subprocess.run([python_of(venv), "-c", question], check=True, capture_output=True, encoding="utf-8")
    place = str(root)
    # A plain line is read in the locale's encoding, which differs between machines; ASCII source is not.
    line = place if place.isascii() else f"import sys; sys.path.append({place!a})"
    _replace(Path(answer.stdout.strip()) / "collector_checkout.pth", line + "\n")
    if os.name == "nt":
        command = venv / "Scripts" / "collector.cmd"
        _replace(command, '@echo off\r\n"%~dp0python.exe" -P -m collector_app %*\r\n')
        return command
    command = venv / "bin" / "collector"
    _replace(command, _shell_script(venv, root))
    command.chmod(0o755)
    return command


def _shell_script(venv: Path, root: Path) -> str:
    """Return a script that names its checkout in full, so that a link to it works too."""
    lines = ["#!/bin/sh", "# Written by installer/bootstrap.py; run that again after moving the checkout."]
    for name, value in environment(root).items():
        older = f'"${{{name}:+:${name}}}"' if name == "LD_LIBRARY_PATH" else ""
        lines.append(f"export {name}={shlex.quote(value)}{older}")
    # -P: a folder named collector_app where the person happens to stand is not the program.
    lines.append(f'exec {shlex.quote(str(python_of(venv)))} -P -m collector_app "$@"')
    return "\n".join(lines) + "\n"


def _replace(path: Path, text: str) -> None:
    """Write the file whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(text.encode())
    part.replace(path)
