"""Chooses the face: the window without a command, the command line with one."""

from __future__ import annotations

import sys

from collector_app.cli.options import TOUR, window_options


def main() -> int:
    """Run the program and return its exit status."""
    arguments = sys.argv[1:]
    wanted = window_options(arguments)
    if wanted is None:
        from collector_app.cli.main import parsed, run  # noqa: PLC0415 - a window paints before the books are loaded

        return run(parsed(arguments))
    if wanted.command == TOUR:
        from collector_app.ui.tour import tour  # noqa: PLC0415 - Qt is loaded for windows alone

        return tour(wanted.output, wanted.language)
    from collector_app.ui.start import show  # noqa: PLC0415 - as above

    return show(wanted.home, wanted.language)


if __name__ == "__main__":
    sys.exit(main())
