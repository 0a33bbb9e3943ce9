"""Where data and shipped folders lie: in a checkout, a wheel or a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs


@cache
def shipped() -> Path:
    """Return the folder that holds `resources`, `translations` and `migrations`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(str(frozen))
    return Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the shipped data: fonts, icons, catalogue, countries."""
    return shipped() / "resources"


def default_home() -> Path:
    """Return the user's data folder, the home of a station that names no other."""
    return Path(platformdirs.user_data_dir("collector", appauthor=False))


def config_folder() -> Path:
    """Return the user's folder for what must lie outside every home: restore tokens."""
    return Path(platformdirs.user_config_dir("collector", appauthor=False))
