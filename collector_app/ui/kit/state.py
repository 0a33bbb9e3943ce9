"""State: always a shape, a word and a colour together, so that none of the three is needed alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.ui.kit.tokens import Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text


class Shape(StrEnum):
    """The icon of a kind of state."""

    CIRCLE = "circle"
    DONE = "circle-check"
    TRIANGLE = "triangle"
    OCTAGON = "octagon"
    NEWS = "info-circle"


@dataclass(frozen=True, slots=True)
class State:
    """One state of a thing, ready for a chip."""

    shape: Shape
    word: Text | str
    token: Token


def plain(word: Text | str) -> State:
    """Return a state that needs nobody."""
    return State(Shape.CIRCLE, word, Token.TEXT2)


def good(word: Text | str) -> State:
    """Return a state that is as it should be: stable, paid, normal, at HQ."""
    return State(Shape.DONE, word, Token.OK)


def waiting(word: Text | str) -> State:
    """Return a state that somebody must look at: defective, unpaid, provisional."""
    return State(Shape.TRIANGLE, word, Token.WARN)


def bad(word: Text | str) -> State:
    """Return a state that stops: critical, refused."""
    return State(Shape.OCTAGON, word, Token.DANGER)


def news(word: Text | str) -> State:
    """Return a state that came from elsewhere: from HQ, from paper."""
    return State(Shape.NEWS, word, Token.INFO)
