"""Tools: what a command may use beside the books; no device, no dialog, no language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problems.home import HqHome
from collector_app.store.desk import new_id

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.country import CountryPack
    from collector_app.domain.money import Money

Progress = Callable[[int, int], None]  # done, of all (0: not known); may raise Stopped


def no_progress(_done: int, _all: int) -> None:
    """Show nothing and never stop."""


@dataclass(frozen=True, slots=True)
class Tools:
    """Clock, ids, randomness, rules and progress of one command."""

    at: datetime
    random: Callable[[int], bytes]
    catalogue: Catalogue
    home_pack: CountryPack | None  # None at HQ
    cash_limit: Money | None = None  # set while a clerk acts without a manager's approval
    band: int | None = None  # basis points that a price of its own may lie from the list's; None: nothing binds
    progress: Progress = no_progress

    @property
    def pack(self) -> CountryPack:
        """The country's rules. Raises HqHome at head office, which buys nothing."""
        if self.home_pack is None:
            raise HqHome
        return self.home_pack

    @property
    def as_clerk(self) -> bool:
        """Whether a clerk acts without a manager's approval."""
        return self.cash_limit is not None

    def new_id(self) -> str:
        """Mint an id."""
        return new_id(self.at, self.random)
