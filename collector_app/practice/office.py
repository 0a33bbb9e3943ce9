"""The head office of a demo station: a home of its own inside the station's, so that files can go both ways."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collector_app.app.exchange import free_name, make_bundles, take_answer, take_files, write_file
from collector_app.app.start import Beginning, begin_home
from collector_app.commands.add_person import SetPin
from collector_app.commands.hq_reply import AnswerSites
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import InviteSite
from collector_app.commands.pair_request import RequestPairing
from collector_app.commands.settings import DEMO, DEMO_PINS, ChangeSetting
from collector_app.commands.tools import no_progress
from collector_app.store.keys import KeyStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from collector_app.app.app import App

FOLDER = "hq"  # inside the station's home
HQ_PIN = "360258"
_OUTBOX, _INBOX = "outbox", "inbox"


class Office:
    """Takes in what the station packs, and answers it."""

    def __init__(self, station: App, name: str, clock: Callable[[], datetime], random: Callable[[int], bytes]) -> None:
        self._station = station
        self.folder: Path = station.home.folder / FOLDER
        said = Beginning(site=name, name=name, key_store=KeyStore.FILE.value)
        self._office = begin_home(self.folder, said, clock, random).app
        manager = self._office.person.id
        self._office.do(SetPin(manager, HQ_PIN))
        self._office.do(ChangeSetting(DEMO, "1"))
        self._office.do(ChangeSetting(DEMO_PINS, json.dumps({manager: HQ_PIN})))
        self._waiting: list[Path] = []

    def close(self) -> None:
        """Close head office's books."""
        self._office.close()

    def pair(self) -> None:
        """Let station and head office get to know each other, as two people on the telephone would."""
        here = self._station.home.here
        asked = self._station.do(RequestPairing(self._office.do(InviteSite(here.site, here.country))))
        answer = self._office.do(AcceptJoin(asked.content, asked.check_code))
        self._take(answer.name, answer.content)

    def pack(self) -> None:
        """Pack what head office does not hold."""
        self._waiting += [made.path for made in make_bundles(self._station, self._station.home.folder / _OUTBOX)]

    def answer(self) -> None:
        """Let head office take in what was packed, and the station its answer."""
        list(take_files(self._office, self._waiting, no_progress))
        self._waiting = []
        for answer in self._office.do(AnswerSites()):
            self._take(answer.name, answer.content)

    def _take(self, name: str, content: bytes) -> None:
        path = free_name(self._station.home.folder / _INBOX, name)
        write_file(path, content)
        take_answer(self._station, path)
