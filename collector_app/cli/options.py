"""The options that every command takes; read without loading what the commands need."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app import paths
from collector_app.i18n.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

WINDOW, TOUR = "", "tour"


def add_common(parser: argparse.ArgumentParser, *, first: bool) -> None:
    """Add the common options before a command's name (`first`) or after it, where they change nothing unless given."""

    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS

    parser.add_argument("--home", type=Path, default=default(paths.default_home()), help="where the books lie")
    parser.add_argument("--language", choices=LANGUAGES, default=default(""))
    parser.add_argument("--json", action="store_true", default=default(value=False))
    parser.add_argument("--as", dest="person", metavar="NAME", default=default(""), help="who does it")


def window_options(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Return the options when a window is wanted: no command at all, or the tour; None for every other command."""
    parser = argparse.ArgumentParser(prog="collector", add_help=False)
    add_common(parser, first=True)
    parser.add_argument("command", nargs="?", default=WINDOW)
    known, rest = parser.parse_known_args(list(arguments))
    if known.command == WINDOW and not rest:
        return known
    return _tour_options(arguments) if known.command == TOUR else None


def _tour_options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="collector")
    add_common(parser, first=True)
    parser.add_argument("command", choices=[TOUR])
    parser.add_argument("--output", type=Path, required=True)
    return parser.parse_args(list(arguments))
