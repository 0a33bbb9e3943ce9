"""Window model: a list of a million rows, read in pages by key; never by OFFSET beyond a bounded step."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Signal

from collector_app.ui.kit.rows_model import NOWHERE, Index, Table

if TYPE_CHECKING:
    from collector_app.ui.kit.columns import Column
    from collector_app.ui.kit.look import Look
    from collector_app.ui.worker import Worker

PAGE, STEP, KEPT = 200, 5000, 40  # rows a page, rows between anchors, pages in memory
ASKED_AHEAD = 3  # pages that may wait; where a fast hand has scrolled past, nobody waits for rows


@dataclass(frozen=True, slots=True)
class Anchors:
    """How many rows there are, and the key of every STEP-th one, in the list's order."""

    count: int
    keys: tuple[Any, ...]


Query: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Source:
    """The two queries of a list, both with the same leading `args` (the filter).

    anchors(books, *args, step) -> Anchors; its `first`, where it has one, are rows that need not be waited for
    page(books, *args, key, skip, limit) -> rows from the one with `key` on, `skip` of them left out; skip < STEP
    """

    anchors: Query
    page: Query
    args: tuple[Any, ...] = ()


class WindowModel(Table):
    """Asks the worker for the pages that are looked at; a row on its way shows nothing, and nothing waits for it."""

    counted = Signal(int)
    answered = Signal(object)  # the Anchors, with whatever else their query said

    def __init__(self, look: Look, columns: tuple[Column, ...], worker: Worker, slot: str) -> None:
        super().__init__(look, columns)
        self._worker = worker
        self._slot = slot
        self._source: Source | None = None
        self._read: Source | None = None  # the one that the anchors came from; its keys mean nothing to another
        self._anchors = Anchors(0, ())
        self._pages: OrderedDict[int, tuple[Any, ...]] = OrderedDict()
        self._old: OrderedDict[int, tuple[Any, ...]] = OrderedDict()
        self._wanted: list[int] = []
        self._asked = -1

    def show_source(self, source: Source) -> None:
        """Show another list, or another filter of the same; what is shown stays until the new rows are there."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """Read anew; what is shown stays until the new rows are there."""
        if self._source is not None:
            source = self._source
            self._worker.ask(
                source.anchors,
                *source.args,
                STEP,
                then=lambda anchors: self._take_anchors(source, anchors),
                slot=self._slot,
            )

    def row(self, place: int) -> Any:  # noqa: ANN401 - as Table
        """Return the row, or the one that stood there before, or None; and ask for its page."""
        page, offset = divmod(place, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._want(page)
            rows = self._old.get(page, ())
        else:
            self._pages.move_to_end(page)
        return rows[offset] if offset < len(rows) else None

    def place_of(self, wanted: Callable[[Any], bool]) -> int:
        """Return the place of a row in the pages at hand, or -1."""
        for page, rows in self._pages.items():
            for offset, row in enumerate(rows):
                if wanted(row):
                    return page * PAGE + offset
        return -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else self._anchors.count

    def _take_anchors(self, source: Source, anchors: Anchors) -> None:
        other = anchors.count != self._anchors.count
        if other:
            self.beginResetModel()  # first: the views look up their row in what is still here
        self._old, self._pages = OrderedDict() if other else self._pages, OrderedDict()
        self._wanted.clear()
        self._asked = -1
        self._worker.forget(self._slot + " page")
        self._read, self._anchors = source, anchors
        self._take_first(anchors)
        if other:
            self.endResetModel()
        else:
            self._retranslate()
        self.counted.emit(anchors.count)
        self.answered.emit(anchors)

    def _take_first(self, anchors: Anchors) -> None:
        """Show the rows that came along; where they are less than a page they stand in for it."""
        first: tuple[Any, ...] = getattr(anchors, "first", ())
        if first:
            whole = len(first) >= min(PAGE, anchors.count)
            (self._pages if whole else self._old)[0] = first

    def _want(self, page: int) -> None:
        if page == self._asked:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-ASKED_AHEAD]
        if self._asked < 0:
            self._ask_next()

    def _ask_next(self) -> None:
        if not self._wanted or self._read is None:
            self._asked = -1
            return
        page = self._asked = self._wanted.pop()
        anchor, skip = divmod(page * PAGE, STEP)
        if anchor >= len(self._anchors.keys):
            self._asked = -1
            return
        source = self._read
        self._worker.ask(
            source.page,
            *source.args,
            self._anchors.keys[anchor],
            skip,
            PAGE,
            then=lambda rows: self._take_page(page, rows),
            slot=self._slot + " page",
        )

    def _take_page(self, page: int, rows: tuple[Any, ...]) -> None:
        self._pages[page] = rows
        self._old.pop(page, None)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, self._anchors.count) - 1
        if page * PAGE <= last:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))
        self._ask_next()
