"""Open the demo station of a checkout: filled the first time, never anybody's own books."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from collector_app import paths
from installer import qt_libraries

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Fill the demo station when there is none, then show it; returns the exit status of the program."""
    parser = argparse.ArgumentParser(prog="make run", description="Open the demo station")
    parser.add_argument("--home", type=Path, default=demo_home(), help="another folder than the demo station's")
    parser.add_argument("--pictures", type=Path, default=ROOT / "tour", help="the tour's folder, without a display")
    known, rest = parser.parse_known_args(arguments)
    failed = _fill(known.home.absolute())
    if failed:
        return failed
    if has_display(dict(os.environ)):
        return _collector("--home", str(known.home.absolute()), *rest)
    print("There is no display here, so the tour walks through the same windows unseen.")
    done = _collector("tour", "--output", str(known.pictures.absolute()), *rest)
    if not done:
        print(f"Pictures, receipts, a bundle and HQ's answer lie in {known.pictures.absolute()}")
    return done


def demo_home() -> Path:
    """Return the demo station's folder, beside the folder of the person's own station and never the same."""
    return Path(os.environ.get("HOME_DIR") or paths.default_home().with_name("collector-demo"))


def has_display(environment: dict[str, str]) -> bool:
    """Say whether a window can be seen; only Linux runs without."""
    return sys.platform != "linux" or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _fill(home: Path) -> int:
    """Fill an empty home; one whose filling was cut off is thrown away, one that anybody else made is left alone."""
    filling = home.with_name(home.name + ".filling")
    if filling.exists():
        shutil.rmtree(home, ignore_errors=True)
    elif (home / "books.db").exists():
        return 0
    print(f"Filling a demo station in {home}")
    home.parent.mkdir(parents=True, exist_ok=True)
    filling.touch()
    failed = _collector("--home", str(home), "demo")
    if not failed:
        filling.unlink()
    return failed


def _collector(*arguments: str) -> int:
    command = [sys.executable, "-P", "-m", "collector_app", *arguments]
    return subprocess.run(command, env=qt_libraries.with_libraries(ROOT), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
