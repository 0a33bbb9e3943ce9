"""Profiles: which scales speak which frames, as data with source and status; resources/scales, a file each."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from collector_app import paths
from collector_app.devices.scales.and18 import AND18
from collector_app.devices.scales.cas import CAS10, CAS22
from collector_app.devices.scales.digi import DIGI
from collector_app.devices.scales.framing import Decoder, Shape
from collector_app.devices.scales.mt_sics import MT_SICS
from collector_app.devices.scales.pattern import shape_of
from collector_app.devices.scales.toledo import TOLEDO
from collector_app.devices.scales.yaohua import WN, XK_A9_0, XK_A12E, XK_FWD, XK_REV
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.scales import UnknownProfile

if TYPE_CHECKING:
    from pathlib import Path

_FAMILIES = {
    "and18": AND18,
    "cas22": CAS22,
    "cas10": CAS10,
    "xk_a9_0": XK_A9_0,
    "xk_a12e": XK_A12E,
    "xk_rev": XK_REV,
    "xk_fwd": XK_FWD,
    "wn": WN,
    "toledo": TOLEDO,
    "mt_sics": MT_SICS,
    "digi": DIGI,
}
_LINE = re.compile(r"(?P<speed>[0-9]{3,6}) (?P<bits>[78])(?P<parity>[NEO])(?P<stop>[12])")


@dataclass(frozen=True, slots=True)
class Line:
    """How the serial line is set."""

    speed: int
    bits: int
    parity: str
    stop: int
    handshake: bool = False  # XON/XOFF

    def __str__(self) -> str:
        return f"{self.speed} {self.bits}{self.parity}{self.stop}"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A frame from a manual or a log, and what it says."""

    raw: bytes
    value: str
    stable: bool | None


@dataclass(frozen=True, slots=True)
class Profile:
    """One way in which scales speak. `has_flag`: frames say whether they are stable; `ask` is sent where one waits."""

    code: str
    name: str
    seen_on: str
    shape: Shape
    line: Line
    unit: str
    has_flag: bool
    ask: bytes
    source: str
    status: str
    recorded: tuple[Recorded, ...]
    aliases: tuple[str, ...] = ()

    def line_at(self, written: str) -> Line:
        """Return the line that a setting wants, the profile's own where it wants none. Raises BadField."""
        return line_named(written, handshake=self.line.handshake) if written else self.line

    def decoder(self) -> Decoder:
        """Return a decoder for a new stream."""
        return Decoder(self.shape, self.unit)


@cache
def profiles() -> dict[str, Profile]:
    """Return every shipped profile by its code."""
    found = (_read(file) for file in sorted((paths.resources() / "scales").glob("*.toml")))
    return {profile.code: profile for profile in found}


def profile_named(code: str) -> Profile:
    """Return a profile, whatever the case and the dash of its code. Raises UnknownProfile."""
    for profile in profiles().values():
        if _folded(code) in {_folded(profile.code), *map(_folded, profile.aliases)}:
            return profile
    raise UnknownProfile(code[:40])


def _folded(code: str) -> str:
    return re.sub(r"[-_ ]", "", code).upper()


def _read(file: Path) -> Profile:
    given = tomllib.loads(file.read_text(encoding="utf-8"))
    has_flag: bool = given["has_flag"]
    family: str = given["family"]
    shape = shape_of(given["pattern"], has_flag=has_flag) if family == "pattern" else _FAMILIES[family]
    return Profile(
        given["code"],
        given["name"],
        given["seen_on"],
        shape,
        line_named(given["line"], handshake=given.get("handshake", False)),
        given["unit"],
        has_flag,
        _bytes(given.get("ask", "")),
        given["source"],
        given["status"],
        tuple(_recorded(each) for each in given["recorded"]),
        tuple(given.get("aliases", ())),
    )


def line_named(written: str, *, handshake: bool = False) -> Line:
    """Return a line as manuals write it, such as 2400 7E1. Raises BadField."""
    found = _LINE.fullmatch(written.strip().upper())
    if found is None:
        raise BadField("line", written[:40])
    return Line(int(found["speed"]), int(found["bits"]), found["parity"], int(found["stop"]), handshake)


def _recorded(given: dict[str, Any]) -> Recorded:
    return Recorded(_bytes(given["frame"]), given["value"], given.get("stable"))


def _bytes(written: str) -> bytes:
    r"""Return bytes that a profile writes as printable ASCII with \r, \n and \xNN."""
    return written.encode("ascii").decode("unicode_escape").encode("latin-1")
