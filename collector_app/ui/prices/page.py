"""The page Prices: the price lists, and the lines whose price is to be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from collector_app.i18n.text import Text, text
from collector_app.queries.to_settle import LineToSettle, lines_to_settle
from collector_app.ui.kit.act import Act
from collector_app.ui.prices.list_pane import ListPane
from collector_app.ui.prices.settle_pane import SettlePane
from collector_app.ui.shell.page import Page

if TYPE_CHECKING:
    from collector_app.ui.shell.frame import Frame

SETTLE = "settle"


class PricesPage(Page):
    """One of two panes is open; `opened("settle")` opens what waits, a grade's code its row in the list."""

    name: ClassVar[str] = "prices"
    word: ClassVar[Text] = text("Prices")
    icon: ClassVar[str] = "tags"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._waiting = 0
        self.lists = ListPane(frame)
        self.settle = SettlePane(frame, self.lists.words)
        self._panes = QStackedWidget()
        self._panes.addWidget(self.lists)
        self._panes.addWidget(self.settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._panes)
        self.lists.acts_changed.connect(self.acts_changed)
        self.settle.acts_changed.connect(self.acts_changed)
        self.lists.waiting_wanted.connect(lambda: self._open(self.settle))
        self.settle.lists_wanted.connect(lambda: self._open(self.lists))

    def acts(self) -> tuple[Act, ...]:
        """Return the acts of the open pane."""
        return self.pane().acts()

    def everywhere(self) -> tuple[Act, ...]:
        """Return the way to what waits from any page."""
        return (Act(text("Prices to settle"), lambda: self.frame.open_page(self.name, SETTLE)),)

    def waiting(self) -> int:
        """Return how many prices were typed and not published, else how many wait to be settled."""
        return len(self.lists.editing.typed) or self._waiting

    def pane(self) -> ListPane | SettlePane:
        """Return the pane that is open."""
        return self.settle if self._panes.currentWidget() is self.settle else self.lists

    def opened(self, what: object = None) -> None:
        """Open a pane, or the one that was open."""
        if what == SETTLE:
            self._open(self.settle)
        elif isinstance(what, str) and what:
            self._panes.setCurrentWidget(self.lists)
            self.lists.opened(what)
        else:
            self.pane().opened()

    def refresh(self) -> None:
        """Ask the books again."""
        self.lists.refresh()
        self.worker.ask(lines_to_settle, then=self._took_lines, slot="prices to settle")

    def search(self) -> bool:
        """Search the open pane."""
        self.pane().search()
        return True

    def step_back(self) -> bool:
        """Go one step back in the open pane; from what waits to the lists."""
        return self.pane().step_back()

    def retranslate(self) -> None:
        """Say the figures anew."""
        self.lists.retranslate()
        self.settle.retranslate()

    def _open(self, pane: ListPane | SettlePane) -> None:
        self._panes.setCurrentWidget(pane)
        pane.opened()
        self.acts_changed.emit()

    def _took_lines(self, lines: tuple[LineToSettle, ...]) -> None:
        self._waiting = len(lines)
        self.lists.show_waiting(len(lines))
        self.settle.show_lines(lines)
        self.frame.status_wanted.emit()
