"""A paper ticket is entered: its sheet number, and when it was written; then it goes on as any other ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.problem import Problem
from collector_app.domain.problems.pads import SheetIsUsed, UnknownSheet
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_count
from collector_app.i18n.typed_time import typed_time
from collector_app.queries.pads import SheetStand, sheet_stand
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.ui.intake.prompts.prompt import Room


class BackEntryPrompt(Prompt):
    """Two numbers, each with Enter; a sheet that was entered already is said before anything else is typed."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._sheet = 0
        self._is_open = False

    def open(self) -> None:
        """Ask for the sheet, then for its moment."""
        self._is_open = True
        if self._sheet:
            self.card.question.show_text(text("When was sheet {sheet} written?", sheet=str(self._sheet)))
            self.card.field.ask(text("When was it written?"))
            self.card.field.hint(text("Hours and minutes, as 0915; of another day 22110915"))
        else:
            self.card.question.show_text(text("Which sheet of the pad?"))
            self.card.field.ask(text("Which sheet of the pad?"))
            self.card.field.hint(text("The number at its top"))
        self.card.show_field()
        self.card.field.setFocus()

    def begin(self, sheet: int) -> None:
        """Open with a sheet that was scanned."""
        self.room.aside(self)
        self.card.field.put(str(sheet))
        self._enter()

    def leave(self) -> None:
        """Begin with the sheet the next time."""
        self._sheet, self._is_open = 0, False

    def acts(self) -> tuple[Act, ...]:
        """Return taking the number."""
        return (Act(text("take the number"), self._enter, "enter"), Act(BACK, self._leave, "esc"))

    def typed(self, value: str) -> None:
        """Say which moment was understood."""
        if not self._sheet:
            return
        try:
            said = text("= {moment}", moment=typed_time(value, self._now()))
        except Problem:
            said = text("Hours and minutes, as 0915; of another day 22110915")
        self.card.field.understood(said)

    def _enter(self) -> None:
        try:
            if self._sheet:
                self._take(typed_time(self.card.field.value(), self._now()))
            else:
                sheet = typed_count(self.card.field.value())
                self.room.frame.worker.ask(
                    sheet_stand, sheet, then=lambda stand: self._look(sheet, stand), slot="sheet"
                )
        except Problem as problem:
            self.refuse(problem)

    def _look(self, sheet: int, stand: SheetStand | None) -> None:
        if not self._is_open:
            return
        if stand is None:
            self.refuse(UnknownSheet(sheet))
        elif stand.used_by:
            self.refuse(SheetIsUsed(sheet, stand.used_by))
        else:
            self._sheet = sheet
            self.open()
            self.room.again()

    def _take(self, moment: datetime) -> None:
        sheet = self._sheet
        self.room.aside(None)
        self.desk.from_paper(sheet, clock.written(moment, self.room.frame.app.home.here.offset))

    def _now(self) -> datetime:
        app = self.room.frame.app
        return app.clock().astimezone(clock.zone(app.home.here.offset))

    def _leave(self) -> None:
        if self._sheet:
            self._sheet = 0
            self.open()
            self.room.again()
        else:
            self.room.aside(None)
