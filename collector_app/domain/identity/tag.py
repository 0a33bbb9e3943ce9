"""Our own tags: `CB1:` + site + item number + check character, one a pack; never a price or a person in it.

The item number begins with the mark of the log that gave it out, so that two laptops of one site, or a restored one,
never give out the same. Only capitals, digits, `:` and `-` are used: QR version 2 at level Q has room for 29 of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PREFIX = "CB1:"
MOST_NUMBER = 9_999_999
_FORM = re.compile(r"CB1:([A-Z0-9]{2,5})-([A-Z]{3})-([1-9][0-9]{0,6})-([A-Z0-9])")
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class OwnTag:
    """A tag of ours: the site, the mark of the log that gave it out, and the number."""

    site: str
    mark: str
    number: int

    @property
    def code(self) -> str:
        """The text of its QR code, such as CB1:RYG-KTW-42-7."""
        name = f"{self.site}-{self.mark}-{self.number}"
        return f"{PREFIX}{name}-{check_sign(name)}"


def tag_of(code: str) -> OwnTag | None:
    """Return the tag of a code, None where it is none or its check character is wrong."""
    found = _FORM.fullmatch(code)
    if found is None:
        return None
    tag = OwnTag(found[1], found[2], int(found[3]))
    return tag if tag.code == code else None


def check_sign(name: str) -> str:
    """Return the check character of ISO 7064 MOD 37,36: it shows any one wrong sign, and nearly any two exchanged."""
    rest = 36
    for sign in name:
        if sign != "-":
            rest = (rest + _SIGNS.index(sign)) % 36 or 36
            rest = rest * 2 % 37
    return _SIGNS[(37 - rest) % 36]
