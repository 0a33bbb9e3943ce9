"""What is asked about a battery, and what was found, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import Skill
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.picture_key import Sure
from collector_app.domain.questions import Instrument
from collector_app.i18n.names import catalogue_name
from collector_app.i18n.text import Text, text, text_in

if TYPE_CHECKING:
    from collector_app.domain.picture_key import Choice
    from collector_app.domain.questions import Answer, Question

INSTRUMENTS: dict[str, Text] = {
    Instrument.THERMOMETER: text_in("instrument", "Thermometer"),
    Instrument.VOLTMETER: text_in("instrument", "Voltmeter"),
    Instrument.INSULATION: text_in("instrument", "Insulation tester"),
}
SKILLS: dict[str, Text] = {
    Skill.TEMPERATURE: text_in("skill", "measure temperature"),
    Skill.VOLTAGE: text_in("skill", "measure voltage"),
    Skill.INSULATION: text_in("skill", "measure insulation"),
    Skill.OPENING: text_in("skill", "pull the service plug"),
}
REFUSALS: dict[str, Text] = {
    RefusalReason.BURNING: text_in("reason for a refusal", "smoking, hot or burning"),
    RefusalReason.SWOLLEN: text_in("reason for a refusal", "badly swollen"),
    RefusalReason.LEAKING: text_in("reason for a refusal", "leaking"),
    RefusalReason.OPENED: text_in("reason for a refusal", "opened or taken apart"),
    RefusalReason.FLOODED: text_in("reason for a refusal", "was under water"),
    RefusalReason.NOT_BOUGHT: text_in("reason for a refusal", "not bought here"),
    RefusalReason.STOLEN: text_in("reason for a refusal", "origin is not clear"),
    RefusalReason.PRICE: text_in("reason for a refusal", "no agreement on the price"),
    RefusalReason.PAPERS: text_in("reason for a refusal", "papers are missing"),
    RefusalReason.OTHER: text_in("reason for a refusal", "other reason"),
}
SURES: dict[Sure, Text] = {
    Sure.SURE: text("This is sure."),
    Sure.LIKELY: text("This is likely."),
    Sure.GUESS: text("This is a guess: look at it with care."),
}


def question_text(question: Question) -> Text:
    """Return a question as the desk asks it."""
    return catalogue_name("question", question.name)


def question_label(question: Question) -> Text:
    """Return a question in one or two words, for a list of what was not asked."""
    return catalogue_name("question", question.label)


def question_look(question: Question) -> Text:
    """Return where to look."""
    return catalogue_name("question", question.look)


def answer_text(answer: Answer) -> Text:
    """Return what a digit says."""
    return catalogue_name("answer to a question", answer.name)


def choice_name(choice: Choice) -> Text:
    """Return what a drawing of the picture key shows."""
    return catalogue_name("picture key", choice.name)


def choice_ask(choice: Choice) -> Text:
    """Return what is asked below a drawing of the picture key."""
    return catalogue_name("picture key", choice.ask)
