"""The page Missing: what has not come, what waits, and what stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from collector_app.i18n.text import Text, text
from collector_app.queries.missing import Missing, missing
from collector_app.ui.hq.findings_page import FindingsPage
from collector_app.ui.hq.said import LACKS, missing_next, missing_words

if TYPE_CHECKING:
    from collector_app.ui.shell.frame import Frame


class MissingPage(FindingsPage):
    """One row a finding, what a person must decide first."""

    name: ClassVar[str] = "missing"
    word: ClassVar[Text] = text("Missing")
    icon: ClassVar[str] = "calendar-off"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, text("Nothing is missing."), LACKS)

    def words_of(self, row: Missing) -> Text:
        """Return what is missing."""
        return missing_words(row)

    def next_of(self, row: Missing) -> Text:
        """Return what to do about it."""
        return missing_next(row)

    def refresh(self) -> None:
        """Ask what is missing."""
        self.worker.ask(missing, self.frame.app.clock(), then=self.take, slot="missing")
