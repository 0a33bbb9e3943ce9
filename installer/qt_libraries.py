"""The system libraries that Qt loads on Linux: found by trying to load them, provided where they are missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from installer import debian

# Tried on a bare Debian 12: even an offscreen window needs the first eight, an X11 window the rest, printers the last.
PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
_TRY = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


def provide(root: Path) -> list[str]:
    """Provide what is missing; returns the libraries that are still missing."""
    missing = _missing(root)
    if not missing:
        return []
    packages = [PACKAGES[name] for name in missing]
    print(f"Qt needs {len(missing)} libraries that this machine lacks: {' '.join(missing)}")
    if not debian.is_here():
        print("  Install the packages of your system that hold them, then run this again.")
        return missing
    print("  installing them" if debian.is_root() else "  unpacking them into .syslibs, since you are not root")
    if debian.provide(packages, root / ".syslibs"):
        missing = _missing(root)
    if missing:
        print("  The windows cannot open yet. Type this line, then run the same command again:")
        print("  " + debian.line_to_type([PACKAGES[name] for name in missing]))
    return missing


def environment(root: Path) -> dict[str, str]:
    """Return the variables by which libraries unpacked beside the checkout are found; empty when there are none."""
    unpacked = debian.unpacked(root / ".syslibs")
    if unpacked is None:
        return {}
    folders = sorted([*unpacked.glob("usr/lib/*-linux-gnu*"), *unpacked.glob("lib/*-linux-gnu*")])
    found = {"LD_LIBRARY_PATH": os.pathsep.join(map(str, folders))}
    for name, place in (("FONTCONFIG_PATH", "etc/fonts"), ("XKB_CONFIG_ROOT", "usr/share/X11/xkb")):
        if (unpacked / place).exists() and not (Path("/") / place).exists():
            found[name] = str(unpacked / place)
    return found


def with_libraries(root: Path) -> dict[str, str]:
    """Return this process's environment, with the unpacked libraries before those of the machine."""
    merged = dict(os.environ)
    for name, value in environment(root).items():
        older = merged.get(name) if name == "LD_LIBRARY_PATH" else None
        merged[name] = f"{value}{os.pathsep}{older}" if older else value
    return merged


def _missing(root: Path) -> list[str]:
    # A process of its own: a program learns its library path when it starts, and never again.
    command = [sys.executable, "-c", _TRY, *PACKAGES]
    done = subprocess.run(command, env=with_libraries(root), check=True, capture_output=True, text=True)
    return done.stdout.split()
