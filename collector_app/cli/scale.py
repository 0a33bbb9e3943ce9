"""`scale`: how scales speak, what one says now, and its proof; needs no home, and keeps a proof where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.cli import scale_containers

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("scale", parents=[common], help="scales: profiles, frames, proof").add_subparsers(
        dest="act", required=True
    )
    acts.add_parser("profiles", parents=[common], help="how scales speak").set_defaults(handler=_profiles)
    acts.add_parser("ports", parents=[common], help="serial ports of this computer").set_defaults(handler=_ports)
    decode = acts.add_parser("decode", parents=[common], help="raw bytes in, one JSON a frame out")
    decode.add_argument("--profile", required=True)
    decode.add_argument("file", nargs="?", default="-", metavar="FILE", help="- reads standard input")
    decode.set_defaults(handler=_decode)
    read = acts.add_parser("read", parents=[common], help="what a scale says now, one JSON a frame")
    _where(read)
    read.add_argument("--count", type=int, default=0, help="end after so many frames")
    read.add_argument("--seconds", type=float, default=5, help="end after so long")
    read.set_defaults(handler=_read)
    prove = acts.add_parser("prove", parents=[common], help="let a known weight prove a profile")
    _where(prove)
    prove.add_argument("--weight", default="", metavar="KG", help="the known weight on the scale; else it is asked")
    prove.add_argument("--shown", default="", metavar="KG", help="what its display shows; else it is asked")
    prove.add_argument("--division", default="", metavar="KG", help="else the last digit of the frame")
    prove.add_argument("--capacity", default="", metavar="KG", help="what the scale can carry")
    prove.add_argument("--valid-to", default="", metavar="DAY", help="the end of its official verification")
    prove.add_argument("--scale", default="", metavar="ID", help="the scale's mark, S1 without")
    prove.add_argument("--seconds", type=float, default=10, help="how long to wait for a still weight")
    prove.set_defaults(handler=_prove)
    scale_containers.add(acts, common)
    simulate = acts.add_parser("simulate", parents=[common], help="a scale without iron, for practice")
    simulate.add_argument("--profile", required=True)
    simulate.add_argument("--load", default="", metavar="KG", help="what lies on it at first")
    simulate.add_argument("--seconds", type=float, default=0, help="how long it goes on after its input ended")
    simulate.add_argument("--link", type=Path, help="a name that stays the same over unplug and plug")
    simulate.set_defaults(handler=_simulate)


def _where(act: argparse.ArgumentParser) -> None:
    act.add_argument("--port", dest="serial_port", default="", help="/dev/ttyUSB0, COM3 ...; else the only one")
    act.add_argument("--profile", default="")
    act.add_argument("--line", default="", metavar="LINE", help="such as '2400 7E1'; else the profile's")


def _profiles(context: Context) -> None:
    from collector_app.cli.scale_acts import list_profiles  # noqa: PLC0415 - pyserial, which no other command needs

    list_profiles(context)


def _ports(context: Context) -> None:
    from collector_app.cli.scale_acts import list_ports  # noqa: PLC0415 - as above

    list_ports(context)


def _decode(context: Context) -> None:
    from collector_app.cli.scale_acts import decode  # noqa: PLC0415 - as above

    decode(context)


def _read(context: Context) -> None:
    from collector_app.cli.scale_acts import read  # noqa: PLC0415 - as above

    read(context)


def _prove(context: Context) -> None:
    from collector_app.cli.scale_acts import prove  # noqa: PLC0415 - as above

    prove(context)


def _simulate(context: Context) -> None:
    from collector_app.cli.scale_simulate import simulate  # noqa: PLC0415 - as above

    simulate(context)
