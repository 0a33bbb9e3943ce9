"""Page: the base of every page in the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.keys import ESC, meaning

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.act import Act
    from collector_app.ui.shell.frame import Frame


class Page(QWidget):
    """One subject in the frame, 1278 x 609 at 100 %; it translates between people and values and decides nothing.

    A page names itself (`name`, `word`, `icon`), builds its widgets in `__init__`, and then overrides what it needs:
    `acts` (made anew whenever `acts_changed` is emitted), `everywhere` (acts that F-keys and the finder reach from
    any page), `opened`, `refresh` (ask again; called when the books changed, if the page is visible), `step_back`
    (one step; False on the first), `retranslate` (only for words that no kit part keeps by itself).
    """

    acts_changed = Signal()

    name: ClassVar[str] = ""
    word: ClassVar[Text] = text("Page")
    icon: ClassVar[str] = "list"
    on_rail: ClassVar[bool] = True  # pages off the rail come after all others

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.look = frame.look
        self.worker = frame.worker
        self._is_stale = True
        self.worker.books_changed.connect(self._books_changed)
        self.look.language_changed.connect(self.retranslate)

    def title(self) -> Text:
        """Return what the window's title says."""
        return self.word

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now; the first six with keys stand in the strip."""
        return ()

    def everywhere(self) -> tuple[Act, ...]:
        """Return the acts that F-keys and the finder reach from any page."""
        return ()

    def waiting(self) -> int:
        """Return the count for the rail: how many things wait here."""
        return 0

    def opened(self, what: object = None) -> None:
        """Come to the front, if need be at one thing; set the focus where work starts."""
        del what
        self.setFocus()

    def left(self) -> None:
        """Go to the back; nothing typed is lost."""

    def refresh(self) -> None:
        """Ask the books again; selection and place stay."""

    def retranslate(self) -> None:
        """Say anew what no kit part says by itself."""

    def search(self) -> bool:
        """Put the focus into the search of this page; False where there is none."""
        return False

    def step_back(self) -> bool:
        """Go one step back; False on the first step, where Esc leads to the rail."""
        return False

    def come(self, what: object = None) -> None:
        """Be opened by the frame: refresh what changed meanwhile, then `opened`."""
        if self._is_stale:
            self._is_stale = False
            self.refresh()
        self.opened(what)

    def do_key(self, key: str) -> bool:
        """Do the act of a key; a closed one says why. False where the key means nothing here."""
        for act in self.acts():
            if act.key == key:
                if act.why_not is None:
                    act.do()
                else:
                    self.frame.toast(act.why_not)
                return True
        return False

    def _books_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what no field took: the keys of acts, and Esc; a repeated key does nothing."""
        key = meaning(event)
        if not key:
            event.ignore()
        elif event.isAutoRepeat() or self.do_key(key):
            event.accept()
        elif key == ESC:
            if not self.step_back():
                self.frame.rail_wanted.emit()
        else:
            event.ignore()
