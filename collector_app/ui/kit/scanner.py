"""Scanner: a barcode reader that types like a keyboard, told from a hand by its speed; nothing has to be set up.

Signs that come within GAP of each other by the clock of the device are a scanner's: from the third on they are taken
away from whatever has the focus, the end of a line after them too, so no scan ever answers a question. What the first
sign did till then is taken back. Where it could not be taken back (a payment, an answer to a question), a lone key
waits GAP before it counts. Events without a time come from programs and input methods and are let through.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from collector_app.domain.identity.reading import GROUP
from collector_app.domain.identity.scan import ScanFault, ScanKind, recognised
from collector_app.ui.kit.habit import Habit
from collector_app.ui.kit.us_keys import typed_sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from collector_app.domain.identity.scan import Scan

GAP = 60  # ms between two signs: slow scanners need 20-50 with Shift, and three keys of a hand never come so fast
SILENCE = 120  # ms after which a scan without an end of line is whole
LATE_END = 300  # ms in which an end of line still belongs to the scan before it
CERTAIN = 3  # signs
LEAST = 6  # signs of a scan; what is shorter was typed by falling on the keys, and is typed after all
MOST = 12_000  # signs that are gathered; the rest of an endless burst is swallowed
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SHIFTS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr}
)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass
class _Burst:
    """Keys that came one upon the other."""

    keys: list[QKeyEvent] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    last: int = 0  # ms, the device's clock
    is_leaked: bool = False  # whether its first key was let through

    @property
    def is_certain(self) -> bool:
        return len(self.signs) >= CERTAIN


class Scanner(QObject):
    """Listens to every key of the program, as long as its parent lives.

    `scanned` gives what was read. `began` comes when a burst is certain and its first key had been let through, after
    `first` had come for that key: who hears both can take back what it did. `waits` says where a lone key must wait.
    `takers` are asked one after the other who takes a scan; what nobody takes is written into the focused text field.
    """

    scanned = Signal(object)
    first = Signal()
    began = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.waits: Callable[[str], bool] = lambda _sign: True
        self.takers: list[Callable[[Scan], bool]] = []
        self._habit = Habit()
        self._burst = _Burst()
        self._ended = 0
        self._burst_before = self._earlier = ("", 0)  # a lone key and when it came, before this burst or the next
        self._before: tuple[QLineEdit, str] | None = None
        self._is_replaying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fall_silent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key once, where it arrives first."""
        if event.type() != QEvent.Type.KeyPress or self._is_replaying or not isinstance(event, QKeyEvent):
            return False
        if watched is not QApplication.focusWidget() or not event.timestamp():
            return False
        return self._pressed(event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Listen where the keys go now: to one widget, since a look at every event of the program would cost time."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Return whether the key is taken away."""
        if Qt.Key(event.key()) in _SHIFTS:
            return False
        at, burst = event.timestamp(), self._burst
        follows = bool(burst.signs) and 0 <= at - burst.last <= (SILENCE if burst.is_certain else GAP)
        if Qt.Key(event.key()) in _ENDS:
            return self._line_ended(event, follows=follows)
        sign = self._sign(event, in_burst=follows)
        if burst.is_certain and follows:
            self._gather(event, sign)
            return True
        if not follows:
            self._let_go()
        if not sign or event.isAutoRepeat():
            self._let_go()
            return False
        return self._second_or_third(event, sign) if follows else self._first_key(event, sign)

    def _first_key(self, event: QKeyEvent, sign: str) -> bool:
        before = self._burst_before
        self._earlier = before if event.timestamp() - before[1] <= SILENCE else ("", 0)
        self._burst_before = (sign, event.timestamp())
        is_kept = self._remember()
        is_held = self.waits(sign) and not is_kept
        self._burst = _Burst([event.clone()], [sign], event.timestamp(), is_leaked=not is_held)
        if is_held:
            self._timer.start(GAP)
        else:
            self.first.emit()
        return is_held

    def _second_or_third(self, event: QKeyEvent, sign: str) -> bool:
        self._gather(event, sign)
        if len(self._burst.signs) == CERTAIN and self._burst.is_leaked:
            self._put_back()
            self.began.emit()
        return True

    def _gather(self, event: QKeyEvent, sign: str) -> None:
        burst = self._burst
        burst.last = event.timestamp()
        if sign and len(burst.signs) < MOST:
            burst.signs.append(sign)
        if len(burst.keys) <= LEAST:
            burst.keys.append(event.clone())
        self._timer.start(SILENCE if burst.is_certain else GAP)

    def _line_ended(self, event: QKeyEvent, *, follows: bool) -> bool:
        """End a scan; an Enter that a hand gives is let through, after what it was typed after."""
        if follows and self._burst.is_certain:
            self._ended = event.timestamp()
            self._finish()
            return True
        if not self._burst.signs and 0 <= event.timestamp() - self._ended <= LATE_END:
            return True
        self._let_go()
        return False

    def _fall_silent(self) -> None:
        if self._burst.is_certain:
            self._ended = self._burst.last
            self._finish()
        else:
            self._let_go()

    def _finish(self) -> None:
        """Give out what was read; too short for a scan, it is typed after all, without its end of line."""
        self._timer.stop()
        burst, self._burst = self._burst, _Burst()
        if len(burst.signs) < LEAST:
            self._ended = 0
            self._type(burst.keys)
            return
        scan = self._read("".join(burst.signs))
        self.scanned.emit(scan)
        if not any(take(scan) for take in self.takers):
            focused = QApplication.focusWidget()
            if isinstance(focused, QLineEdit) and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
                focused.insert(scan.code)  # a search, not a number field
                focused.textEdited.emit(focused.text())

    def _read(self, said: str) -> Scan:
        """Read a burst; a first sign that a busy computer got too early belongs to it where that makes it known."""
        scan = self._habit.read(said)
        whole = recognised(self._earlier[0] + said) if self._earlier[0] and scan.kind is ScanKind.CODE else scan
        return scan if whole.kind is ScanKind.CODE or ScanFault.CHECK in whole.faults else whole

    def _let_go(self) -> None:
        """Type what was held back: it was a hand."""
        self._timer.stop()
        burst, self._burst = self._burst, _Burst()
        self._type(burst.keys[1:] if burst.is_leaked else burst.keys)

    def _type(self, keys: list[QKeyEvent]) -> None:
        self._is_replaying = True
        try:
            for key in keys:
                focused: QWidget | None = QApplication.focusWidget()
                if focused is not None:
                    QApplication.sendEvent(focused, key)
        finally:
            self._is_replaying = False

    def _remember(self) -> bool:
        """Remember the text of the focused field; False where the focus is elsewhere."""
        focused = QApplication.focusWidget()
        self._before = (focused, focused.text()) if isinstance(focused, QLineEdit) else None
        return self._before is not None

    def _put_back(self) -> None:
        if self._before is not None:
            line, said = self._before
            line.setText(said)
            line.textEdited.emit(said)

    def _sign(self, event: QKeyEvent, *, in_burst: bool) -> str:
        if event.modifiers() & _COMMANDS:
            is_group = in_burst and event.key() in (Qt.Key.Key_BracketRight, Qt.Key.Key_BraceRight)
            return GROUP if is_group else ""  # scanners type FNC1 as Ctrl+]
        return typed_sign(event, QGuiApplication.platformName())
