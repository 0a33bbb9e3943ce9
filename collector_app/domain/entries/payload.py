"""Payload: what one kind and version of entry says, and the moves it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

if TYPE_CHECKING:
    from collector_app.domain.move import Move

Moment: TypeAlias = Annotated[str, "ISO 8601 with its offset; `clock.read` can read it, for posting never refuses"]


@dataclass(frozen=True, slots=True)
class Payload:
    """Base of all payloads; frozen once released, a changed rule is a new version.

    A payload holds codes, whole numbers, ids and hashes only: names and typed text go into the private line.
    """

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    def moves(self) -> tuple[Move, ...]:
        """Return what this entry carries between accounts, from its own data alone."""
        return ()
