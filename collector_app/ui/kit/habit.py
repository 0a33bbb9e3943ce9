"""A scanner's habits: signs that it was once set to put before or after every code, found out by watching it."""

from __future__ import annotations

from itertools import takewhile

from collector_app.domain.identity.scan import Scan, ScanFault, ScanKind, recognised

WATCHED = 5  # codes
ENOUGH = 3  # different ones that begin or end alike
_MOST = 3  # signs


class Habit:
    """Reads scan after scan; what is always there before and after them is not theirs."""

    def __init__(self) -> None:
        self._seen: list[str] = []

    def read(self, said: str) -> Scan:
        """Return what a burst is. Only signs that no code needs at its ends are ever left out."""
        found = recognised(said)
        if _is_known(found):
            return found
        known = self._known_inside(said)
        if known is not None:
            return known
        self._watch(said)
        bare = said[len(self._before()) : len(said) - len(self._after())]
        return recognised(bare) if bare else found

    def _known_inside(self, said: str) -> Scan | None:
        """Return a code that is known as such once a sign or two at its ends are left out."""
        odd = _odd(said)
        front, back = len(said) - len(said.lstrip(odd)), len(said) - len(said.rstrip(odd))
        for start in range(min(front, _MOST) + 1):
            for end in range(min(back, _MOST) + 1):
                found = recognised(said[start : len(said) - end])
                if _is_known(found):
                    return found
        return None

    def _watch(self, said: str) -> None:
        if said not in self._seen:
            self._seen = [*self._seen, said][-WATCHED:]

    def _before(self) -> str:
        return self._shared(self._seen)

    def _after(self) -> str:
        return self._shared([said[::-1] for said in self._seen])[::-1]

    def _shared(self, said: list[str]) -> str:
        """Return the odd signs that all of them begin with."""
        if len(said) < ENOUGH:
            return ""
        alike = takewhile(lambda signs: len(set(signs)) == 1, zip(*said, strict=False))
        shared = "".join(signs[0] for signs in alike)
        return shared[: len(shared) - len(shared.lstrip(_odd(shared)))][:_MOST]


def _is_known(found: Scan) -> bool:
    return found.kind not in (ScanKind.CODE, ScanKind.NOTHING) and ScanFault.CHECK not in found.faults


def _odd(said: str) -> str:
    """Return the signs of a text that are neither letters nor digits, nor open a bracket of GS1."""
    return "".join({sign for sign in said if not sign.isalnum() and sign not in "()"})
