"""The people who bring batteries to a demo station: a few bring most of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from faker import Faker

from collector_app.domain.ticket import NewSeller
from collector_app.practice.yard import REGULARS

if TYPE_CHECKING:
    from collector_app.practice.chance import Chance
    from collector_app.practice.stations import DemoCountry
    from collector_app.queries.people import Seller

REGISTERED = 120
_WALK_INS = 450  # of a thousand tickets
_REGULARS = (2, 5, 8)  # places in the list of those who sell by a price list above the general one
_DRIVERS = 30  # those who come most often come by car
_FLATNESS = 0.85  # a fifth of the sellers then brings three fifths of the goods
_WEIGHT = 10_000


@dataclass(frozen=True, slots=True)
class DemoSeller:
    """A registered seller; a regular sells by a list of his own."""

    id: str
    is_regular: bool
    plate: str = ""


def made_up(country: DemoCountry, chance: Chance) -> tuple[NewSeller, ...]:
    """Return the people of one country; every one has a telephone, few a number of their own."""
    faker = Faker(country.locale)
    faker.seed_instance(chance.getrandbits(32))
    return tuple(
        NewSeller(
            name=faker.parse(chance.choice(country.names)),
            phone=faker.numerify(country.phone),
            plates=(faker.numerify(chance.choice(country.plates)),) if at < _DRIVERS else (),
            books=(REGULARS,) if at in _REGULARS else (),
        )
        for at in range(REGISTERED)
    )


class Sellers:
    """Who comes next; the first ones of the list come most often."""

    def __init__(self, saved: tuple[Seller, ...], chance: Chance) -> None:
        self._chance = chance
        self._sellers = tuple(DemoSeller(each.id, bool(each.books), "".join(each.plates)) for each in saved)
        self._weighted = tuple(
            (seller, round(_WEIGHT / (at + 1) ** _FLATNESS)) for at, seller in enumerate(self._sellers)
        )

    def next(self) -> DemoSeller | None:
        """Return who brings the next ticket, None for a walk-in."""
        return None if self._chance.happens(_WALK_INS) else self._chance.one_of(self._weighted)

    def with_advances(self, count: int) -> tuple[str, ...]:
        """Return who has an advance: some of those who come often."""
        return tuple(seller.id for seller in self._chance.sample(self._sellers[: 4 * count], count))
