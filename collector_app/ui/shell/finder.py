"""Finder: any act, seller or number, by Ctrl+K; over the page, gone with Esc."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal

from collector_app.domain.folding import fold
from collector_app.i18n.text import text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.picks import Pick, Picks
from collector_app.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from collector_app.ui.kit.look import Look

WIDTH, TOP = 640, 48
Source: TypeAlias = Callable[[str, Callable[[tuple[Pick, ...]], object]], object]


class Finder(Card):
    """Acts are matched here, without tone marks; sellers and numbers come from `source`, which asks the books."""

    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look)
        self.setParent(over)
        self._over = over
        self._acts: tuple[Act, ...] = ()
        self.source: Source | None = None
        self._field = SearchField(look, text("Find an act, a seller or a number"))
        self._picks = Picks(look)
        self.body.setSpacing(8)
        self.body.addWidget(self._field)
        self.body.addWidget(self._picks)
        self._field.searched.connect(self._search)
        self._field.left_down.connect(self._down)
        self._picks.chosen.connect(self._do)
        self.setFocusProxy(self._field)
        self.hide()

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What was found."""
        return self._picks.picks

    def open(self, acts: tuple[Act, ...]) -> None:
        """Open with everything that can be done now."""
        self._acts = acts
        self._field.clear()
        self._search("")
        self.show()
        self.raise_()
        self._field.setFocus()

    def _search(self, said: str) -> None:
        wanted = fold(said)
        acts = [act for act in self._acts if wanted in fold(self.look.say(act.word))]
        picks = tuple(Pick(act.word, act.why_not or "", act.key, act) for act in acts)
        self._show(picks)
        if self.source is not None and wanted:
            self.source(said, lambda found: self._show(picks + found))

    def _show(self, picks: tuple[Pick, ...]) -> None:
        self._picks.show_picks(picks)
        self._field.show_hits(len(picks))
        self._place()

    def _place(self) -> None:
        width = min(self.look.px(WIDTH), self._over.width() - 32)
        self.setFixedWidth(width)
        self.setFixedHeight(self._field.height() + self._picks.wanted().height() + 44)
        self.move((self._over.width() - width) // 2, TOP)

    def _do(self, pick: Pick) -> None:
        act = pick.what
        if isinstance(act, Act):
            if not act.is_open:
                return
            self._leave()
            act.do()
        elif callable(act):
            self._leave()
            act()

    def _down(self) -> None:
        self._picks.step(1)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Up, Down and Enter; leave with Esc."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._picks.choose()
        elif key == Qt.Key.Key_Up:
            self._picks.step(-1)
        event.accept()
