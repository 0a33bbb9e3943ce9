"""Act: one thing a person can do here, with its word, its key and, when it cannot be done now, the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.i18n.text import Text


@dataclass(frozen=True, slots=True)
class Act:
    """What buttons, key strip, F-keys and the finder are made from, so none of them can lie.

    `key` is a name of `keys.meaning`: "enter", "+", "7", "f4" ...; "" for an act without a key. `why_not` keeps
    the act visible but closed. `shown` False keeps it out of the key strip.
    """

    word: Text
    do: Callable[[], object]
    key: str = ""
    why_not: Text | None = None
    shown: bool = True

    @property
    def is_open(self) -> bool:
        """Whether it can be done now."""
        return self.why_not is None
