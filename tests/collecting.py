"""The command line inside a test: the same parser and handlers, without a new process."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from collector_app.cli.main import parsed, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

CAR = {"chemistry": "LA_F", "form": "SLI_CAR", "pieces": 3, "gross_g": 45200, "tare_g": 1200}


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said: its exit status, its JSON values, and its sentences."""

    status: int
    values: list[Any]
    notes: str

    @property
    def value(self) -> Any:  # noqa: ANN401 - any JSON value
        """The one value it gave."""
        assert len(self.values) == 1, self
        return self.values[0]


class Collector:
    """`collector --json --home ...` over one home."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *arguments: str, given: str | bytes = b"", language: str = "en") -> Said:
        """Run one command; `given` is its standard input."""
        self._capsys.readouterr()
        stdin, sys.stdin = sys.stdin, _as_stdin(given)
        try:
            status = run(parsed(["--home", str(self.home), "--json", "--language", language, *arguments]))
        finally:
            sys.stdin = stdin
        said = self._capsys.readouterr()
        return Said(status, [json.loads(line) for line in said.out.splitlines()], said.err)

    def done(self, *arguments: str, given: str | bytes = b"", language: str = "en") -> Any:  # noqa: ANN401 - as above
        """Run a command that must succeed; return its value, a list where it gave several, None where none."""
        said = self(*arguments, given=given, language=language)
        assert said.status == 0, said
        return said.values[0] if len(said.values) == 1 else said.values or None

    def refused(self, *arguments: str, given: str | bytes = b"") -> str:
        """Run a command that must refuse; return the code of its Problem."""
        said = self(*arguments, given=given)
        assert said.status == 1, said
        assert said.notes.strip(), "a refusal says why"
        return str(said.value["problem"])

    def post(self, *tickets: object) -> list[Any]:
        """Post tickets through standard input; return one result a line."""
        lines = "".join(json.dumps(ticket, ensure_ascii=False) + "\n" for ticket in tickets)
        return self("ticket", "post", "-", given=lines).values


def _as_stdin(given: str | bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(given.encode() if isinstance(given, str) else given), encoding="utf-8")
