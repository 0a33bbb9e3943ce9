"""What can be done on the page Sync: pack, take in an answer, join a head office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app import exchange
from collector_app.i18n.text import Text, plural, text
from collector_app.sync.names import ANSWER_ENDING, ENDING
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.ask_panel import Question
from collector_app.ui.side.doing import Doing
from collector_app.ui.side.path_panel import PathAsk
from collector_app.ui.sync.joining import join, kept, outbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collector_app.app.app import Approval
    from collector_app.app.exchange import MadeBundle
    from collector_app.commands.take_answer import AnswerTaken
    from collector_app.domain.problem import Problem
    from collector_app.queries.sent import Sending
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.long_work import LongWork, Tell
    from collector_app.ui.sync.joining import Joined
    from collector_app.ui.sync.sync_side import SyncSide


class SyncActs:
    """Does the page's acts; `refuse` says a problem, `done` that something new is to be shown."""

    def __init__(
        self,
        frame: Frame,
        side: SyncSide,
        work: LongWork,
        refuse: Callable[[Text], object],
        done: Callable[[], object],
    ) -> None:
        self._frame = frame
        self._side = side
        self._work = work
        self._refuse = refuse
        self._done = done
        self._doing = Doing(frame, refuse)
        self.joined: Joined | None = None

    def of(self, now: Sending | None) -> tuple[Act, ...]:
        """Return the acts that make sense now; the first is the main one."""
        if now is None:
            return ()
        if not now.hq:
            return (Act(text("Take in HQ's invitation"), self.ask_invitation, key="1"),)
        nothing = None if now.to_pack else text("Every entry is packed already.")
        pack = Act(text("Pack for HQ"), self.pack, key="1", why_not=nothing)
        elsewhere = Act(text("Pack into a folder"), self.ask_folder, key="3", why_not=nothing)
        take = Act(text("Take in HQ's answer"), self.ask_answer, key="2")
        again = Act(text("Pack everything again"), self.pack_everything, key="5", shown=False)
        if now.is_paired:
            return (pack, take, elsewhere, again)
        code = Act(text("Show the check code"), self.show_code, key="4")
        other = Act(text("Take in another invitation"), self.ask_invitation, key="6", shown=False)
        return (pack, take, elsewhere, code, again, other)

    def find_request(self) -> None:
        """Look for the join request that was written before."""
        app = self._frame.app
        self._frame.worker.work(lambda: kept(app), self._found, self._stay, changes=False)

    def show_code(self) -> None:
        """Show the check code again."""
        if self.joined is None:
            self._refuse(text("The join request is no longer there. Take in HQ's invitation again."))
        else:
            self._side.show_panel()
            self._side.show_code(self.joined)

    def pack(self) -> None:
        """Pack into the outbox of this home."""
        self._pack(outbox(self._frame.app), everything=False)

    def pack_everything(self) -> None:
        """Pack what HQ may have lost, too."""
        self._pack(outbox(self._frame.app), everything=True)

    def ask_folder(self) -> None:
        """Ask into which folder to pack."""
        question = Question(text("Into which folder?"), text("A stick, or any other folder of this computer."))
        self._side.ask_path(PathAsk(question, self._pack_into, text("Pack for HQ"), folder=True))

    def ask_answer(self) -> None:
        """Ask for the file that HQ sent back."""
        question = Question(
            text("Which file is HQ's answer?"), text("Its name ends in {ending}.", ending=ANSWER_ENDING)
        )
        pattern = f"*{ANSWER_ENDING} *{ENDING}"
        self._side.ask_path(PathAsk(question, self._take, text("Take in"), pattern))

    def ask_invitation(self) -> None:
        """Ask for the file that HQ sent first; joining is a manager's act."""
        why = text("Joining a head office needs a manager.")
        self._doing.as_manager(why, self._ask_invitation)

    def _ask_invitation(self, approval: Approval | None) -> None:
        question = Question(
            text("Which file is HQ's invitation?"), text("HQ makes it for this site, and it works once.")
        )
        asked = PathAsk(question, lambda path: self._join(path, approval), text("Take in"))
        self._side.ask_path(asked)

    def _pack_into(self, folder: Path) -> None:
        self._pack(folder, everything=False)

    def _pack(self, folder: Path, *, everything: bool) -> None:
        app = self._frame.app

        def work(tell: Tell) -> list[MadeBundle]:
            made: list[MadeBundle] = []
            for bundle in exchange.make_bundles(app, folder, everything=everything):
                made.append(bundle)
                tell(len(made), 0)
            return made

        self._work.run(work, text("Packing for HQ"), self._packed, self._stay)

    def _packed(self, made: list[MadeBundle]) -> None:
        self._side.show_panel()
        self._done()
        if made:
            entries = sum(bundle.entries for bundle in made)
            folder = str(made[0].path.parent)
            self._frame.toast(
                plural(
                    "{n} entry is packed, in {folder}.", "{n} entries are packed, in {folder}.", entries, folder=folder
                )
            )

    def _take(self, path: Path) -> None:
        app = self._frame.app
        self._work.run(
            lambda _tell: exchange.take_answer(app, path), text("Reading HQ's answer"), self._took, self._stay
        )

    def _took(self, taken: AnswerTaken) -> None:
        self._side.show_panel()
        self._done()
        if taken.is_new:
            words = plural("HQ has {n} entry now.", "HQ has {n} entries now.", taken.counts.at_hq)
        else:
            words = text("This answer was taken in before.")
        self._frame.toast(words)

    def _join(self, path: Path, approval: Approval | None) -> None:
        app = self._frame.app
        self._work.run(
            lambda _tell: join(app, path, approval), text("Reading HQ's invitation"), self._joined, self._stay
        )

    def _joined(self, joined: Joined) -> None:
        self.joined = joined
        self._done()
        self.show_code()

    def _found(self, joined: Joined | None) -> None:
        self.joined = joined
        self._done()

    def _stay(self, problem: Problem) -> None:
        self._refuse(said_of(problem))
