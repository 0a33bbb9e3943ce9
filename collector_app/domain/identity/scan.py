"""A scan: what was read, and what it is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from collector_app.domain.identity.gbt import GbtCode, decoded, is_production_part
from collector_app.domain.identity.gs1 import Gs1, gs1_of
from collector_app.domain.identity.reading import GROUP, Reading, reading
from collector_app.domain.identity.tag import PREFIX, OwnTag, tag_of
from collector_app.domain.identity.vin import check_holds, vin_of

_NUMBER = r"[A-Z0-9]{2,5}-[A-Z]{3}-[0-9]{2}-[A-Z]?[0-9]{1,9}"
_TICKET = re.compile(rf"(?:COLLECTOR1\*)?({_NUMBER})(?:\*[0-9]{{1,16}}\*[A-Z]{{3}}\*[0-9A-F]{{64}})?")
_SYMBOLOGY = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_BETWEEN = re.compile(rf"[\s{GROUP}.,;+_/-]+")  # what people and scanners put between the parts of a code


class ScanKind(StrEnum):
    """What a scan is."""

    NOTHING = "nothing"  # no character that says anything
    GBT = "gbt"
    VIN = "vin"
    TAG = "tag"
    PASSPORT = "passport"  # a link or a GS1 string; kept as it came
    SELLER = "seller"
    TICKET = "ticket"
    HELD = "held"  # the slip of a ticket that waits
    SHEET = "sheet"  # of a paper pad
    LOT = "lot"  # the tag of what is kept apart
    CODE = "code"  # anything else; kept as it came


_PAPERS = {
    ScanKind.SELLER: re.compile(r"CS1:[A-Z0-9:-]{1,60}"),
    ScanKind.HELD: re.compile(r"HT1:[0-9A-F]{32}"),
    ScanKind.SHEET: re.compile(r"CP1:[A-Z0-9]{1,12}-[A-Z]{3}-[1-9][0-9]{0,5}-[1-9][0-9]{0,7}"),
    ScanKind.LOT: re.compile(r"CL1:[A-Z0-9][A-Z0-9._-]{0,60}"),
}
ITEMS = frozenset({ScanKind.GBT, ScanKind.VIN, ScanKind.TAG, ScanKind.PASSPORT, ScanKind.CODE})


class ScanFault(StrEnum):
    """What is odd about a scan; said, and never a wall."""

    CUT = "cut"  # longer than is kept
    HALF = "half"  # the design part of a battery code, without its production part
    MISREAD = "misread"  # an I, O or Q where no such code has one
    DATE = "date"  # the production date is no day
    CHECK = "check"  # our own tag with a wrong check character
    GTIN = "gtin"  # the check digit of the GTIN is wrong
    VIN = "vin"  # the check digit of the VIN is wrong, as it often is here


@dataclass(frozen=True, slots=True)
class Scan:
    """What was scanned: `code` is what two scans of one thing share, `raw` what the scanner sent, made safe."""

    kind: ScanKind
    code: str
    raw: str
    faults: tuple[ScanFault, ...] = ()
    battery: GbtCode | None = None
    gs1: Gs1 | None = None
    tag: OwnTag | None = None

    @property
    def kept(self) -> str:
        """What a line keeps of it: a passport as it came, since its link may be needed; else the code."""
        return self.raw if self.kind is ScanKind.PASSPORT else self.code

    @property
    def is_item(self) -> bool:
        """Whether it names goods, so that it can be attached to a line."""
        return self.kind in ITEMS and ScanFault.CHECK not in self.faults


def recognised(scan: str) -> Scan:
    """Say what a scan is. Any sequence of characters is answered, hostile ones too; nothing is refused."""
    read = reading(scan)
    if not read.text.strip(GROUP):
        return Scan(ScanKind.NOTHING, "", read.raw)
    if read.was_cut:
        return Scan(ScanKind.CODE, read.raw, read.raw, (ScanFault.CUT,))
    return _ours(read) or _passport(read) or _battery(read) or Scan(ScanKind.CODE, read.raw, read.raw)


def completed(design: Scan, production: Scan) -> Scan | None:
    """Return the whole code of two scans that are its parts, in the order in which they were read; else None."""
    if design.battery is None or not design.battery.is_half:
        return None
    last = _compact(production.code)
    if production.kind is not ScanKind.CODE or not is_production_part(last):
        return None
    return recognised(design.code + last)


def _ours(read: Reading) -> Scan | None:
    """Return a tag, a seller card or a paper of ours."""
    said = unicodedata.normalize("NFKC", _bare(read.text)).upper().strip()
    if said.startswith(PREFIX):
        tag = tag_of(said)
        faults = () if tag is not None else (ScanFault.CHECK,)
        return Scan(ScanKind.TAG, said if tag is not None else read.raw, read.raw, faults, tag=tag)
    for kind, form in _PAPERS.items():
        if form.fullmatch(said):
            return Scan(kind, said, read.raw)
    ticket = _TICKET.fullmatch(said)
    return Scan(ScanKind.TICKET, ticket[1], read.raw) if ticket else None


def _passport(read: Reading) -> Scan | None:
    found = gs1_of(read.text)
    if found is None:
        return None
    faults = () if found.gtin_holds else (ScanFault.GTIN,)
    return Scan(ScanKind.PASSPORT, found.name or read.raw, read.raw, faults, gs1=found)


def _battery(read: Reading) -> Scan | None:
    """Return a battery code or a VIN."""
    compact = _compact(_bare(read.text))
    code = decoded(compact)
    if code is not None:
        faults = (
            *((ScanFault.HALF,) if code.is_half else ()),
            *((ScanFault.MISREAD,) if code.misread else ()),
            *((ScanFault.DATE,) if code.made is None and not code.is_half else ()),
        )
        return Scan(ScanKind.GBT, code.code, read.raw, faults, battery=code)
    vin = vin_of(compact)
    if vin:
        return Scan(ScanKind.VIN, vin, read.raw, () if check_holds(vin) else (ScanFault.VIN,))
    return None


def _bare(text: str) -> str:
    """Return the text without the symbology identifier that some scanners are set to send."""
    found = _SYMBOLOGY.match(text)
    return text[found.end() :] if found else text


def _compact(text: str) -> str:
    """Return capitals and digits without what was put between them; full-width ones, as a Chinese keyboard types."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper()
