"""Side: the panel beside a list; it shows one thing, or asks what one of its acts still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from collector_app.ui.kit.card import packed
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.side_panel import WIDTH, SidePanel
from collector_app.ui.kit.tokens import Role, Token
from collector_app.ui.side.act_rows import ActRows
from collector_app.ui.side.ask_panel import AskPanel, Number, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look


_SCROLLING = {Qt.Key.Key_Up: -60, Qt.Key.Key_Down: 60, Qt.Key.Key_PageUp: -240, Qt.Key.Key_PageDown: 240}  # px
BESIDE_BAR = 6  # px between figures and a scroll bar


class Side(QStackedWidget):
    """`panel` shows, `ask` asks. `changed` says that other acts are open now; `left` that the list has the word."""

    changed = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.panel = SidePanel(look)
        self.ask = AskPanel(look)
        self._figure = _Figure(look)
        self.foot = ActRows(look)
        self.panel.body.addWidget(self._figure)
        self.panel.body.addWidget(self.foot)
        self.addWidget(self.panel)
        self.addWidget(self.ask)
        self.setFixedWidth(WIDTH)
        self.panel.installEventFilter(self)
        self.panel.left.connect(self.left)
        self.ask.answered_away.connect(self.show_panel)
        self._scroll = self.panel.findChild(QScrollArea)
        if isinstance(self._scroll, QScrollArea):
            self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)

    @property
    def is_asking(self) -> bool:
        """Whether a question stands here."""
        return self.currentWidget() is self.ask

    @property
    def acts(self) -> tuple[Act, ...]:
        """The answers to the question that stands here."""
        return self.ask.acts if self.is_asking else ()

    def show_figure(self, label: Text | str, figure: str) -> None:
        """Show the one figure of the thing, in the largest type of the panel; empty shows none."""
        self._figure.show_figure(label, figure)

    def show_acts(self, acts: tuple[Act, ...], main: str = "", danger: tuple[str, ...] = ()) -> None:
        """Show what can be done with the thing."""
        self.foot.show_acts(acts, main, danger)

    def ask_choice(self, question: Question, choices: tuple[tuple[Text, Callable[[], object]], ...]) -> None:
        """Ask for one of a few answers by its digit."""
        self.ask.ask_choice(question, choices)
        self._come()

    def ask_number(self, question: Question, number: Number) -> None:
        """Ask for a number."""
        self.ask.ask_number(question, number)
        self._come()

    def ask_words(self, question: Question, then: Callable[[str], object], word: Text) -> None:
        """Ask for words."""
        self.ask.ask_words(question, then, word)
        self._come()

    def ask_yes(self, question: Question, acts: tuple[Act, ...]) -> None:
        """Show what will happen before it does."""
        self.ask.ask_yes(question, acts)
        self._come()

    def show_panel(self) -> None:
        """Stop asking; the list has the focus again."""
        if self.is_asking:
            self.setCurrentWidget(self.panel)
            self.left.emit()
            self.changed.emit()

    def come_in(self) -> None:
        """Let Up and Down move through what is too long for the panel; Esc goes back to the list."""
        if self.is_asking:
            self.ask.come_in()
        else:
            self.panel.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.panel.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll a long panel by Up and Down while it has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        by = _SCROLLING.get(Qt.Key(event.key()))
        if watched is not self.panel or by is None or not isinstance(self._scroll, QScrollArea):
            return False
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by)
        return True

    def _make_room(self, _least: int, most: int) -> None:
        """Keep figures off the scroll bar while there is one."""
        inside = self._scroll.widget() if isinstance(self._scroll, QScrollArea) else None
        if inside is not None:
            inside.setContentsMargins(0, 0, BESIDE_BAR if most else 0, 0)

    def _come(self) -> None:
        self.setCurrentWidget(self.ask)
        self.ask.come_in()
        self.changed.emit()


class _Figure(QWidget):
    """A label at the left, the figure at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._label = Words(look, "", Role.NAME, Token.TEXT2)
        self._figure = Words(look, "", Role.SUM)
        self._look = look
        self._row = packed(QHBoxLayout(self), 8)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignRight)
        look.style_changed.connect(self._fold)
        self._fold()
        self.hide()

    def show_figure(self, label: Text | str, figure: str) -> None:
        """Show a figure."""
        self._label.show_text(label)
        self._figure.show_text(figure)
        self.setVisible(bool(figure))

    def _fold(self) -> None:
        """Write large text below its label, where both have no room in one line."""
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if self._look.roomy else QBoxLayout.Direction.LeftToRight
        )
        self._row.setSpacing(0 if self._look.roomy else 8)
