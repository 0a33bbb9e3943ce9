"""The virtual environment of a checkout: made, and filled with exactly the locked packages."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from installer import debian

if TYPE_CHECKING:
    from pathlib import Path

UV = "uv==0.13.9"  # it installs in 13 s what pip installs in 43 s


class SetUpFailed(Exception):
    """The set-up cannot go on; the message tells the person why, and what to type."""


def python_of(venv: Path) -> Path:
    """Return the Python inside the environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def make(venv: Path, root: Path, lock: int | None) -> list[str]:
    """Make an empty environment in place of whatever was there, and return the command that is its pip."""
    print("Making the Python environment in .venv")
    shutil.rmtree(venv, ignore_errors=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    # Debian keeps ensurepip in a package of its own, which a bare machine lacks.
    if importlib.util.find_spec("ensurepip") is None and debian.is_here() and debian.is_root():
        debian.provide([f"{version}-venv"], root / ".syslibs")
        importlib.invalidate_caches()
    whole = importlib.util.find_spec("ensurepip") is not None
    # Started from within an old environment, sys.executable has just been deleted.
    base = getattr(sys, "_base_executable", sys.executable)
    _run([base, "-m", "venv", *([] if whole else ["--without-pip"]), str(venv)], lock)
    if whole:
        return [str(python_of(venv)), "-m", "pip"]
    return _borrowed_pip(venv, root, f"{version}-venv")


def pip_of(venv: Path) -> list[str]:
    """Return the pip of an environment that was whole before."""
    return [str(python_of(venv)), "-m", "pip"]


def fill(venv: Path, pip: list[str], requirements: Path, lock: int | None) -> None:
    """Install the locked packages, each checked against its hash and byte-compiled.

    The first start would otherwise cost two seconds more, and every start where the folder may not be written.
    """
    print("Installing the packages of requirements.lock: about 150 MB the first time")
    locked = ["--require-hashes", "-r", str(requirements)]
    python = str(python_of(venv))
    quiet = ["-q", "--disable-pip-version-check"]
    try:
        _run([*pip, "install", *quiet, "--no-deps", UV], lock)
        _run([python, "-m", "uv", "pip", "install", "-q", "--compile-bytecode", "--python", python, *locked], lock)
    except (OSError, subprocess.CalledProcessError):
        print("  uv could not do it; trying pip, which is slower")
    else:
        return
    try:
        _run([*pip, "install", *quiet, "--compile", "--no-deps", *locked], lock)
    except (OSError, subprocess.CalledProcessError) as reason:
        message = "The packages could not be installed. This needs a network connection, the first time only."
        raise SetUpFailed(message) from reason


def _borrowed_pip(venv: Path, root: Path, package: str) -> list[str]:
    """Return a pip from elsewhere that fills an environment that has none: the machine's, or Debian's, unpacked."""
    python = str(python_of(venv))
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip", "--python", python]
    beside = root / ".syslibs"
    print(f"  This machine lacks {package}; looking for its pip")
    if debian.is_here() and not debian.is_root() and debian.provide(["python3-pip-whl"], beside):
        for wheel in sorted((beside / "root" / "usr" / "share" / "python-wheels").glob("pip-*.whl")):
            return [python, str(wheel / "pip")]
    line = debian.line_to_type([package])
    message = f"This Python cannot make an environment. Type this line, then run the same command again:\n  {line}"
    raise SetUpFailed(message)


def _run(command: list[str], lock: int | None) -> None:
    """Run one step; it holds the set-up's lock too, so that nobody begins anew while an orphan still writes."""
    environment = dict(os.environ)
    for ours, theirs in (("SSL_CERT_FILE", "PIP_CERT"), ("UV_DEFAULT_INDEX", "PIP_INDEX_URL")):
        if theirs in environment:  # uv does not read what pip reads
            environment.setdefault(ours, environment[theirs])
    environment.pop("VIRTUAL_ENV", None)
    held = () if lock is None else (lock,)
    subprocess.run(command, env=environment, check=True, pass_fds=held)
