"""Scale: what a frame says, in the scale's own digits and in whole grams, and how this desk knows its scale."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from decimal import Decimal
from enum import StrEnum

from collector_app.domain.problems.scales import ProofDiffers, ProofTooLight, ScaleIsOff
from collector_app.domain.weight import Weight

PRACTICE = "practice"  # the port of the scale inside the program, in practice homes alone
LONGEST_FRAME = 80  # characters of a frame as it is kept with a line
GRAMS = {"g": 1, "kg": 1000, "t": 1_000_000}
PROOF_DIVISIONS = 3  # how far a display may be from a known weight: what class III scales in use are allowed
LEAST_PROOF = 10  # divisions: a lighter weight reads alike in several profiles
_PRINTABLE = range(0x20, 0x7F)
_BACKSLASH = 0x5C


class Kind(StrEnum):
    """What a frame weighs. A format without a mark says what the indicator shows: gross, until somebody tares."""

    GROSS = "gross"
    NET = "net"
    TARE = "tare"


@dataclass(frozen=True, slots=True)
class Reading:
    """One frame. `value` keeps the scale's own digits, "" where it sends none; `stable` None: the format cannot say."""

    kind: Kind
    value: str
    unit: str
    stable: bool | None = None
    over: bool = False
    held: bool = False  # the indicator holds an older weight
    raw: bytes = b""

    @property
    def grams(self) -> int | None:
        """Whole grams; None without digits, in a unit that is no mass of ours, or finer than a gram."""
        each = GRAMS.get(self.unit)
        if each is None or not self.value:
            return None
        exact = Decimal(self.value) * each
        return int(exact) if exact == exact.to_integral_value() else None

    @property
    def step_g(self) -> int | None:
        """The grams of one unit of the last digit, the finest division that the scale can show."""
        each = GRAMS.get(self.unit)
        if each is None or not self.value:
            return None
        places = len(self.value.partition(".")[2])
        return max(1, each // int("1" + "0" * places))


def shown_frame(raw: bytes) -> str:
    r"""Return a frame as it is kept and shown: printable ASCII, every other byte as \xNN, at most 80 characters."""
    said = ""
    for byte in raw:
        sign = chr(byte) if byte in _PRINTABLE and byte != _BACKSLASH else f"\\x{byte:02x}"
        if len(said) + len(sign) > LONGEST_FRAME:
            break
        said += sign
    return said


@dataclass(frozen=True, slots=True)
class ScaleSetting:
    """The scale of this desk: where it is plugged in, how it speaks, what it can weigh, and its last proof."""

    scale: str = "S1"
    port: str = ""
    hardware: str = ""  # of the adapter, by which it is found again at another port
    profile: str = ""
    line: str = ""  # such as 2400 7E1; empty: as the profile says
    unit: str = "kg"
    division_g: int = 0
    capacity_g: int = 0
    proved_at: str = ""  # empty until a known weight was read right
    weight_g: int = 0
    valid_to: str = ""  # the day on which the verification ends, as on its sticker

    @property
    def is_proved(self) -> bool:
        """Whether a frame may fill a weight."""
        return bool(self.proved_at)

    def kept(self) -> str:
        """Return the setting as JSON."""
        return json.dumps(asdict(self), separators=(",", ":"))


def unkept_scale(body: str) -> ScaleSetting | None:
    """Return the setting that was kept; None where there is none, or none that this program can read."""
    try:
        found = json.loads(body)
        known = {field.name: type(field.default) for field in fields(ScaleSetting)}
        given = {name: found[name] for name in known if name in found}
        right = all(type(value) is known[name] for name, value in given.items())
    except (ValueError, TypeError):
        return None
    return ScaleSetting(**given) if right else None


def check_proof(known: Weight, shown: Weight, read: Weight, division_g: int) -> None:
    """Let a proof pass: what the frame says is what the display shows, and that is the known weight.

    Raises ProofTooLight, ProofDiffers or ScaleIsOff.
    """
    step = max(1, division_g)
    if known.grams < LEAST_PROOF * step:
        raise ProofTooLight(Weight(LEAST_PROOF * step))
    if shown != read:
        raise ProofDiffers(shown, read)
    if abs(shown.grams - known.grams) > PROOF_DIVISIONS * step:
        raise ScaleIsOff(known, shown)
