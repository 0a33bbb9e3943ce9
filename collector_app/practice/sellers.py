"""The people who bring batteries to a demo station: a few bring most of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from faker import Faker

from collector_app.domain.ticket import NewSeller

if TYPE_CHECKING:
    from collector_app.practice.chance import Chance
    from collector_app.practice.stations import DemoCountry

REGISTERED = 120
_WALK_INS = 450  # of a thousand tickets
_REGULARS = (2, 5, 8)  # places in the list of those who hold prices above it
_FLATNESS = 0.85  # a fifth of the sellers then brings three fifths of the goods
_WEIGHT = 10_000


@dataclass(frozen=True, slots=True)
class DemoSeller:
    """A registered seller, and how much above the list he sells, in thousandths."""

    id: str
    above: int


def made_up(country: DemoCountry, chance: Chance) -> tuple[NewSeller, ...]:
    """Return the people of one country; every one has a telephone, few a number of their own."""
    faker = Faker(country.locale)
    faker.seed_instance(chance.getrandbits(32))
    return tuple(
        NewSeller(name=faker.parse(chance.choice(country.names)), phone=faker.numerify(country.phone))
        for _ in range(REGISTERED)
    )


class Sellers:
    """Who comes next; the first ones of the list come most often."""

    def __init__(self, ids: tuple[str, ...], chance: Chance) -> None:
        self._chance = chance
        self._sellers = tuple(
            DemoSeller(seller, chance.randint(10, 20) if at in _REGULARS else 0) for at, seller in enumerate(ids)
        )
        self._weighted = tuple(
            (seller, round(_WEIGHT / (at + 1) ** _FLATNESS)) for at, seller in enumerate(self._sellers)
        )

    def next(self) -> DemoSeller | None:
        """Return who brings the next ticket, None for a walk-in."""
        return None if self._chance.happens(_WALK_INS) else self._chance.one_of(self._weighted)

    def with_advances(self, count: int) -> tuple[str, ...]:
        """Return who has an advance: some of those who come often."""
        return tuple(seller.id for seller in self._chance.sample(self._sellers[: 4 * count], count))
