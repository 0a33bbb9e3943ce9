"""`scale simulate`: a scale on a pseudo terminal, for practice and trials by hand.

A line on standard input lays a load on it (`12.35`, in kilograms) or breaks it (`noise`, `silent`, ..., `none`);
`unplug` and `plug` pull its cable; the end of the input switches it off, at once or after `--seconds`.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Fault, Simulator
from collector_app.domain.problem import Problem
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_weight

if TYPE_CHECKING:
    from collector_app.cli.context import Context


def simulate(context: Context) -> None:
    """Run a simulated scale until the input ends."""
    profile = profile_named(context.options.profile)
    simulator = Simulator(profile, context.options.link)
    try:
        if context.options.load:
            simulator.put(typed_weight(context.options.load, context.output.language).grams)
        context.output.value(
            {"port": simulator.port, "profile": profile.code},
            text("A scale that speaks {profile} is at {port}.", profile=profile.code, port=simulator.port),
        )
        for line in sys.stdin:
            _obey(context, simulator, line.strip().lower())
        time.sleep(max(0, context.options.seconds))
    finally:
        simulator.close()


def _obey(context: Context, simulator: Simulator, word: str) -> None:
    if word == "unplug":
        simulator.unplug()
    elif word == "plug":
        simulator.plug()
    elif word in {fault.value for fault in Fault}:
        simulator.fault = Fault(word)
    else:
        try:
            simulator.put(typed_weight(word, context.output.language).grams)
        except Problem as problem:
            context.output.refuse(problem)
