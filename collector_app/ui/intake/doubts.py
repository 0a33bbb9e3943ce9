"""Doubts: an odd figure is a question whose answer is a reason, by one digit; never a wall, never Enter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from collector_app.domain.plausible import REASONS, Oddity, confirmation, oddity_of
from collector_app.i18n.doubt_names import doubt_name
from collector_app.i18n.names import form_name
from collector_app.i18n.text import Text, text
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Form
    from collector_app.domain.weight import Weight
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.intake.prompts.prompt import Prompt

AGAIN, COUNT = "7", "8"  # the same digits whatever is odd


@dataclass(frozen=True, slots=True)
class Doubts:
    """What follows: `done` with a line whose oddities were all explained, `again` to weigh anew, `count` to count."""

    done: Callable[[Line], object]
    again: Callable[[], object]
    count: Callable[[Line], object]

    def settle(self, prompt: Prompt, line: Line, most: Weight | None = None) -> None:
        """Ask about one oddity after the other, then give the line on; `most` is what the scale can carry."""
        form = prompt.desk.catalogue.forms[prompt.desk.catalogue.by_code(line.grade).form]
        oddity = oddity_of(form, line.draft(), counted=line.counted, most=most)
        if oddity is None:
            self.done(line)
            return
        reasons = [
            Act(
                _words(confirmation(oddity, reason)),
                partial(self.settle, prompt, _explained(line, oddity, reason), most),
                str(digit),
            )
            for digit, reason in enumerate(REASONS[oddity], start=1)
        ]
        others = (
            Act(text("weigh again"), self.again, AGAIN),
            Act(text("count the pieces"), partial(self.count, line), COUNT),
        )
        prompt.room.ask(_question(oddity, form, line, most), (*reasons, *others))


def _explained(line: Line, oddity: Oddity, reason: str) -> Line:
    return replace(line, confirmed=(*line.confirmed, confirmation(oddity, reason)))


def _words(code: str) -> Text:
    return text("{reason}", reason=doubt_name(code))


def _question(oddity: Oddity, form: Form, line: Line, most: Weight | None) -> Text:
    if oddity is Oddity.RANGE and most is not None:
        load = max((each.grams for each in line.weighings), default=line.gross.grams)
        return text("{weight} at once, on a scale for {most}?", weight=type(line.gross)(load), most=most)
    return text("{weight} for {pieces} \u00d7 {form}?", weight=line.net, pieces=line.pieces, form=form_name(form))
