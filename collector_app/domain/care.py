"""Care: all that the catalogue says about looking at a battery before it is bought and while it lies here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collector_app.domain.measured import Limits
from collector_app.domain.picture_key import PictureKey

if TYPE_CHECKING:
    from collector_app.domain.measured import Window
    from collector_app.domain.questions import Question


@dataclass(frozen=True)
class Care:
    """Questions by code in the order in which they are asked, voltage windows by chemistry, limits, picture key."""

    questions: dict[str, Question] = field(default_factory=dict)
    windows: dict[str, Window] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    pictures: PictureKey = field(default_factory=PictureKey)
