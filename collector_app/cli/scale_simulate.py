"""`scale simulate`: a scale on a pseudo terminal, for practice and trials by hand.

A line on standard input lays a load on it (`12.35`, in kilograms) or breaks it (`noise`, `silent`, ..., `none`);
`unplug` and `plug` pull its cable; the end of the input switches it off.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Fault, Simulator
from collector_app.domain.problem import Problem
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_weight

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(acts: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's command."""
    simulate = acts.add_parser("simulate", parents=[common], help="a scale without iron, for practice")
    simulate.add_argument("--profile", required=True)
    simulate.add_argument("--link", type=Path, help="a name that stays the same over unplug and plug")
    simulate.set_defaults(handler=_simulate)


def _simulate(context: Context) -> None:
    profile = profile_named(context.options.profile)
    simulator = Simulator(profile, context.options.link)
    try:
        context.output.value(
            {"port": simulator.port, "profile": profile.code},
            text("A scale that speaks {profile} is at {port}.", profile=profile.code, port=simulator.port),
        )
        for line in sys.stdin:
            _obey(context, simulator, line.strip().lower())
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
