"""Proving: the weight that a profile reads at a port, before anybody trusts it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from collector_app.devices.scales.reader import ScaleReader
from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.devices.scales.gate import Held
    from collector_app.domain.scale import ScaleSetting

EVERY = 0.05  # seconds between two looks


def still_weight(setting: ScaleSetting, seconds: float) -> Held:
    """Wait for a still weight and return it. Raises the Problem that kept it from being one all that time."""
    reader = ScaleReader(setting)
    reader.start()
    end = time.monotonic() + seconds
    try:
        while True:
            try:
                return reader.on_trial()
            except Problem:
                if time.monotonic() > end:
                    raise
            time.sleep(EVERY)
    finally:
        reader.stop()
