"""Proving: the weight that a profile reads at a port, before anybody trusts it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.devices.scales.reader import ScaleReader
from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.devices.scales.gate import Held
    from collector_app.domain.scale import ScaleSetting

EVERY = 0.05  # seconds between two looks


def on_trial(setting: ScaleSetting) -> ScaleSetting:
    """Return a setting under which any unit, division and load is read, for the proof alone."""
    return replace(setting, proved_at="on trial", unit="", division_g=0, capacity_g=0)


def still_weight(setting: ScaleSetting, seconds: float) -> Held:
    """Wait for a still weight and return it. Raises the Problem that kept it from being one all that time."""
    reader = ScaleReader(on_trial(setting))
    reader.start()
    end = time.monotonic() + seconds
    try:
        while True:
            try:
                return reader.take()
            except Problem:
                if time.monotonic() > end:
                    raise
            time.sleep(EVERY)
    finally:
        reader.stop()
