"""Chooses the face: the window without a command, the command line with one."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program and return its exit status."""
    from collector_app.cli.main import FACES, parsed, run  # noqa: PLC0415 - a window needs no parser of all commands

    options = parsed(sys.argv[1:])
    if options.command in FACES:
        from collector_app.ui.start import show, tour  # noqa: PLC0415 - Qt is loaded for windows alone

        return (
            tour(options.output, options.language)
            if options.command == "tour"
            else show(options.home, options.language)
        )
    return run(options)


if __name__ == "__main__":
    sys.exit(main())
