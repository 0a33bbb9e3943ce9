"""The page Sync: where every entry is safe, the bundles that were written, and head office's answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from collector_app.domain import clock
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.sent import Sending, SentBundle, inside, sending, unpacked
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.columns import Column
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.progress import Progress
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.tokens import GAP, Role, Token
from collector_app.ui.shell.page import Page
from collector_app.ui.side.act_bar import ActBar
from collector_app.ui.side.long_work import LongWork
from collector_app.ui.sync import said
from collector_app.ui.sync.acts import SyncActs
from collector_app.ui.sync.flow import Flow, Stop
from collector_app.ui.sync.joining import outbox
from collector_app.ui.sync.sync_side import SyncSide

if TYPE_CHECKING:
    from collector_app.queries.sent import SentBundle as Row
    from collector_app.store.books import Books
    from collector_app.store.bundles import BundleRow
    from collector_app.ui.shell.frame import Frame

SIZE, WHERE = 3, 4  # columns
NO_BUNDLE = text("No bundle selected")


class SyncPage(Page):
    """Digits act, Up and Down choose a bundle, Enter goes into it, Esc goes back."""

    name: ClassVar[str] = "sync"
    word: ClassVar[Text] = text_in("page in the rail, short", "Send to HQ")
    icon: ClassVar[str] = "send"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.now: Sending | None = None
        self._unpacked = 0
        self._inside: tuple[tuple[str, int], ...] = ()
        self._is_gone = False
        self.summary = Words(self.look, "", Role.TITLE, wrap=True)
        self.problem = ProblemBar(self.look)
        self.flow = Flow(self.look)
        self.progress = Progress(self.look)
        self.side = SyncSide(self.look)
        self.model = RowsModel(self.look, self._columns())
        self.view = RowsView(self.look, self.model, self.look.say(text("Bundles for HQ")))
        self.view.same = lambda one, other: bool(one.row.id == other.row.id)
        self.sync_acts = SyncActs(frame, self.side, LongWork(self.worker, self.progress), self._refuse, self._show)
        self._buttons = ActBar(self.look)
        self._empty = EmptyState(self.look, "package", text("No bundle has been packed yet."))
        self.card = ListCard(self.look, self.view, None, (self._buttons,), self._empty)
        self._lay_out()
        self.view.selected.connect(self._select)
        self.side.left.connect(self.view.come_in)
        self.side.changed.connect(self.acts_changed)
        self.look.style_changed.connect(self._restyle)
        self._restyle()
        self.sync_acts.find_request()
        self._count()

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        opening = (Act(text("Open"), self.side.come_in, key="enter"),) if self.model.rows else ()
        return (*self.sync_acts.of(self.now), *opening)

    def waiting(self) -> int:
        """Return how many entries no bundle carries yet; nothing waits here before a head office is known."""
        return self._unpacked

    def opened(self, what: object = None) -> None:
        """Put the focus into the list, or into the question that stands."""
        del what
        if self.side.is_asking:
            self.side.come_in()
        elif self.model.rows:
            self.view.come_in()
        else:
            self.setFocus()

    def step_back(self) -> bool:
        """Go out of a question, then out of the bundle."""
        if self.side.is_asking:
            self.side.show_panel()
        elif self.model.rows and not self.view.hasFocus():
            self.view.come_in()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Ask where everything is."""
        self.worker.ask(sending, then=self._took, slot="sync")

    def retranslate(self) -> None:
        """Say the figures anew."""
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 8, GAP, GAP)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.problem)
        column.addWidget(self.flow)
        column.addSpacing(8)
        self.progress.setContentsMargins(12, 0, 12, 0)
        self.card.body.addWidget(self.progress)
        row = packed(QHBoxLayout(), GAP)
        row.addWidget(self.card, 1)
        row.addWidget(self.side)
        column.addLayout(row, 1)

    def _restyle(self) -> None:
        """Leave size and place to the side panel where the text is large: the state is never cut."""
        for place in (SIZE, WHERE):
            self.view.setColumnHidden(place, self.look.roomy)

    def _columns(self) -> tuple[Column, ...]:
        box = outbox(self.frame.app)
        return (
            Column(text_in("column", "No."), lambda row: f"#{row.number}", width=64),
            Column(
                text_in("column", "Packed"),
                lambda row: self.look.language.moment(clock.read(row.row.made_at)),
                width=168,
                faint=True,
            ),
            Column(text_in("column", "Entries"), lambda row: row.entries, width=100, right=True),
            Column(text_in("column", "Size"), lambda row: said.size(self.look, row.row.bytes), width=104, right=True),
            Column(text_in("column", "Where"), lambda row: said.where(row, box), faint=True),
            Column(text_in("column", "State"), said.state_of, width=192),
        )

    def _took(self, now: Sending) -> None:
        self.now, self._unpacked = now, now.to_pack if now.hq else 0
        is_new = len(now.bundles) != len(self.model.rows)
        self.model.show_rows(now.bundles)
        if is_new:
            self.view.select_place(0)
        self._show()

    def _show(self) -> None:
        now = self.now
        if now is None:
            return
        self.summary.show_text(said.summary(now))
        self._show_trouble(now)
        self._show_flow(now)
        self._buttons.show_acts(self.sync_acts.of(now))
        self.card.show_empty(None if now.bundles else self._empty_words(now))
        self.card.show_foot(plural("{n} bundle", "{n} bundles", len(now.bundles)) if now.bundles else "")
        self._show_side()
        self.acts_changed.emit()
        self.frame.status_wanted.emit()

    def _show_trouble(self, now: Sending) -> None:
        wanted = said.trouble(now)
        if wanted is None:
            self.problem.hide()
        else:
            self.problem.say(wanted)

    def _show_flow(self, now: Sending) -> None:
        number, counts = self.look.language.number, now.counts
        loose = plural("{n} entry in no bundle", "{n} entries in no bundle", counts.here) if counts.here else ""
        packed_at = text("packed {moment}", moment=clock.read(counts.packed_at)) if counts.packed_at else ""
        answered = text("answered {moment}", moment=clock.read(counts.answered_at)) if counts.answered_at else ""
        all_there = counts.at_hq and not counts.waiting
        self.flow.show_stops(
            (
                Stop(number(counts.saved), loose),
                Stop(number(counts.bundled), packed_at),
                Stop(number(counts.at_hq), answered, Token.OK if all_there else Token.TEXT),
            )
        )

    def _empty_words(self, now: Sending) -> Text:
        if not now.hq:
            return text("Ask your head office for an invitation file. Take it in here, and this station can send.")
        if not now.is_paired:
            return text("Send the join request to HQ. You can pack already: HQ keeps what comes until it has accepted.")
        return text("No bundle has been packed yet.")

    def _select(self, row: Row | None) -> None:
        if row is None:
            self._show_side()
            return
        self.worker.ask(_facts, row.row, then=self._took_facts, slot="sync bundle")

    def _took_facts(self, facts: tuple[tuple[tuple[str, int], ...], bool]) -> None:
        self._inside, self._is_gone = facts
        self._show_side()

    def _show_side(self) -> None:
        row: SentBundle | None = self.view.row()
        joined = self.sync_acts.joined
        if row is not None:
            self.side.show_bundle(row, outbox(self.frame.app), self._inside, gone=self._is_gone)
        elif joined is not None and self.now is not None and not self.now.is_paired:
            self.side.show_code(joined)
        else:
            self.side.show_nothing(NO_BUNDLE)

    def _refuse(self, words: Text) -> None:
        if self.side.is_asking:
            self.side.refuse(words)
        else:
            self.problem.say(words)

    def _count(self) -> None:
        self.worker.ask(unpacked, then=self._took_count, slot="sync count")

    def _took_count(self, count: int) -> None:
        self._unpacked = count
        self.frame.status_wanted.emit()

    def _books_changed(self) -> None:
        super()._books_changed()
        if not self.isVisible():
            self._count()


def _facts(books: Books, row: BundleRow) -> tuple[tuple[tuple[str, int], ...], bool]:
    """Return what is inside a bundle, and whether its file has gone."""
    return inside(books, row), not Path(row.file).exists()
