"""A Vietnamese station with prices and an open drawer: made once a session, copied for each test that wants one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.add_person import AddPerson
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.post_ticket import PostedTicket, PostTicket
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.entries.logs import Role
from collector_app.domain.ticket import LineDraft, NewSeller, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.store.keys import read_card
from collector_app.store.schema import LEDGERS
from collector_app.store.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.store.books import Books

LEAD, MOTO, EBIKE = "LA_F.SLI_CAR", "LA_V.SLI_MOTO", "NMC.EBIKE_LI"
PRICES = {LEAD: 18_500, MOTO: 17_500, EBIKE: 52_000}  # dong a kilogram
FLOAT = 50_000_000  # dong in the drawer in the morning
MANAGER, CLERK = "Hoa", "Lan"
MANAGER_PIN, CLERK_PIN = "482913", "5274"
HANOI = timezone(timedelta(hours=7))
MORNING = datetime(2026, 11, 23, 8, 30, tzinfo=HANOI)  # a Monday


@dataclass
class Clock:
    """A clock that goes only when a test says so."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        """Read it."""
        return self.now

    def go(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


@dataclass(frozen=True)
class Made:
    """A home that tests copy, and the code that opens it."""

    folder: Path
    code: str


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Make the home that others are copied from."""
    folder = tmp_path_factory.mktemp("made") / "home"
    begun = begin_home(folder, Beginning("KTW", "Kho Tân Bình", "VN", "", MANAGER, MANAGER_PIN, "file"), Clock())
    app = begun.app
    app.do(AddPerson(CLERK, Role.CLERK, CLERK_PIN))
    app.do(PublishPrices(tuple(NewPrice(grade, price) for grade, price in PRICES.items())))
    app.do(OpenDrawer(FLOAT))
    app.close()
    return Made(folder, begun.recovery_code)


@pytest.fixture
def home(made: Made, tmp_path: Path) -> Path:
    """Give a home of one's own, closed."""
    return copied(made.folder, tmp_path / "home")


@pytest.fixture
def clock() -> Clock:
    """Give the station's clock: Monday morning."""
    return Clock()


@pytest.fixture
def station(home: Path, clock: Clock) -> Iterator[App]:
    """Give the open station; its manager acts in it."""
    app = opened(home, clock)
    yield app
    app.close()


def copied(folder: Path, target: Path) -> Path:
    """Copy a closed home as if it had always lain there: its token is announced, so that no new log begins."""
    shutil.copytree(folder, target)
    identity = read_card(folder).home
    (token,) = Token(identity, folder)._read()
    Token(identity, target).confirm(token)
    return target


def opened(folder: Path, clock: Clock | None = None, person: str = "") -> App:
    """Open a home; without a name its manager acts."""
    app = open_home(folder, clock or Clock())
    app.act_as(person)
    return app


def kg(grade: str, kilos: float, **more: Any) -> LineDraft:  # noqa: ANN401 - any field of a line
    """Return a weighed line; of lithium somebody asked, and it is normal."""
    more.setdefault("condition", Condition.NORMAL if grade == EBIKE else None)
    return LineDraft(grade, Weight(round(kilos * 1000)), **more)


def buy(app: App, *lines: LineDraft, seller: str | NewSeller | None = None, **more: Any) -> PostedTicket:  # noqa: ANN401 - any field of a draft
    """Post a ticket; without lines 10 kg of lead, 185,000 dong."""
    return app.do(PostTicket(TicketDraft(lines or (kg(LEAD, 10),), seller, **more)))


def balance(app: App, account: str, unit: str = "VND") -> int:
    """Return what an account holds."""

    def held(books: Books) -> int:
        found = books.connection.exec_driver_sql(
            "SELECT coalesce(sum(amount), 0) FROM balance WHERE account = ? AND unit = ?", (account, unit)
        )
        return int(found.scalar_one())

    return app.ask(held)


def ledger_rows(books: Books) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every ledger, in the order of their keys."""
    return {
        table.name: [tuple(row) for row in books.connection.execute(table.select().order_by(*table.primary_key))]
        for table in LEDGERS
    }
