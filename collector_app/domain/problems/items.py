"""Problems with what identifies a battery."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class NotATag(Problem):
    """This is no tag of ours, or it was read wrongly."""

    said: str


@dataclass(eq=False)
class NoTagsLeft(Problem):
    """Every number of a tag was given out."""
