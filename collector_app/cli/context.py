"""Context: what one command of the command line works with."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from collector_app.app.start import open_home
from collector_app.domain import clock
from collector_app.domain.problems.input import FileNotReadable
from collector_app.domain.problems.tickets import UnknownReason
from collector_app.i18n.sentences import sentence

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.cli.output import Output

Code = TypeVar("Code", bound=StrEnum)
Commands = Any  # argparse keeps the type of its sub-parsers to itself
Handler = Callable[["Context"], int | None]


class Context:
    """The options, the output, and the home: opened when first asked for."""

    def __init__(self, options: argparse.Namespace, output: Output) -> None:
        self.options = options
        self.output = output
        self._app: App | None = None

    @property
    def app(self) -> App:
        """The open home, with the person named by --as, else its first manager, acting in it."""
        if self._app is None:
            self._app = open_home(self.options.home)
            self._app.act_as(self.options.person)
        return self._app

    @property
    def said_language(self) -> str:
        """The language that was asked for, empty where none was."""
        return str(self.options.language)

    def local(self, moment: str) -> str | None:
        """Write a moment of the books at the station's own offset; nothing stays nothing."""
        return clock.written(clock.read(moment), self.app.home.here.offset) if moment else None

    def use(self, app: App) -> App:
        """Take over a home that a command has just made."""
        self._app = app
        return app

    def close(self) -> None:
        """Close the home, if one was opened."""
        if self._app is not None:
            for problem in self._app.warnings:
                self.output.note(sentence(problem))
            self._app.close()


def read_text(path: Path, most: int = 4096) -> str:
    """Read a small text file such as a PIN or a recovery code, or raise FileNotReadable."""
    try:
        with path.open("rb") as file:
            return file.read(most).decode("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise FileNotReadable(str(path)) from None


def reason_of(codes: type[Code], given: str) -> Code:
    """Return the reason of a code, or raise UnknownReason."""
    try:
        return codes(given)
    except ValueError:
        raise UnknownReason(given[:40]) from None
