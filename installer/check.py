"""The whole check of a checkout: each step runs even when one before it failed, and each says how long it took.

Named steps run alone: `make test ARGS="types tests"`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from installer import qt_libraries

ROOT = Path(__file__).resolve().parent.parent
MEASURED = ROOT / ".coverage.json"
IN_PYTHON = [sys.executable, "-m"]
STEPS: dict[str, list[str]] = {
    "lint": [*IN_PYTHON, "ruff", "check", "."],
    "format": [*IN_PYTHON, "ruff", "format", "--check", "."],
    "rooms": [str(Path(sys.executable).with_name("lint-imports"))],
    "types": [*IN_PYTHON, "mypy"],
    "tests": [
        *IN_PYTHON,
        "pytest",
        *("-q", "-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"),
        *("--cov", "--cov-report", f"json:{MEASURED}"),
    ],
    "floors": [sys.executable, "-P", str(ROOT / "installer" / "coverage_floors.py"), str(MEASURED)],
}


def main(names: list[str]) -> int:
    """Run the named steps, or all; returns 1 when any failed, 2 for an unknown name."""
    unknown = set(names) - STEPS.keys()
    if unknown:
        print(f"Unknown: {' '.join(sorted(unknown))}. The steps are: {' '.join(STEPS)}", file=sys.stderr)
        return 2
    chosen = [name for name in STEPS if not names or name in names]
    if "tests" in chosen:
        MEASURED.unlink(missing_ok=True)  # tests that never ran must not be measured by yesterday's figures
    outcomes = {name: _timed(name) for name in chosen}
    print("\n" + "\n".join(f"{word:7} {name:7} {seconds:6.1f} s" for name, (word, seconds) in outcomes.items()))
    return int(any(word != "good" for word, _ in outcomes.values()))


def _timed(name: str) -> tuple[str, float]:
    print(f"\n== {name}", flush=True)
    environment = qt_libraries.with_libraries(ROOT)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # A developer's own options must not change what the check says.
    environment.pop("PYTEST_ADDOPTS", None)
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment.get("PATH", os.defpath)])
    begun = time.monotonic()
    done = subprocess.run(STEPS[name], cwd=ROOT, env=environment, check=False)
    return ("FAILED" if done.returncode else "good"), time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
