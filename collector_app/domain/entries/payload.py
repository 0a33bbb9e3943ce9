"""Payload: what one kind and version of entry says, and the moves it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collector_app.domain.move import Move

Moment: TypeAlias = Annotated[str, "ISO 8601 with its offset; `clock.read` can read it, for posting never refuses"]
T = TypeVar("T")


def added_in(version: int, default: T) -> T:
    """Declare a field that a later version of its kind added; an entry that does not need it is written without."""
    made: T = field(default=default, metadata={"since": version})
    return made


@dataclass(frozen=True, slots=True)
class Payload:
    """Base of all payloads; frozen once released, a changed rule is a new version.

    `version` is the newest; each entry is written in the oldest version that can say all of it.
    A payload holds codes, whole numbers, ids and hashes only: names and typed text go into the private line.
    """

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    def moves(self) -> tuple[Move, ...]:
        """Return what this entry carries between accounts, from its own data alone."""
        return ()
