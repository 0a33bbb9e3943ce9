"""A head office and its stations for tests: real homes in temporary folders, files carried by hand."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from collector_app.app.exchange import TakenFile, make_bundles, take_answer, take_files
from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.hq_reply import AnswerFile, AnswerSites
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import InviteSite
from collector_app.commands.pair_request import RequestPairing
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.tools import no_progress
from collector_app.queries.hq_status import SiteStatus, hq_status
from collector_app.store.desk import setting
from collector_app.store.journal import head_of
from collector_app.store.token import Token
from collector_app.sync import limits

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.commands.take_answer import AnswerTaken

MORNING = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
LEAD = "LA_F.SLI_CAR"


@dataclass
class Clock:
    """A clock that goes only when a test says so."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        """Read it."""
        return self.now


@dataclass
class Station:
    """A station and the folder that it puts bundles into."""

    app: App
    out: Path

    def entries(self, count: int) -> None:
        """Post that many entries: each publishes a price."""
        for number in range(count):
            self.app.do(PublishPrices((NewPrice(LEAD, 18_000 + number),)))

    def pack(self, *, everything: bool = False, max_size: int = limits.CHAT) -> list[Path]:
        """Write bundles and return their files."""
        return [made.path for made in make_bundles(self.app, self.out, everything=everything, max_size=max_size)]

    def take(self, answer: AnswerFile) -> AnswerTaken:
        """Take in head office's answer."""
        path = self.out / answer.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(answer.content)
        return take_answer(self.app, path)

    @property
    def upto(self) -> int:
        """How many entries its present log holds."""
        return self.app.ask(lambda books: head_of(books.connection, books.here.log).upto)


@dataclass
class Network:
    """A head office with its stations."""

    folder: Path
    hq: App
    clock: Clock
    open: list[App] = field(default_factory=list)

    def station(self, site: str = "KTW", *, name: str = "") -> Station:
        """Begin a station that knows nobody yet."""
        folder = self.folder / (name or site)
        app = begin_home(folder, Beginning(site, site, "VN", key_store="file"), clock=self.clock).app
        self.open.append(app)
        return Station(app, self.folder / f"{name or site}-out")

    def paired(self, site: str = "KTW", *, name: str = "") -> Station:
        """Begin a station and pair it."""
        station = self.station(site, name=name)
        self.pair(station)
        return station

    def request(self, station: Station) -> tuple[bytes, str]:
        """Invite the station's site, and return its request and check code."""
        here = station.app.home.here
        made = station.app.do(RequestPairing(self.hq.do(InviteSite(here.site, here.country))))
        return made.content, made.check_code

    def pair(self, station: Station) -> AnswerTaken:
        """Pair the station with head office."""
        content, code = self.request(station)
        return station.take(self.hq.do(AcceptJoin(content, code)))

    def take(self, *paths: Path) -> list[TakenFile]:
        """Take files in at head office."""
        return list(take_files(self.hq, paths, no_progress))

    def outcomes(self, *paths: Path) -> list[str]:
        """Take files in, and return what came of each."""
        return [taken.outcome.value for taken in self.take(*paths)]

    def answer(self) -> AnswerFile:
        """Answer the only site."""
        (answer,) = self.hq.do(AnswerSites())
        return answer

    def status(self) -> SiteStatus:
        """Return what head office knows of the only site."""
        (status,) = self.hq.ask(hq_status)
        return status

    def clone(self, station: Station, name: str) -> Station:
        """Copy a station's home so that neither copy notices: the token outside is copied too."""
        token = station.app.ask(lambda books: setting(books.connection, "token"))
        home, source, target = station.app.home.card.home, station.app.home.folder, self.folder / name
        self.open.remove(station.app)
        station.app.close()
        shutil.copytree(source, target)
        Token(home, target).confirm(token)
        station.app = self._opened(source)
        return Station(self._opened(target), self.folder / f"{name}-out")

    def _opened(self, folder: Path) -> App:
        app = open_home(folder, clock=self.clock)
        app.act_as()
        self.open.append(app)
        return app

    def close(self) -> None:
        """Close every home."""
        for app in (self.hq, *self.open):
            app.close()


def network(folder: Path) -> Network:
    """Begin a head office."""
    clock = Clock()
    hq = begin_home(folder / "hq", Beginning("RYG", "RYG", key_store="file"), clock=clock).app
    return Network(folder, hq, clock)
