"""Set up a checkout in one step, with the standard library of Python alone: run it, and `collector` works.

It may be run again at any time: nothing changed costs nothing, and what was cut off in the middle is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer import environment, launcher, qt_libraries  # noqa: E402  the path above must stand before

if TYPE_CHECKING:
    from collections.abc import Iterator

VENV = ROOT / ".venv"
STAMP = VENV / "whole.json"  # written last, removed first: with it the environment is whole
LIBRARIES_FOUND = VENV / "libraries-found"
LEAST = (3, 11)
LEAST_GLIBC = (2, 34)  # what Qt's own packages are built for


def main() -> int:
    """Set up what is not set up yet; returns the exit status."""
    if sys.version_info < LEAST:
        print(f"Python 3.11 or newer is needed; this is Python {platform.python_version()}.", file=sys.stderr)
        print("Install one, then name it: make run PYTHON=python3.11", file=sys.stderr)
        return 1
    try:
        with _alone() as lock:
            _set_up(lock)
    except environment.SetUpFailed as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run the same command again: it begins anew.", file=sys.stderr)
        return 130
    return 0


def _set_up(lock: int | None) -> None:
    had, wanted = _stamp(), _wanted()
    if had != wanted:
        _refuse_an_old_system()
        STAMP.unlink(missing_ok=True)
        LIBRARIES_FOUND.unlink(missing_ok=True)
        stays = had is not None and had["place"] == wanted["place"] and had["python"] == wanted["python"]
        pip = environment.pip_of(VENV) if stays else environment.make(VENV, ROOT, lock)
        environment.fill(VENV, pip, ROOT / "requirements.lock", lock)
    libraries = sys.platform == "linux" and not LIBRARIES_FOUND.exists()
    missing = qt_libraries.provide(ROOT) if libraries else []
    if had != wanted or libraries or not _command().exists():
        launcher.write(VENV, ROOT)
    if libraries and not missing:
        LIBRARIES_FOUND.touch()
    if had != wanted:
        STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    _compile_messages()
    if had != wanted:
        print(f"Ready: {_command().relative_to(ROOT)}")


def _wanted() -> dict[str, str]:
    """Return what this checkout on this machine needs: another place, Python or lock means work."""
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    for name in ("bootstrap.py", "environment.py", "launcher.py"):
        digest.update((ROOT / "installer" / name).read_bytes())
    python = f"{platform.python_version()} {platform.machine()} {sys.base_prefix}"
    return {"place": str(ROOT), "python": python, "files": digest.hexdigest()}


def _stamp() -> dict[str, str] | None:
    """Return what the environment was made from, or None when it is absent or only half made."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    known = isinstance(stamp, dict) and stamp.keys() == _wanted().keys()
    return stamp if known and environment.python_of(VENV).exists() else None


def _command() -> Path:
    return VENV / "Scripts" / "collector.cmd" if os.name == "nt" else VENV / "bin" / "collector"


def _compile_messages() -> None:
    """Compile the translations that are newer than what was compiled from them."""
    script = ROOT / "installer" / "messages.py"
    sources = list((ROOT / "translations").glob("*/LC_MESSAGES/*.po"))
    if script.exists() and any(_is_older(source.with_suffix(".mo"), source) for source in sources):
        print("Compiling the translations")
        if subprocess.run([environment.python_of(VENV), script, "compile"], cwd=ROOT, check=False).returncode:
            message = "The translations could not be compiled; the lines above say why."
            raise environment.SetUpFailed(message)


def _is_older(made: Path, source: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def _refuse_an_old_system() -> None:
    name, version = platform.libc_ver()
    if name == "glibc" and tuple(int(part) for part in version.split(".")[:2]) < LEAST_GLIBC:
        message = f"Qt needs glibc 2.34 or newer (Debian 12, Ubuntu 22.04 or later); this system has {version}."
        raise environment.SetUpFailed(message)


@contextlib.contextmanager
def _alone() -> Iterator[int | None]:
    """Wait until no other set-up of this checkout runs; its death frees the lock."""
    if os.name == "nt":
        yield None
        return
    import fcntl  # noqa: PLC0415  not on Windows

    folder = os.open(ROOT / "installer", os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up of this checkout is running; waiting for it")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield folder
    finally:
        os.close(folder)


if __name__ == "__main__":
    sys.exit(main())
