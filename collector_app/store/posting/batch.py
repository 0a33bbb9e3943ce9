"""A batch: ledger rows of one or many entries, gathered first and written in few statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection, Integer, bindparam, case, func, select, update

from collector_app.store.sql import Sql, add_into, insert_into, wrapped, wrapped_sum
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collector_app.domain.entry import Entry
    from collector_app.domain.move import Move

_MOVE = insert_into(ledgers.move)
_BALANCE = add_into(ledgers.balance, "amount", "pieces")
_SITE = Sql(select(ledgers.stand.c.site).where(ledgers.stand.c.log == bindparam("n")))
_STAND = Sql(
    update(ledgers.stand)
    .where(ledgers.stand.c.log == bindparam("n"))
    .values(
        last_at=func.max(ledgers.stand.c.last_at, bindparam("new_at")),
        closed=case(
            (bindparam("closes") == 1, 1),
            (bindparam("new_day") > ledgers.stand.c.business_day, 0),
            else_=ledgers.stand.c.closed,
        ),
        business_day=bindparam("new_day"),
        tickets=ledgers.stand.c.tickets + bindparam("more_tickets"),
        net_g=wrapped_sum(ledgers.stand.c.net_g, bindparam("more_net_g", type_=Integer)),
        paid=wrapped_sum(ledgers.stand.c.paid, bindparam("more_paid", type_=Integer)),
    )
)


@dataclass(frozen=True, slots=True)
class Source:
    """The entry that rows come from: its log's short name and site, and what its private line says, if it is here."""

    n: int
    site: str
    entry: Entry
    private: Mapping[str, str]

    @property
    def key(self) -> dict[str, Any]:
        """The first columns of every row that comes from it."""
        return {"log": self.n, "seq": self.entry.seq}


class Arrival(NamedTuple):
    """A ticket, payment or seller that came; a site speaks of its own alone, whatever ids it writes."""

    kind: str
    site: str
    id: str


class Batch:
    """Gathers rows, then writes them: inserts first, changes to older rows after, sums last."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.arrived: set[Arrival] = set()  # inside this batch
        self._inserts: dict[Sql, list[dict[str, Any]]] = {}
        self._changes: dict[Sql, list[dict[str, Any]]] = {}
        self._balances: dict[tuple[str, str, str], list[int]] = {}
        self._sites: dict[int, str] = {}

    def add(self, statement: Sql, row: dict[str, Any]) -> None:
        """Insert a row at the next flush."""
        self._inserts.setdefault(statement, []).append(row)

    def change(self, statement: Sql, row: dict[str, Any]) -> None:
        """Change an older row at the next flush, after all inserts."""
        self._changes.setdefault(statement, []).append(row)

    def carry(self, source: Source, moves: tuple[Move, ...]) -> None:
        """Write an entry's moves and add them to the balances."""
        for n, made in enumerate(moves):
            row = source.key
            row.update(
                n=n,
                site=source.site,
                unit=made.unit,
                source=made.source,
                target=made.target,
                amount=made.amount,
                pieces=made.pieces,
            )
            self.add(_MOVE, row)
            self._sum(source.site, made.source, made.unit, -made.amount, -made.pieces)
            self._sum(source.site, made.target, made.unit, made.amount, made.pieces)

    def stand(self, source: Source, at: str, *, closes: bool, sums: tuple[int, int, int]) -> None:
        """Move on where a log stands; `sums` are tickets, net grams and money paid."""
        self.change(
            _STAND,
            {
                "n": source.n,
                "new_at": at,
                "new_day": source.entry.business_day,
                "closes": int(closes),
                "more_tickets": sums[0],
                "more_net_g": sums[1],
                "more_paid": sums[2],
            },
        )

    def site_of(self, n: int) -> str:
        """Return the site of a log, empty before its first entry."""
        known = self._sites.get(n)
        if known is None:
            row = _SITE.one(self.connection, {"n": n})
            known = row[0] if row is not None else ""
            if known:
                self._sites[n] = known
        return known

    def learn_site(self, n: int, site: str) -> None:
        """Remember the site that a log's first entry names."""
        self._sites[n] = site

    def flush(self) -> frozenset[Arrival]:
        """Write everything gathered so far, and return what arrived with it."""
        for statements in (self._inserts, self._changes):
            for statement, rows in statements.items():
                statement.run(self.connection, rows)
            statements.clear()
        _BALANCE.run(
            self.connection,
            [
                {
                    "site": site,
                    "account": account,
                    "unit": unit,
                    "amount": wrapped(amount),
                    "pieces": wrapped(pieces),
                }
                for (site, account, unit), (amount, pieces) in self._balances.items()
            ],
        )
        self._balances.clear()
        arrived = frozenset(self.arrived)
        self.arrived.clear()
        return arrived

    def _sum(self, site: str, account: str, unit: str, amount: int, pieces: int) -> None:
        sums = self._balances.setdefault((site, account, unit), [0, 0])
        sums[0] += amount
        sums[1] += pieces
