"""Problems with amounts in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.money import Money


@dataclass(eq=False)
class AmountBeyondWords(Problem):
    """No paper of ours says a negative amount in words, or one beyond the books' bound."""

    amount: Money
