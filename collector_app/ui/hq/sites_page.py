"""The page Sites: every site with its last days, and what head office does with files."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from collector_app.domain import clock
from collector_app.i18n.text import Text, plural, text
from collector_app.queries.site_days import DAYS, DayState, SiteRow, site_days
from collector_app.ui.hq.acts import SiteActs
from collector_app.ui.hq.day_grid import DayDelegate, grid_columns, legend
from collector_app.ui.hq.site_side import SiteSide
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.progress import Progress
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.tokens import GAP, Role
from collector_app.ui.shell.page import Page
from collector_app.ui.side.act_bar import ActBar
from collector_app.ui.side.long_work import LongWork

if TYPE_CHECKING:
    from datetime import date

    from collector_app.ui.shell.frame import Frame

FEWER_DAYS = 14
NEEDS_A_PERSON = (DayState.GAP, DayState.ALTERED)
FIRST_STEP = text("Invite the first site. What it sends is then taken in here, and each day gets its mark.")


class SitesPage(Page):
    """Digits act, Up and Down choose a site, Enter goes into it, Esc goes back."""

    name: ClassVar[str] = "sites"
    word: ClassVar[Text] = text("Sites")
    icon: ClassVar[str] = "building"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.rows: tuple[SiteRow, ...] = ()
        self._is_taking = False
        self.summary = Words(self.look, "", Role.TITLE)
        self.problem = ProblemBar(self.look)
        self.progress = Progress(self.look)
        self.side = SiteSide(self.look)
        self.model = RowsModel(self.look, grid_columns(self._today()))
        self.view = RowsView(self.look, self.model, self.look.say(text("Sites by days")))
        self.view.setItemDelegate(DayDelegate(self.look, self.view))
        self.view.same = lambda one, other: bool(one.site == other.site)
        self.site_acts = SiteActs(frame, self.side, LongWork(self.worker, self.progress), self._refuse)
        self._bar = ActBar(self.look)
        self._bar.show_acts(self.site_acts.all())
        self.card = ListCard(self.look, self.view, None, (self._bar,), EmptyState(self.look, "building", FIRST_STEP))
        self._lay_out()
        self.view.selected.connect(self._select)
        self.side.left.connect(self.opened)
        self.side.changed.connect(self.acts_changed)
        self.look.style_changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        opening = (Act(text("Open"), self.side.come_in, key="enter"),) if self.rows else ()
        return (*self.site_acts.all(), *opening)

    def waiting(self) -> int:
        """Return how many sites need a person."""
        return sum(row.worst in NEEDS_A_PERSON for row in self.rows)

    def opened(self, what: object = None) -> None:
        """Put the focus into the grid, or into the question that stands; `what` may name a site."""
        if isinstance(what, str) and what:
            self.view.select_where(lambda row: bool(row.site == what))
        if self.side.is_asking:
            self.side.come_in()
        elif self.rows:
            self.view.come_in()
        else:
            self.setFocus()

    def step_back(self) -> bool:
        """Go out of a question, of news, of the site."""
        if self.side.is_asking:
            self.side.show_panel()
        elif self.side.has_news:
            self.side.has_news = False
            self._select(self.view.row())
        elif self.rows and not self.view.hasFocus():
            self.view.come_in()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Ask how every site stands."""
        self.worker.ask(site_days, self._today(), then=self._took, slot="sites")

    def retranslate(self) -> None:
        """Say the figures anew."""
        if not self.side.has_news:
            self._select(self.view.row())

    def _today(self) -> date:
        app = self.frame.app
        return app.clock().astimezone(clock.zone(app.home.here.offset)).date()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 8, GAP, GAP)
        column.setSpacing(8)
        head = packed(QHBoxLayout(), GAP)
        head.addWidget(self.summary, 1)
        head.addWidget(legend(self.look))
        column.addLayout(head)
        column.addWidget(self.problem)
        self.progress.setContentsMargins(12, 0, 12, 0)
        self.card.body.addWidget(self.progress)
        row = packed(QHBoxLayout(), GAP)
        row.addWidget(self.card, 1)
        row.addWidget(self.side)
        column.addLayout(row, 1)

    def _restyle(self) -> None:
        """Show two weeks instead of three where the text is large: the last days are never cut."""
        for place in range(1, 1 + DAYS - FEWER_DAYS):
            self.view.setColumnHidden(place, self.look.roomy)

    def _took(self, rows: tuple[SiteRow, ...]) -> None:
        self.rows, self._is_taking = rows, True
        if rows:
            self.model.columns = grid_columns(rows[0].first)
        self.model.show_rows(rows)
        if rows and not self.view.currentIndex().isValid():
            self.view.select_place(0)
        self._is_taking = False
        self._say_summary()
        self.card.show_empty(None if rows else FIRST_STEP)
        self.acts_changed.emit()
        self.frame.status_wanted.emit()

    def _say_summary(self) -> None:
        count = self.waiting()
        if not self.rows:
            said: Text = text("No site is paired with this head office yet.")
        elif count:
            said = plural(
                "{n} site needs a person: look under Missing.", "{n} sites need a person: look under Missing.", count
            )
        else:
            said = text("Nothing is missing and nothing is altered.")
        self.summary.show_text(said)
        foot = plural("{n} site, the last {days} days", "{n} sites, the last {days} days", len(self.rows), days=DAYS)
        self.card.show_foot(foot if self.rows else "")

    def _select(self, row: SiteRow | None) -> None:
        if self.side.has_news and self._is_taking:
            return  # what an act brought about stays until another site is chosen
        if row is None:
            self.side.show_nothing()
        else:
            self.side.show_site(row)

    def _refuse(self, words: Text) -> None:
        if self.side.is_asking:
            self.side.refuse(words)
        else:
            self.problem.say(words)

    def _books_changed(self) -> None:
        self.refresh()
