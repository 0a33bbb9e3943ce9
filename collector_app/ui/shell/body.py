"""Body: strip, rail, pages and key strip, at the measures of `look.md` 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from collector_app.ui.kit.key_strip import KeyStrip
from collector_app.ui.kit.rail import Rail, RailItem
from collector_app.ui.kit.status_strip import Kind, StatusStrip

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look
    from collector_app.ui.shell.page import Page


class Body(QWidget):
    """The pages in their frame; one of them is open."""

    page_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._practice = False
        self.pages: list[Page] = []
        self.setProperty("part", "bg")
        self.strip = StatusStrip(look)
        self.rail = Rail(look)
        self.stack = QStackedWidget()
        self.keys = KeyStrip(look)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.strip, 0, 0, 1, 2)
        grid.addWidget(self.rail, 1, 0, 2, 1)
        grid.addWidget(self.stack, 1, 1)
        grid.addWidget(self.keys, 2, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.rail.chosen.connect(self.open_place)
        self.rail.left.connect(self.focus_page)
        look.style_changed.connect(self._restyle)
        self._restyle()

    def take_pages(self, pages: tuple[Page, ...]) -> None:
        """Show these pages in the rail, in this order; the first is open."""
        for page in pages:
            self.pages.append(page)
            self.stack.addWidget(page)
            page.acts_changed.connect(self.show_acts)
        self.rail.show_items(tuple(RailItem(page.word, page.icon, page.waiting()) for page in pages if page.on_rail))

    def show_kind(self, kind: Kind) -> None:
        """Show what kind of home this is, on both strips."""
        self._practice = kind is Kind.PRACTICE
        self.strip.show_kind(kind)
        self.show_acts()

    def page(self) -> Page | None:
        """Return the open page."""
        place = self.stack.currentIndex()
        return self.pages[place] if 0 <= place < len(self.pages) else None

    def open_place(self, place: int, what: object = None) -> None:
        """Open a page by its place in the rail."""
        before, after = self.page(), self.pages[place]
        if before is not None and before is not after:
            before.left()
        self.stack.setCurrentIndex(place)
        self.rail.select(place)
        after.come(what)
        self.show_acts()
        self.page_opened.emit(after)

    def open_name(self, name: str, what: object = None) -> bool:
        """Open a page by its name; False where this home has none of that name."""
        for place, page in enumerate(self.pages):
            if page.name == name:
                self.open_place(place, what)
                return True
        return False

    def focus_page(self) -> None:
        """Give the focus back to where the work of the page is."""
        self.rail.select(self.stack.currentIndex())
        page = self.page()
        if page is not None:
            page.opened()

    def focus_rail(self) -> None:
        """Let the next digit choose a page."""
        self.rail.setFocus()
        self.rail.update()

    def show_acts(self) -> None:
        """Make the key strip from the acts of the open page."""
        page = self.page()
        self.keys.show_acts(page.acts() if page is not None else (), practice=self._practice)

    def show_counts(self) -> None:
        """Show in the rail what waits on each page."""
        for place, page in enumerate(self.pages):
            if page.on_rail:
                self.rail.count(place, page.waiting())

    def _restyle(self) -> None:
        self.rail.setFixedWidth(self.rail.wanted().width())
        self.keys.setFixedHeight(self.keys.wanted().height())
