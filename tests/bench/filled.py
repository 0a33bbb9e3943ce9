"""Homes with a known number of tickets, filled past the commands but through the one way into the books."""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.add_person import AddPerson
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.logs import Role
from collector_app.domain.entries.payments import Method, PaymentMade, PaymentPart
from collector_app.domain.entries.tickets import PriceKind, TicketLine, TicketPosted
from collector_app.domain.entry import Entry, Envelope, sealed
from collector_app.domain.ticket import NewSeller
from collector_app.domain.triage import Condition
from collector_app.queries.drawers import TILL
from collector_app.store import journal
from collector_app.store.books import Books, Pen
from collector_app.store.desk import new_id
from collector_app.store.home import BOOKS
from collector_app.store.posting.post import PAYMENT_SERIES, TICKET_SERIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.app.app import App
    from collector_app.domain.entries.payload import Payload

GRADES = ("LA_F.SLI_CAR", "LA_V.SLI_MOTO", "LA_V.EBIKE_PB")
PRICES = (18500, 17500, 17000)
A_DAY = 60  # tickets
_BATCH_DAYS = 40  # in one transaction
_BEGAN = timedelta(hours=4)
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Võ", "Bùi", "Đỗ")
_GIVEN = ("Văn Tâm", "Thị Hường", "Văn Đức", "Thị Nhung", "Quốc Bảo", "Minh Khôi", "Thanh Sơn", "Ngọc Ánh")
_UNPAID = 50  # one in so many, where there are sellers
_WALK_INS = 45  # of a hundred tickets


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who writes the tickets, and who brings the goods; without sellers all are walk-ins."""

    clerks: tuple[str, ...]
    sellers: tuple[str, ...] = ()


def station(folder: Path, tickets: int = 0, lines: int = 3, sellers: int = 0) -> App:
    """Return an open station with prices, an open drawer and so many paid tickets behind it.

    With sellers most tickets have one, three clerks write them, and one ticket in fifty is not paid.
    """
    if (folder / BOOKS).is_file():
        app = open_home(folder)
        app.act_as()
        return app
    days = -(-tickets // A_DAY)
    first = datetime.now(UTC) - timedelta(days=days) - _BEGAN
    begun = begin_home(folder, Beginning("BHO", "Biên Hòa", "VN", key_store="file"), lambda: first)
    app = begun.app
    app.do(PublishPrices(tuple(NewPrice(grade, price) for grade, price in zip(GRADES, PRICES, strict=True))))
    app.do(OpenDrawer(50_000_000))
    crowd = _crowd(app, sellers) if sellers else Crowd((app.person.id,))
    app.clock = lambda: datetime.now(UTC)
    for start in range(0, days, _BATCH_DAYS):
        begins = first + timedelta(days=start)
        _days(app, crowd, lines, begins, min(tickets - start * A_DAY, _BATCH_DAYS * A_DAY))
    return app


def _crowd(app: App, sellers: int) -> Crowd:
    clerks = tuple(app.do(AddPerson(name, Role.CLERK)) for name in ("Lan", "Mai", "Cúc"))
    said = (
        NewSeller(f"{_FAMILY[n % len(_FAMILY)]} {_GIVEN[n // len(_FAMILY) % len(_GIVEN)]} {n}", "", f"09{n:08d}")
        for n in range(sellers)
    )
    return Crowd(clerks, tuple(seller.id for seller in app.do_all([SaveSeller(each) for each in said])))


def _days(app: App, crowd: Crowd, lines: int, begins: datetime, tickets: int) -> None:
    with app.home.writing(Pen(app.person.id, "", begins, os.urandom)) as books:
        head = journal.head_of(books.connection, books.here.log)
        made = _Maker(books, crowd, lines).entries(begins + timedelta(minutes=1), head.upto, tickets)
        books.take_all(list(made), head)


class _Maker:
    """Makes entries such as the commands would post, with weights that are never twice the same."""

    def __init__(self, books: Books, crowd: Crowd, lines: int) -> None:
        self._books = books
        self._crowd = crowd
        self._lines = lines
        self._serials: dict[tuple[str, int], int] = {}
        self._draw = Random(crowd.clerks[0])  # noqa: S311 - weights, not secrets

    def entries(self, begins: datetime, seq: int, tickets: int) -> Iterator[Entry]:
        """Yield tickets, and each evening one payment for all of the day."""
        for of_day in range(0, tickets, A_DAY):
            day = begins + timedelta(days=of_day // A_DAY)
            parts = []
            for n in range(min(A_DAY, tickets - of_day)):
                at = day + timedelta(minutes=5 * n)
                ticket = self._ticket(at, n + 1)
                seq += 1
                if not (self._crowd.sellers and seq % _UNPAID == 0):
                    parts.append(PaymentPart(ticket.ticket, ticket.total))
                yield self._sealed(seq, at, ticket, self._crowd.clerks[seq % len(self._crowd.clerks)])
            seq += 1
            evening = day + timedelta(minutes=5 * A_DAY)
            yield self._sealed(seq, evening, self._payment(evening, tuple(parts)))

    def _ticket(self, at: datetime, n: int) -> TicketPosted:
        here = self._books.here
        local = at.astimezone(clock.zone(here.offset))
        serial = self._serial(TICKET_SERIES, local.year)
        lines = tuple(self._line(local, grade % len(GRADES)) for grade in range(self._lines))
        return TicketPosted(
            ticket=new_id(at, os.urandom),
            number=f"{here.site}-{here.mark}-{local:%y}-{serial:05d}",
            serial=serial,
            year=local.year,
            day_number=n,
            seller=self._seller(),
            currency=here.currency,
            pack="VN 1",
            net_g=sum(line.net_g for line in lines),
            total=sum(line.amount for line in lines),
            lines=lines,
        )

    def _seller(self) -> str:
        """Draw who comes: a fifth of the sellers bring most of the tickets, as everywhere."""
        sellers = self._crowd.sellers
        if not sellers or self._draw.randrange(100) < _WALK_INS:
            return ""
        return sellers[int(len(sellers) * self._draw.random() ** 3)]

    def _line(self, local: datetime, grade: int) -> TicketLine:
        here = self._books.here
        net, tare = 100 * self._draw.randint(20, 2000), 100 * self._draw.randint(1, 20)
        chemistry, form = GRADES[grade].split(".")
        return TicketLine(
            grade=GRADES[grade],
            chemistry=chemistry,
            form=form,
            pieces=self._draw.randint(1, 9),
            gross_g=net + tare,
            tare_g=tare,
            net_g=net,
            condition=Condition.NORMAL,
            unit=Unit.KG,
            price_kind=PriceKind.LIST,
            amount=net * PRICES[grade] // 1000,
            lot=f"{here.site}-{here.mark}-{local:%y%m%d}-{GRADES[grade]}",
            place="store",
            price=PRICES[grade],
            price_since="2020-01-01T00:00:00+00:00",
        )

    def _payment(self, at: datetime, parts: tuple[PaymentPart, ...]) -> PaymentMade:
        here = self._books.here
        year = at.astimezone(clock.zone(here.offset)).year
        serial = self._serial(PAYMENT_SERIES, year)
        return PaymentMade(
            payment=new_id(at, os.urandom),
            number=f"{here.site}-{here.mark}-{year % 100:02d}-P{serial:05d}",
            serial=serial,
            year=year,
            method=Method.CASH,
            currency=here.currency,
            paid=sum(part.amount for part in parts),
            parts=parts,
            drawer=TILL,
        )

    def _serial(self, document: str, year: int) -> int:
        key, serials = (document, year), self._serials
        serials[key] = serials[key] + 1 if key in serials else self._books.next_serial(document, year)
        return serials[key]

    def _sealed(self, seq: int, at: datetime, payload: Payload, person: str = "") -> Entry:
        here = self._books.here
        written = clock.written(at, here.offset)
        return sealed(
            Envelope(here.log, seq, written, here.offset, written[:10], person or self._crowd.clerks[0]), payload
        )


def main() -> None:
    """Fill a home, and say how long it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tickets", type=int, default=10_000)
    parser.add_argument("--lines", type=int, default=3)
    parser.add_argument("--sellers", type=int, default=0)
    said = parser.parse_args()
    start = time.perf_counter()
    station(said.folder, said.tickets, said.lines, said.sellers).close()
    print(f"{said.tickets} tickets in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
