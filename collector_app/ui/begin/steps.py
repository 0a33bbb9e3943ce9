"""The steps of a beginning: what each asks and why; answers come together in one `Said`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, auto

from collector_app.i18n.language import LANGUAGES
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.picks import Pick

SMALL_STEPS = 4
PIN_DIGITS = 6


class Step(IntEnum):
    """One question after the other; Esc goes back to the one before."""

    LANGUAGE = auto()
    COUNTRY = auto()
    SITE = auto()
    NAME = auto()
    MANAGER = auto()
    PIN = auto()
    PIN_AGAIN = auto()
    RECOVERY = auto()


@dataclass(slots=True)
class Said:
    """What was answered so far; no country is head office."""

    country: str = ""
    site: str = ""
    name: str = ""
    manager: str = ""
    pin: str = ""


_SMALL = {
    Step.LANGUAGE: 1,
    Step.COUNTRY: 2,
    Step.SITE: 3,
    Step.NAME: 3,
    Step.MANAGER: 4,
    Step.PIN: 4,
    Step.PIN_AGAIN: 4,
}
_ASKED = {
    Step.LANGUAGE: text("Which language?"),
    Step.COUNTRY: text("Where is this station?"),
    Step.SITE: text("Which code has the site?"),
    Step.NAME: text("What is the site called?"),
    Step.MANAGER: text("What is the manager's name?"),
    Step.PIN: text("A PIN of {n} digits", n=PIN_DIGITS),
    Step.PIN_AGAIN: text("The same PIN once more"),
    Step.RECOVERY: text("Write this recovery code on paper"),
}
_WHY = {
    Step.LANGUAGE: text("There are no books on this computer yet. Four small steps begin a station."),
    Step.COUNTRY: text("It decides currency, rules and papers, and cannot be changed later."),
    Step.SITE: text("Two to five letters or digits, such as BPL. It stands in every number that is printed."),
    Step.NAME: text("As it stands on receipts."),
    Step.MANAGER: text("Who sets prices, counts the drawer and adds the others."),
    Step.PIN: text("Nobody can find it out later, so keep it in mind."),
    Step.PIN_AGAIN: text("So that no slip of the finger locks you out."),
    Step.RECOVERY: text(
        "It is shown this once. If this computer breaks, only this code opens the backups: keep it in another place."
    ),
}
_COUNTRIES = (
    ("TH", text_in("country", "Thailand")),
    ("VN", text_in("country", "Vietnam")),
    ("ID", text_in("country", "Indonesia")),
    ("", text("It is no station: this is head office")),
)


def asked(step: Step) -> Text:
    """Return the question of a step."""
    return _ASKED[step]


def why(step: Step) -> Text:
    """Return why it is asked."""
    return _WHY[step]


def progress(step: Step) -> Text | str:
    """Return how far this is; nothing once the books are there."""
    return text("Step {n} of {of}", n=_SMALL[step], of=SMALL_STEPS) if step in _SMALL else ""


def picks(step: Step) -> tuple[Pick, ...]:
    """Return what is chosen by digit; nothing where it is typed."""
    if step is Step.LANGUAGE:
        choices: tuple[tuple[str, Text | str], ...] = tuple((code, each.name) for code, each in LANGUAGES.items())
    elif step is Step.COUNTRY:
        choices = _COUNTRIES
    elif step is Step.RECOVERY:
        choices = (("", text("It is written on paper")),)
    else:
        return ()
    return tuple(Pick(name, key=str(place), what=what) for place, (what, name) in enumerate(choices, start=1))
