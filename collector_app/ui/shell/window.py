"""Window: the one window of the program, 1366 x 689 and up; everything in it happens inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.focus_ring import FocusRing
from collector_app.ui.kit.keys import asks_finder, meaning
from collector_app.ui.kit.pin_panel import WIDTH as PIN_WIDTH
from collector_app.ui.kit.pin_panel import PinPanel
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.status_strip import Kind, Part
from collector_app.ui.kit.toast import Toast
from collector_app.ui.kit.tokens import GAP
from collector_app.ui.shell.body import Body
from collector_app.ui.shell.day_question import DayQuestion
from collector_app.ui.shell.emergency import Alarm, EmergencyCard
from collector_app.ui.shell.finder import Finder
from collector_app.ui.shell.overlay import PracticeFrame
from collector_app.ui.shell.second_screen import SecondScreen
from collector_app.ui.shell.seller_view import SellerCard, SellerView
from collector_app.ui.shell.sign_in import SignIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from collector_app.ui.shell.frame import Approval, Frame
    from collector_app.ui.shell.page import Page

SIZE, LEAST = QSize(1366, 689), QSize(1280, 640)
FIND = "tickets"  # what F3 opens from every page; where there is none, the search of the page itself
PAGE_KEYS = {"f2": "intake", "f5": "payments", "f6": "stock", "f7": "prices", "f8": "sync"}


class Window(QWidget):
    """Sign-in, or the body with its pages; over them toast, finder, PIN panel, emergency.

    Signals tell `ui/start.py` what needs the App: `pin_entered` while an approval is asked, `help_wanted` for F1,
    `switch_wanted` when another person signs in, `part_pressed` for a part of the strip that is no page.
    """

    pin_entered = Signal(object, str)
    help_wanted = Signal(str)
    switch_wanted = Signal()
    closed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._approval: Approval | None = None
        self._focused: QWidget | None = None
        self.global_acts: tuple[Act, ...] = ()
        self.sign_in = SignIn(frame.look)
        self.body = Body(frame.look)
        self.day = DayQuestion(frame.look)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign_in)
        self._layers.addWidget(self.body)
        self._layers.addWidget(self.day)
        self.toast = Toast(frame.look, self.body.stack)
        self.finder = Finder(frame.look, self.body.stack)
        self.trouble = ProblemBar(frame.look)
        self.trouble.setParent(self.body.stack)
        self.trouble.hide()
        self.pin = PinPanel(frame.look)
        self.pin.setParent(self.body.stack)
        self.pin.hide()
        self.emergency = EmergencyCard(frame.look, self)
        self.seller = SellerView(frame.look, self)
        self.second = SecondScreen(frame.look)
        self.practice = PracticeFrame(frame.look, self)
        self.practice.hide()
        self._ring = FocusRing(frame.look, self)
        self._connect()
        self.setMinimumSize(LEAST)
        self.resize(SIZE)
        self._retranslate()

    def take_pages(self, pages: tuple[Page, ...]) -> None:
        """Show the pages of this home."""
        self.body.take_pages(pages)

    def show_kind(self, kind: Kind) -> None:
        """Show whether this is a real home, a demo or practice."""
        self.body.show_kind(kind)
        self.practice.setVisible(kind is Kind.PRACTICE)
        self.practice.raise_()

    def show_sign_in(self) -> None:
        """Ask who is there; the pages keep what they hold."""
        self._layers.setCurrentWidget(self.sign_in)
        self.sign_in.start()

    def show_alone(self, part: QWidget) -> None:
        """Show something in place of sign-in and pages, such as the first steps of a new station."""
        if self._layers.indexOf(part) < 0:
            self._layers.addWidget(part)
        self._layers.setCurrentWidget(part)

    def ask_day(self, last: date) -> None:
        """Ask which day it is, before the pages."""
        self._layers.setCurrentWidget(self.day)
        self.day.ask(last)

    def show_pages(self, name: str = "") -> None:
        """Show the pages, after somebody signed in."""
        self._layers.setCurrentWidget(self.body)
        if not name or not self.body.open_name(name):
            self.body.open_place(max(0, self.body.stack.currentIndex()))

    def say_problem(self, words: Text) -> None:
        """Say a problem or a bug that no page took, above the key strip, until it is closed."""
        if self._layers.currentWidget() is self.sign_in:
            self.sign_in.say_problem(words)
            return
        self.trouble.say(words, Act(text("Close"), self.trouble.hide))
        self._place_trouble()
        self.trouble.raise_()

    def acts(self) -> tuple[Act, ...]:
        """Return everything that can be done now, for the finder: of the open page, of every page, of the window."""
        page = self.body.page()
        here = tuple(act for act in page.acts() if act.key != "esc") if page is not None else ()
        pages = tuple(Act(each.word, self._opening(each.name)) for each in self.body.pages if each is not page)
        everywhere = tuple(act for each in self.body.pages for act in each.everywhere())
        return (*here, *everywhere, *pages, *self.global_acts)

    def refuse_pin(self, words: Text) -> None:
        """Say that the PIN was wrong; the question stays."""
        self.pin.refuse(words)

    def accept_pin(self, answer: object) -> None:
        """Go on with what was asked, in the name of the person who answered."""
        approval, self._approval = self._approval, None
        self._close_pin()
        if approval is not None:
            approval.then(answer)

    def _connect(self) -> None:
        frame = self._frame
        frame.page_wanted.connect(self._open)
        frame.rail_wanted.connect(self.body.focus_rail)
        frame.toast_wanted.connect(self.toast.say)
        frame.approval_wanted.connect(self._ask_pin)
        frame.emergency_wanted.connect(self._alarm)
        frame.seller_view_wanted.connect(self._show_seller)
        frame.seller_card_changed.connect(self._follow_ticket)
        frame.status_wanted.connect(self.body.show_counts)
        self.body.page_opened.connect(self._retranslate)
        self.body.strip.pressed.connect(self._strip_pressed)
        self.pin.entered.connect(self._pin_entered)
        self.pin.left.connect(self._pin_left)
        self.finder.left.connect(self.body.focus_page)
        self.emergency.left.connect(self.body.focus_page)
        self.seller.left.connect(self.body.focus_page)
        frame.look.language_changed.connect(self._retranslate)

    def _opening(self, name: str) -> Callable[[], None]:
        return lambda: self._open(name, None)

    def _open(self, name: str, what: object) -> None:
        self.body.open_name(name, what)

    def _strip_pressed(self, part: str) -> None:
        pages = {Part.DRAWER: "payments", Part.HQ: "sync"}
        if part == Part.PERSON:
            self.switch_wanted.emit()
        elif part in pages:
            self._open(pages[Part(part)], "drawer" if part == Part.DRAWER else None)

    def _ask_pin(self, approval: Approval) -> None:
        self._approval = approval
        self._focused = QApplication.focusWidget()
        self._place_pin()
        self.pin.show()
        self.pin.raise_()
        self.pin.ask(text("A manager answers"), approval.why)

    def _pin_entered(self, pin: str) -> None:
        self.pin_entered.emit(self._approval, pin)

    def _pin_left(self) -> None:
        approval, self._approval = self._approval, None
        self._close_pin()
        if approval is not None and approval.left is not None:
            approval.left()

    def _close_pin(self) -> None:
        self.pin.hide()
        if self._focused is not None and self._focused.isVisible():
            self._focused.setFocus()
        else:
            self.body.focus_page()

    def _alarm(self, alarm: Alarm) -> None:
        self.emergency.show_alarm(alarm)

    def _show_seller(self, card: SellerCard | None) -> None:
        if card is None or self.seller.isVisible():
            self.seller.leave()
        elif not self.second.toggle():
            self.seller.show_card(card)

    def _follow_ticket(self, card: Callable[[], SellerCard]) -> None:
        if self.second.is_there:
            self.second.show_card(card())
        if self.seller.isVisible():
            self.seller.follow(card())

    def _place_pin(self) -> None:
        stack = self.body.stack
        width = self._frame.look.px(PIN_WIDTH)
        self.pin.setGeometry(QRect(stack.width() - width, 0, width, stack.height()))

    def _place_trouble(self) -> None:
        stack = self.body.stack
        high = max(self._frame.look.px(60), self.trouble.heightForWidth(stack.width() - 2 * GAP))
        self.trouble.setGeometry(GAP, stack.height() - high - GAP, stack.width() - 2 * GAP, high)

    def _f_key(self, key: str) -> bool:
        page = self.body.page()
        if page is not None and page.do_key(key):
            return True
        for each in self.body.pages:
            for act in each.everywhere():
                if act.key == key and act.is_open:
                    act.do()
                    return True
        if key == "f1":
            self.help_wanted.emit(page.name if page is not None else "")
        elif key == "f3":
            if not self.body.open_name(FIND) and (page is None or not page.search()):
                self.finder.open(self.acts())
        elif key in PAGE_KEYS:
            self._open(PAGE_KEYS[key], None)
        else:
            return False
        return True

    def _retranslate(self) -> None:
        page = self.body.page()
        title = text("Collector: {page}", page=page.title()) if page is not None else text("Collector")
        self.setWindowTitle(self._frame.look.say(title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F-keys and Ctrl+K wherever the focus is, once each."""
        if self._layers.currentWidget() is not self.body or event.isAutoRepeat():
            event.ignore()
        elif asks_finder(event):
            self.finder.open(self.acts())
        elif not (meaning(event).startswith("f") and self._f_key(meaning(event))):
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the pages in its place."""
        super().resizeEvent(event)
        for cover in (self.emergency, self.seller, self.practice):
            cover.setGeometry(self.rect())
        self.practice.raise_()
        self._place_pin()
        self._place_trouble()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the start that the day ends here."""
        super().closeEvent(event)
        self.second.close()
        self.closed.emit()
