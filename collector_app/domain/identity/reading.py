"""What a scanner sent, made safe to look at: nothing hidden, nothing endless."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import sha256

MOST = 300  # characters that are kept of one scan; links of battery passports stay under 200
GROUP = "\x1d"  # FNC1 inside a GS1 string: it ends a field, so it is kept till the string is read
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_PRINT = 12  # hex digits of the fingerprint that tells long scans apart


@dataclass(frozen=True, slots=True)
class Reading:
    """One scan: `text` without hidden characters (only FNC1 stays), `raw` with them written out, both trimmed."""

    text: str
    raw: str
    was_cut: bool


def reading(scan: str) -> Reading:
    """Return any sequence of characters as a reading; what ends or begins a burst is not part of it.

    `raw` never holds more than MOST characters: a longer scan keeps its beginning and the fingerprint of all of it,
    so that two long ones are still told apart.
    """
    bare = scan.strip("\x00\x02\x03\x04\t\n\v\f\r\ufeff ")
    shown = _shown(bare[: MOST + 1])
    text = "".join(sign for sign in bare[: MOST + 1] if sign == GROUP or not is_hidden(sign)).strip(" ")
    if len(bare) <= MOST and len(shown) <= MOST:
        return Reading(text, shown, was_cut=False)
    fingerprint = sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()[:_PRINT].upper()
    return Reading(text, f"{shown[: MOST - _PRINT - 1]}~{fingerprint}", was_cut=True)


def is_hidden(sign: str) -> bool:
    """Whether a character shows nothing by itself, or turns the direction of others."""
    return unicodedata.category(sign) in _HIDDEN


def _shown(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(_written(sign) if is_hidden(sign) else sign for sign in text))


def _written(sign: str) -> str:
    r"""Write a hidden character out: \x1d, \u202e, \U000e0001."""
    at = ord(sign)
    if at < 0x100:  # noqa: PLR2004 - two hex digits
        return f"\\x{at:02x}"
    return f"\\u{at:04x}" if at < 0x10000 else f"\\U{at:08x}"  # noqa: PLR2004 - as above
