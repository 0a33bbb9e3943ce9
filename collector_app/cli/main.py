"""The parser of all commands, and the one place where a Problem becomes an exit status."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.cli import (
    backup,
    bundle,
    check,
    demo,
    documents,
    drawer,
    home,
    hq,
    items,
    pads,
    pair,
    payments,
    photos,
    prices,
    printer,
    rebuild,
    refusals,
    scale,
    sellers,
    stock,
    tickets,
    words,
)
from collector_app.cli.context import Context
from collector_app.cli.options import add_common
from collector_app.cli.output import Output
from collector_app.domain.problem import Problem
from collector_app.domain.problems.home import Stopped
from collector_app.domain.problems.input import FileNotWritten
from collector_app.files import write_durably
from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.store.home import is_own_file

if TYPE_CHECKING:
    from collections.abc import Sequence

REFUSED = 1
DEFAULT_LANGUAGE = "en"
_SUBJECTS = (
    home,
    demo,
    tickets,
    payments,
    drawer,
    sellers,
    stock,
    refusals,
    prices,
    documents,
    printer,
    scale,
    items,
    photos,
    pads,
    words,
    pair,
    bundle,
    hq,
    check,
    rebuild,
    backup,
)


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; wrong usage ends the program with status 2."""
    parser = argparse.ArgumentParser(prog="collector", description="A buying station of end-of-life batteries.")
    add_common(parser, first=True)
    parser.set_defaults(command="", handler=None)
    common = argparse.ArgumentParser(add_help=False)
    add_common(common, first=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=argparse.ArgumentParser)
    tour = commands.add_parser("tour", parents=[common], help="a day through the real windows, as pictures")
    tour.add_argument("--output", type=Path, required=True)
    for subject in _SUBJECTS:
        subject.add(commands, common)
    options = parser.parse_args(list(arguments))
    options.command = options.command or ""
    return options


def run(options: argparse.Namespace) -> int:
    """Run a parsed command and return its exit status; whatever the input, never a traceback."""
    output = Output(language(options.language or DEFAULT_LANGUAGE), as_json=options.json)
    context = Context(options, output)
    try:
        _spare_the_home(options)
        return int(options.handler(context) or 0)
    except Problem as problem:
        output.refuse(problem)
    except KeyboardInterrupt:
        output.refuse(Stopped())
    except BrokenPipeError:
        # whoever read our output is gone; what was committed stays
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception:  # noqa: BLE001 - the last net: a bug is kept as a report and told calmly
        _report_bug(options.home, output)
    finally:
        context.close()
    return REFUSED


def _spare_the_home(options: argparse.Namespace) -> None:
    """Refuse a result that would be written over a home's own files. Raises FileNotWritten."""
    for target in (getattr(options, "output", None), getattr(options, "port", None)):
        if target is not None and is_own_file(target):
            raise FileNotWritten(str(target))


def _report_bug(folder: Path, output: Output) -> None:
    report = traceback.format_exc()
    name = f"bug-{datetime.now(UTC):%Y%m%dT%H%M%S}.txt"
    logs = folder / "logs"
    if logs.is_dir():
        with contextlib.suppress(OSError):
            write_durably(logs / name, report.encode())
            output.note(
                text("Something went wrong inside the program. What was saved stays. Report: {file}", file=name)
            )
            return
    output.note(text("Something went wrong inside the program. What was saved stays saved."))
    if os.environ.get("COLLECTOR_DEBUG"):
        sys.stderr.write(report)
