"""What is read and measured on a demo traction pack: its code, its voltage and temperature, what nobody could ask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.ticket import Item
from collector_app.practice.goods import PACKS

if TYPE_CHECKING:
    from collector_app.domain.ticket import LineDraft
    from collector_app.practice.chance import Chance

_BATTERIES = {"LFP": ("B", 108, 3280), "NMC": ("E", 96, 3650)}  # letter of the code, cells in series, mV of a cell
_LETTERS = "123456789ABCDEFGH"
_AMBIENT_DC = (260, 340)


def measured(line: LineDraft, chance: Chance) -> LineDraft:
    """Return the line of a traction pack with what is known of it; other goods as they are."""
    if line.grade not in PACKS:
        return line
    letter, series, cell_mv = _BATTERIES[line.grade.partition(".")[0]]
    ambient = chance.randint(*_AMBIENT_DC)
    return replace(
        line,
        items=(Item("gbt", _code(letter, chance)),),
        not_asked=("insulation",),
        temperature_dc=ambient + chance.randint(0, 30),
        ambient_dc=ambient,
        voltage_mv=series * (cell_mv + chance.randint(-60, 60)),
        series=series,
    )


def _code(letter: str, chance: Chance) -> str:
    """Return a code of a pack that nobody made: maker 000, some day of 2019 to 2024."""
    year, month = chance.choice("9ABCDE"), chance.choice(_LETTERS[:12])
    trace, serial = chance.randrange(10**7), chance.randrange(1, 10**6)
    return f"000P{letter}01{trace:07d}{year}{month}{chance.choice(_LETTERS)}{serial:07d}"
