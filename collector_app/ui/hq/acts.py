"""What head office can do with its sites: take files in, answer, invite, accept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app import exchange
from collector_app.commands.hq_reply import AnswerFile, AnswerSites
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.pair_invitation import InviteSite
from collector_app.domain.outcome import Outcome
from collector_app.i18n.outcomes import next_step, taken_in
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.sync.names import ENDING
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.ask_panel import Question
from collector_app.ui.side.entries import Entry
from collector_app.ui.side.path_panel import PathAsk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.app.exchange import TakenFile
    from collector_app.domain.problem import Problem
    from collector_app.ui.hq.site_side import SiteSide
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.long_work import LongWork, Tell

COUNTRIES = {
    "TH": text_in("country", "Thailand"),
    "VN": text_in("country", "Vietnam"),
    "ID": text_in("country", "Indonesia"),
}
INVITATION = ".invitation"


class SiteActs:
    """Each act asks what it needs in the side panel, and says there what came of it."""

    def __init__(self, frame: Frame, side: SiteSide, work: LongWork, refuse: Callable[[Text], object]) -> None:
        self._frame = frame
        self._side = side
        self._work = work
        self._refuse = refuse

    def all(self) -> tuple[Act, ...]:
        """Return the acts; the first is the main one."""
        return (
            Act(text("Take in bundles"), self.ask_bundles, key="1"),
            Act(text("Write answers"), self.ask_folder, key="2"),
            Act(text("Invite a site"), self.ask_site, key="3"),
            Act(text("Accept a join request"), self.ask_request, key="4"),
        )

    def ask_bundles(self) -> None:
        """Ask for one file or a folder of them."""
        question = Question(text("Take in bundles"), text("What was taken in before is known again, and counts once."))
        self._side.ask_choice(
            question,
            (
                (text("All bundles of a folder"), lambda: self._ask_bundles(folder=True)),
                (text("One file"), lambda: self._ask_bundles(folder=False)),
            ),
        )

    def ask_folder(self) -> None:
        """Ask where the answers are to be put."""
        question = Question(text("Into which folder?"), text("One answer for each paired site is written there."))
        asked = PathAsk(question, self._answer, text("Write answers"), start=str(self._outbox), folder=True)
        self._side.ask_path(asked)

    def ask_site(self) -> None:
        """Ask which site is invited."""
        question = Question(text("Which site is invited?"), text("Its code, two to five letters or digits."))
        self._side.ask_words(question, self._ask_country, text("Go on"))

    def ask_request(self) -> None:
        """Ask for a join request."""
        question = Question(text("Which file is the join request?"), text("The site made it from our invitation."))
        self._side.ask_path(PathAsk(question, self._ask_code, text("Go on"), "*.join"))

    @property
    def _outbox(self) -> Path:
        return self._frame.app.home.folder / "outbox"

    def _ask_bundles(self, *, folder: bool) -> None:
        question = Question(text("Which folder?") if folder else text("Which file?"))
        self._side.ask_path(PathAsk(question, self._take, text("Take in"), f"*{ENDING}", folder=folder))

    def _take(self, path: Path) -> None:
        app = self._frame.app

        def work(tell: Tell) -> list[TakenFile]:
            return list(exchange.take_files(app, [path], tell))

        self._work.run(work, text("Taking in bundles"), self._taken, self._stay)

    def _taken(self, taken: list[TakenFile]) -> None:
        entries = tuple(entry for file in taken for entry in said_of_file(file))
        words = plural("{n} file was looked at.", "{n} files were looked at.", len(taken))
        self._side.show_news(text("Bundles taken in"), words, entries=entries)

    def _answer(self, folder: Path) -> None:
        app = self._frame.app

        def work(_tell: Tell) -> list[Path]:
            return [_written(folder, answer) for answer in app.do(AnswerSites())]

        self._work.run(work, text("Writing answers"), self._answered, self._stay)

    def _answered(self, paths: list[Path]) -> None:
        words = plural(
            "{n} answer is written. Send it to its site.", "{n} answers are written. Send each to its site.", len(paths)
        )
        where = str(paths[0].parent) if paths else ""
        self._side.show_news(text("Answers"), words, where, tuple(Entry(path.name) for path in paths))

    def _ask_country(self, typed: str) -> None:
        site = typed.upper()
        question = Question(text("In which country is {site}?", site=site))
        self._side.ask_choice(question, tuple((name, self._inviting(site, code)) for code, name in COUNTRIES.items()))

    def _inviting(self, site: str, country: str) -> Callable[[], None]:
        return lambda: self._invite(site, country)

    def _invite(self, site: str, country: str) -> None:
        app, outbox = self._frame.app, self._outbox

        def work(_tell: Tell) -> Path:
            content = app.do(InviteSite(site, country))
            path = exchange.free_name(outbox, f"{app.home.here.site}_{site}{INVITATION}")
            exchange.write_file(path, content)
            return path

        self._work.run(work, text("Writing an invitation"), lambda path: self._invited(site, path), self._stay)

    def _invited(self, site: str, path: Path) -> None:
        words = text(
            "Give this file to {site}. It works once, within 30 days. Then wait for its join request.", site=site
        )
        self._side.show_news(text("Invitation for {site}", site=site), words, str(path))

    def _ask_code(self, path: Path) -> None:
        question = Question(
            text("Check code"),
            text("Call the site, and type the 16 characters that they read out. Dashes may be left out."),
        )
        self._side.ask_words(question, lambda code: self._accept(path, code), text("Accept"))

    def _accept(self, path: Path, code: str) -> None:
        app, outbox = self._frame.app, self._outbox

        def work(_tell: Tell) -> tuple[str, Path]:
            return _accepted(app, outbox, path, code)

        self._work.run(work, text("Reading the join request"), self._accepted, self._stay)

    def _accepted(self, made: tuple[str, Path]) -> None:
        site, path = made
        words = text("{site} is paired. Send it this file: it holds the certificate.", site=site)
        self._side.show_news(text("Accepted: {site}", site=site), words, str(path))

    def _stay(self, problem: Problem) -> None:
        self._refuse(said_of(problem))


def said_of_file(file: TakenFile) -> tuple[Entry, ...]:
    """Return what came of one file: a sentence and a next step for each log, or why it was refused."""
    if file.problem is not None:
        return (Entry(said_of(file.problem), file.path.name), Entry(next_step(file.outcome)))
    said = []
    for part in file.parts:
        said.append(Entry(taken_in(part.outcome, part.site, part.new), file.path.name))
        if part.outcome not in (Outcome.TAKEN, Outcome.KNOWN):
            said.append(Entry(next_step(part.outcome)))
    return tuple(said)


def _accepted(app: App, outbox: Path, path: Path, code: str) -> tuple[str, Path]:
    made = app.do(AcceptJoin(exchange.read_file(path), code))
    return made.site, _written(outbox, made)


def _written(folder: Path, answer: AnswerFile) -> Path:
    path = exchange.free_name(folder, answer.name)
    exchange.write_file(path, answer.content)
    return path
