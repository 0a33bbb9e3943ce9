"""Big number field: the one number being typed, 486 x 104, with a line below that always keeps its space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from collector_app.ui.kit.keys import BACK, layout_code, meaning
from collector_app.ui.kit.note import Note, NoteKind
from collector_app.ui.kit.paint import RIGHT, Canvas
from collector_app.ui.kit.tokens import RADIUS_FIELD, RING, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

WIDTH, HEIGHT, PADDING = 486, 104, 16
MOST_SIGNS = 16


class NumberLine(QLineEdit):
    """A line that takes digits and a decimal mark by the place of the key, and nothing else.

    Input methods are off, auto-repeat is ignored, everything is selected on entry. Enter, + - * / and F-keys are not
    its business: they go on to the page, once each.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.mark = ""
        self.own_ring = True
        self.setProperty("part", "bare")
        self.setMaxLength(MOST_SIGNS)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and the mark; pass on what the page must decide; drop letters and repeated keys."""
        if event.isAutoRepeat() and event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.accept()
            return
        key = meaning(event)
        if key.isdigit():
            self.insert(key)
        elif key == "." and self.mark:
            self.insert(self.mark)
        elif key == BACK or event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Delete):
            super().keyPressEvent(event)
        elif key:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_A, Qt.Key.Key_C):
            super().keyPressEvent(event)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all: the first digit replaces what stood there."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)


class BigNumberField(QWidget):
    """The typed number in 56 px, its unit at the right, and one line for hint, echo or problem.

    `typed` says what stands there after every key. Enter comes to the page as a key, never as a signal, so that an
    answer is given in one place. `mark` is what a decimal key writes: the language's mark for weights, "." for money,
    "" where only whole numbers make sense.
    """

    typed = Signal(str)

    def __init__(self, look: Look, name: Text | str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._unit: Text | str = ""
        self._faulty = False
        self._line = NumberLine(look)
        self._box = _Box(look, self._line)
        self._note = Note(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self._note)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self.typed)
        look.language_changed.connect(self._retranslate)
        look.style_changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def ask(self, name: Text | str, unit: Text | str = "", *, mark: str = "", value: str = "") -> None:
        """Start one question: `name` is read to the blind, `value` stands there selected."""
        self._name = name
        self._unit = unit
        self._line.mark = mark
        self._line.setText(value)
        self._line.selectAll()
        self._box.unit = unit
        self.hint("")
        self._retranslate()

    def value(self) -> str:
        """Return what stands there, as typed; `i18n.typed` reads it."""
        return self._line.text()

    def put(self, value: str) -> None:
        """Set the number, selected, as when a stable weight is taken."""
        self._line.setText(value)
        self._line.selectAll()

    def select(self) -> None:
        """Select what stands there, so that the next digit replaces it."""
        self._line.selectAll()

    def clear(self) -> None:
        """Empty the field."""
        self._line.setText("")  # clear() would count as typing

    def hint(self, words: Text | str) -> None:
        """Say below the field what can be typed."""
        self._show(words, NoteKind.HINT)

    def understood(self, words: Text | str) -> None:
        """Say below the field how the typed number was read."""
        self._show(words, NoteKind.ECHO)

    def problem(self, words: Text | str) -> None:
        """Say below the field what is wrong and what to do; the typed number stays, selected."""
        self._show(words, NoteKind.PROBLEM)
        self._line.selectAll()

    @property
    def note(self) -> Note:
        """The line below, for tests."""
        return self._note

    def _show(self, words: Text | str, kind: NoteKind) -> None:
        self._note.say(words, kind)
        self._box.faulty = kind is NoteKind.PROBLEM
        self._box.update()

    def _restyle(self) -> None:
        self._line.setFont(self._look.font(Role.FIELD))
        self._box.setFixedHeight(self._look.px(HEIGHT))
        self._box.setMinimumWidth(WIDTH - 160)

    def _retranslate(self) -> None:
        self._line.setAccessibleName(self._look.say(self._name))
        self._box.lay_out()


class _Box(QWidget):
    """The frame around the line, with the unit at its right, and above it the keyboard's layout."""

    def __init__(self, look: Look, line: NumberLine) -> None:
        super().__init__()
        self._look = look
        self._line = line
        self.unit: Text | str = ""
        self.faulty = False
        line.setParent(self)
        look.style_changed.connect(self.lay_out)
        QGuiApplication.inputMethod().localeChanged.connect(self.update)

    def lay_out(self) -> None:
        """Place the line left of the unit."""
        self._line.setGeometry(
            PADDING - 2, RING, self.width() - 2 * PADDING - self._unit_width(), self.height() - 2 * RING
        )
        self.update()

    def _unit_width(self) -> int:
        said = self._look.say(self.unit)
        return QFontMetrics(self._look.font(Role.PROMPT)).horizontalAdvance(said) + (8 if said else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line in its frame."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the 3 px border: focus, or danger while the number is refused."""
        painter = QPainter(self)
        canvas = Canvas(self._look, painter)
        focused = self._line.hasFocus()
        edge = Token.DANGER if self.faulty else Token.FOCUS if focused else Token.EDGE
        canvas.ground(self.rect(), Token.SURFACE, radius=RADIUS_FIELD + 2, edge=edge, width=RING if focused else 0)
        room = QRect(0, 0, self.width() - PADDING, self.height())
        canvas.words(room, self._look.say(self.unit), Role.PROMPT, Token.TEXT2, RIGHT)
        head = QRect(0, RING, self.width() - PADDING, self._look.line(Role.TINY))
        canvas.words(head, layout_code(), Role.TINY, Token.TEXT2, RIGHT)
        painter.end()
