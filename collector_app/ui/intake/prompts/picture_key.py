"""The picture key: "what battery is this?", a digit at each drawing, at most five questions, then what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.picture_key import ROOT, Choice, found_at
from collector_app.i18n.names import chemistry_name, grade_name
from collector_app.i18n.text import text
from collector_app.i18n.triage_names import SURES, choice_ask, choice_name
from collector_app.ui.intake.picture_board import Picture
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine

if TYPE_CHECKING:
    from collector_app.ui.intake.prompts.prompt import Room


class PictureKeyPrompt(Prompt):
    """Beside the flow: Esc goes back drawing by drawing, and nothing is chosen until the last answer is taken."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._code = ROOT
        self.card.pictures.chosen.connect(self._digit)

    def begin(self) -> None:
        """Ask from the first drawing on."""
        self._code = ROOT
        self.room.aside(self)

    def open(self) -> None:
        """Show the drawings, or what they came to."""
        here = self._here
        if here.grade:
            self._show_found(here)
            return
        self.card.question.show_text(choice_ask(here))
        self.card.pictures.show_pictures(
            tuple(
                Picture(each.code[-1], each.drawing, choice_name(each))
                for each in self.desk.catalogue.care.pictures.below(here.code)
            )
        )
        self.card.show_board(self.card.pictures)
        self.card.pictures.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking what was found; drawings are answered by their digits."""
        take = (Act(text("take it"), self._take, "enter"),) if self._here.grade else ()
        return (*take, Act(BACK, self._leave, "esc"))

    def take(self, key: str) -> bool:
        """Take a digit."""
        return key.isdigit() and self._digit(key)

    def back(self) -> bool:
        """Go back one drawing."""
        if self._code == ROOT:
            return False
        self._code = self._code[:-1] or ROOT
        self._again()
        return True

    @property
    def _here(self) -> Choice:
        return self.desk.catalogue.care.pictures.choices[self._code]

    def _digit(self, digit: str) -> bool:
        if self._here.grade:
            if digit != "1":
                return False
            self._take()
            return True
        found = self.desk.catalogue.care.pictures.step(self._code, digit)
        if found is None:
            return False
        self._code = found.code
        self._again()
        return True

    def _show_found(self, choice: Choice) -> None:
        found = found_at(choice, self.desk.catalogue)
        chemistry = self.desk.catalogue.chemistries[found.grade.chemistry]
        self.card.question.show_text(grade_name(found.grade))
        self.card.pictures.show_pictures((Picture("1", choice.drawing, SURES[found.sure]),))
        self.card.sums.show_lines(
            (
                SumLine(text("Chemistry"), chemistry_name(chemistry), strong=True),
                SumLine(text("Tile"), str(found.grade.tile or "\u2013")),
            )
        )
        self.card.show_board(self.card.pictures, self.card.sums)
        self.card.pictures.setFocus()

    def _take(self) -> None:
        grade = found_at(self._here, self.desk.catalogue).grade
        self._code = ROOT
        self.room.aside(None)
        self.desk.choose(grade)

    def _leave(self) -> None:
        if not self.back():
            self.room.aside(None)

    def _again(self) -> None:
        self.open()
        self.room.again()
