"""The triage questions of each kind of goods: a digit each, never Enter; `domain.md` 2.3 in the catalogue's signs.

What an answer means for the condition is decided by `domain/triage.py` from the signs alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Family
from collector_app.i18n.text import Text, text, text_in

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Catalogue, Grade

NONE = text_in("answer to a sign", "No")
CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Answer:
    """A digit and the sign that it means; no sign for the good answer."""

    digit: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its picture and its answers."""

    words: Text
    icon: str
    answers: tuple[Answer, ...]

    def answered(self, digit: str) -> Answer | None:
        """Return the answer of a digit."""
        return next((answer for answer in self.answers if answer.digit == digit), None)


def _asked(words: Text, icon: str, slight: str, red: str, unknown: str = CANNOT_TELL) -> Question:
    answers = (Answer("1"), Answer("2", slight), Answer("3", red), Answer("9", unknown))
    return Question(words, icon, answers)


HEAT = _asked(text("Is it warm, smoking or hissing?"), "flame", "warm", "hot")
SMELL = _asked(text("Does it smell or leak?"), "wind", "smell_faint", "smell")
SWELLING = _asked(text("Is it swollen?"), "arrows-maximize", "swelling", "swelling_marked")
DAMAGE = _asked(text("Is the case damaged?"), "hammer", "dented", "crushed")
WATER = _asked(text("Was it in water?"), "droplet", "splashed", "submerged")
HISTORY = _asked(text("Was it in a fire, a crash or a flood?"), "history", "history_unknown", "history")
POLES = _asked(text("Are the terminals covered?"), "plug-connected", "terminals_open", "terminals_bare")
ANY_LIGHT = _asked(text("Is any of them swollen, hot, wet or damaged?"), "battery", "swelling", "swelling_marked")
LEAD = Question(
    text("Is the case cracked, does it leak?"),
    "battery",
    (Answer("1"), Answer("2", "cracked"), Answer("3", "leaking")),
)

_BY_FORM = {
    "EBIKE_LI": (HEAT, SWELLING, DAMAGE, WATER),
    "EMOTO_LI": (HEAT, SMELL, SWELLING, DAMAGE, WATER),
}
_LARGE = frozenset({"EV_PACK", "HEV_PACK", "EV_BUS", "MODULE", "ESS_RACK", "ESS_PACK_LC"})
_WHOLE = (HEAT, SMELL, SWELLING, DAMAGE, WATER, HISTORY)
_WET = frozenset({Family.LEAD, Family.NICKEL})


def questions_of(catalogue: Catalogue, grade: Grade) -> tuple[Question, ...]:
    """Return what is asked about a grade: six for a traction pack, one for light cells, none for cable."""
    if catalogue.needs_triage(grade):
        if grade.form in _LARGE:
            return _WHOLE
        return _BY_FORM.get(grade.form, (ANY_LIGHT,))
    return (LEAD,) if catalogue.chemistries[grade.chemistry].family in _WET else ()


def is_emergency(catalogue: Catalogue, signs: tuple[str, ...]) -> bool:
    """Whether people go first and the form waits."""
    return any(sign.emergency for sign in catalogue.signs_of(signs))


def is_critical(catalogue: Catalogue, signs: tuple[str, ...]) -> bool:
    """Whether a manager must answer before it is bought."""
    return any(sign.severity.value == "red" for sign in catalogue.signs_of(signs))
