"""A kind of paper: how its number is found in the books, whose language it speaks, on what it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from collector_app.domain import clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.i18n.language import Language


class Draw(Protocol):
    """Ask the books, say the paper as values and draw it; the print is written down by then."""

    def __call__(self, app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
        """Return the PDF; `copy` is 0 for the original."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One line of the table in `papers.py`; `papers` are those it may be drawn on, the usual one first."""

    named: Callable[[App, str], str]  # what was typed -> the number that the paper goes by, or its own Problem
    draw: Draw
    papers: tuple[Paper, ...]
    speaks: Callable[[App, str], str] | None = None  # a language code, or "" for the site's; None is the site's


def local(moment: str, offset: int) -> datetime:
    """Return a moment of the books in the station's own offset (minutes)."""
    return clock.read(moment).astimezone(clock.zone(offset))
