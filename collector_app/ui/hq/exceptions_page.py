"""The page Exceptions: what contradicts itself in the books of the sites, and what their rules let pass lately."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from collector_app.i18n.text import Text, text
from collector_app.queries.exceptions import CONTRADICTIONS, ExceptionRow
from collector_app.queries.watched import findings
from collector_app.ui.hq.findings_page import FindingsPage
from collector_app.ui.side.oddities import ODDITIES, exception_next, exception_words

if TYPE_CHECKING:
    from collector_app.ui.shell.frame import Frame


class ExceptionsPage(FindingsPage):
    """One row a finding; only contradictions are counted in the rail."""

    name: ClassVar[str] = "exceptions"
    word: ClassVar[Text] = text("Exceptions")
    icon: ClassVar[str] = "alert-triangle"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, text("Nothing contradicts itself."), ODDITIES)

    def words_of(self, row: ExceptionRow) -> Text:
        """Return what contradicts what."""
        return exception_words(row, self.frame.app.catalogue)

    def next_of(self, row: ExceptionRow) -> Text:
        """Return what to do about it."""
        return exception_next(row)

    def waiting(self) -> int:
        """Return how many contradictions there are: what was let pass waits for nobody."""
        return sum(row.kind in CONTRADICTIONS for row in self.rows)

    def refresh(self) -> None:
        """Ask what there is to look at."""
        self.worker.ask(findings, self.frame.app.clock().date(), then=self.take, slot="exceptions")
