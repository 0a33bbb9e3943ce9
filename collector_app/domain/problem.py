"""Problem: what went wrong that a person can mend."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(eq=False)
class Problem(Exception):  # not frozen: contextlib must be able to set __traceback__
    """Base of all refusals; its fields are the values that its sentence shows.

    Anything raised that is not a Problem is a bug.
    """

    @property
    def code(self) -> str:
        """The stable name of this refusal, as scripts see it."""
        return type(self).__name__

    def values(self) -> dict[str, object]:
        """Return the fields by name, as scripts see them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
