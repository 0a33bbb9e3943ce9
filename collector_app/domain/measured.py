"""What a measured temperature or voltage means: the sign that follows from it, by the numbers of the catalogue.

Every number is data (`resources/catalogue/limits.csv`, `voltages.csv`; `domain.md` 2.3 and 2.4): house defaults until a
site or a country says otherwise. Temperatures are tenths of a degree Celsius, voltages thousandths of a volt.
"""

from __future__ import annotations

from dataclasses import dataclass

WARM, HOT, LOW, HIGH = "warm", "hot", "voltage_low", "voltage_high"
LEAST_DC, MOST_DC = -400, 9000  # what a thermometer of the trade shows
MOST_MV = 2_000_000
MOST_SERIES = 999


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers of triage that are not voltages; one that nobody gave is the strictest."""

    warm_over_air_dc: int = 0  # amber from here above the air
    hot_over_air_dc: int = 0  # red above it, while it still rises
    warm_dc: int = 0
    hot_dc: int = 0  # red, whatever the air
    insulation_ohm_per_v: int = 0
    insulation_from_mv: int = 0  # packs below are not measured for insulation
    first_look_h: int = 0
    second_look_h: int = 0
    later_looks_h: int = 1  # between all looks after the second

    @property
    def looks(self) -> tuple[int, int]:
        """The hours after receipt of the first two looks."""
        return self.first_look_h, self.second_look_h


@dataclass(frozen=True, slots=True)
class Window:
    """The voltages of one cell of a chemistry: dead below, over above; between them nothing is wrong."""

    chemistry: str
    nominal_mv: int
    dead_mv: int
    full_mv: int
    over_mv: int | None  # None: no voltage of this chemistry is a danger by itself

    def series_of(self, nominal_mv: int) -> int:
        """Return how many cells in series have this nominal voltage together; at least one."""
        return max(1, (nominal_mv + self.nominal_mv // 2) // self.nominal_mv)


def needs_second_reading(surface_dc: int, air_dc: int, limits: Limits) -> bool:
    """Whether it must be asked if the temperature still rises: far above the air, and not yet too hot by itself."""
    return surface_dc <= limits.hot_dc and surface_dc - air_dc > limits.hot_over_air_dc


def heat_sign(surface_dc: int, air_dc: int, limits: Limits, *, rising: bool = True) -> str:
    """Return the code of the sign that a surface temperature means, empty for none.

    Far above the air it counts as rising unless a second reading said that it is not.
    """
    above = surface_dc - air_dc
    if surface_dc > limits.hot_dc or (above > limits.hot_over_air_dc and rising):
        return HOT
    return WARM if above > limits.warm_over_air_dc or surface_dc >= limits.warm_dc else ""


def voltage_sign(pack_mv: int, series: int, window: Window) -> str:
    """Return the code of the sign that the voltage of a whole pack means, by the average of its cells."""
    if window.over_mv is not None and pack_mv > window.over_mv * series:
        return HIGH
    return LOW if pack_mv < window.dead_mv * series else ""


def sure_heat(surface_dc: int | None, air_dc: int | None, limits: Limits) -> str:
    """Return the sign of a temperature that holds whatever a second reading said, empty for none."""
    if surface_dc is None:
        return ""
    return heat_sign(surface_dc, surface_dc if air_dc is None else air_dc, limits, rising=False)
