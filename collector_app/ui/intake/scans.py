"""Scans at the desk: what a scanned code does to the ticket in hand, whatever question is open.

A scan answers no question. A battery's code says what the goods are where nothing was chosen yet, is kept with the
line else, and is compared with what was chosen; what is odd is asked under the field, and what was typed there stays.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from collector_app.domain.identity.choice import grade_said, mismatch
from collector_app.domain.identity.scan import Scan, ScanFault, ScanKind, completed, recognised
from collector_app.domain.lot_code import lot_read
from collector_app.domain.pad import read_sheet_code
from collector_app.domain.ticket import MOST_ITEMS, Item
from collector_app.i18n.names import chemistry_name, grade_name
from collector_app.i18n.scans import FAULTS, scan_said
from collector_app.i18n.text import Text, text
from collector_app.queries.items import Bought, bought_before
from collector_app.ui.intake.beside import line_at, note, place_in_hand, with_line
from collector_app.ui.intake.calling import Calling
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.asked import AskedPrompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.scanner import Scanner

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Grade
    from collector_app.domain.identity.choice import Mismatch
    from collector_app.ui.intake.hand import Hand
    from collector_app.ui.intake.page import IntakePage
    from collector_app.ui.intake.prompts.prompt import Prompt, Room

FREE = frozenset({Step.SELLER, Step.GOODS, Step.SIGNS, Step.PIECES, Step.CAPACITY, Step.WEIGHT, Step.MORE})
ALARMING = frozenset("23")  # digits of a triage answer that may sound the alarm
ENDED = frozenset({Step.MORE, Step.PAY})
CALLING = frozenset({ScanKind.SELLER, ScanKind.TICKET, ScanKind.HELD})


class Scans(QObject):
    """Listens to the scanner for the page; everywhere else a scan is written into the search."""

    def __init__(self, room: Room, page: IntakePage) -> None:
        super().__init__(page)
        self._room = room
        self._desk = room.desk
        self._page = page
        self._before: tuple[Hand, Prompt] | None = None
        self._half: Scan | None = None
        self._pending: Scan | None = None  # goods that were scanned before anybody said who sells them
        self._calling = Calling(room)
        self.scanner = Scanner(page)
        self.scanner.waits = self._waits
        self.scanner.takers.append(self.take)
        self.scanner.first.connect(self._remember)
        self.scanner.began.connect(self._restore)
        room.desk.changed.connect(self._take_pending)

    def take(self, scan: Scan) -> bool:
        """Take a scan; False where it belongs to another page."""
        if not self._is_here():
            return False
        if self._page.card.bar.acts or isinstance(self._page.prompt, AskedPrompt):
            self._say(text("Answer the open question first, then scan again."))
        elif scan.kind is ScanKind.NOTHING or ScanFault.CHECK in scan.faults:
            self._say(FAULTS[ScanFault.CHECK] if scan.faults else scan_said(scan))
        elif scan.kind in CALLING:
            self._calling.call(scan)
        elif scan.kind is ScanKind.LOT:
            self._room.frame.open_page("stock", lot_read(scan.code))
        elif scan.kind is ScanKind.SHEET:
            self._enter_sheet(scan)
        else:
            self._take_item(self._whole(scan))
        return True

    def _enter_sheet(self, scan: Scan) -> None:
        sheet = read_sheet_code(scan.code)
        if sheet is not None:
            self._page.other.enter_sheet(sheet.sheet)

    def _is_here(self) -> bool:
        focused = QApplication.focusWidget()
        return self._page.isVisible() and focused is not None and self._page.isAncestorOf(focused)

    def _waits(self, sign: str) -> bool:
        """Whether a lone key must wait: where what it does could not be taken back."""
        if not self._is_here() or self._page.card.bar.acts or self._page.is_aside:
            return True
        step = self._desk.hand.step
        return step not in FREE or (step is Step.SIGNS and sign in ALARMING)

    def _remember(self) -> None:
        self._before = (self._desk.hand, self._page.prompt)

    def _restore(self) -> None:
        """Take back what the first sign of a burst did."""
        if self._before is None:
            return
        hand, prompt = self._before
        self._before = None
        if self._desk.hand is not hand:
            self._desk.become(hand)
        elif self._page.prompt is not prompt:
            self._room.aside(None)
        elif hand.step is Step.GOODS:
            prompt.back()
            self._room.again()

    def _whole(self, scan: Scan) -> Scan:
        """Put the two halves of a battery code together; the first one is kept on its line till then."""
        half, self._half = self._half, scan if ScanFault.HALF in scan.faults else None
        return (completed(half, scan) or scan) if half is not None else scan

    def _take_item(self, scan: Scan) -> None:
        hand = self._desk.hand
        if hand.step is Step.SELLER and not hand.lines:
            self._calling.call(scan, partial(self._keep_for_later, scan))
            return
        goods = grade_said(scan.battery, self._desk.catalogue) if scan.battery is not None else None
        may_choose = hand.step is Step.GOODS or (hand.step is Step.MORE and not self._is_second_half(scan))
        if goods is not None and may_choose and not self._line_with(scan):
            self._begin(goods, scan)
        else:
            self._attach(scan)

    def _begin(self, goods: Grade, scan: Scan) -> None:
        """Choose the goods that the code names, as a tile would."""
        self._desk.hand = replace(self._desk.hand, line=replace(self._desk.hand.line, items=(_item(scan),)))
        self._desk.choose(goods)
        self._say(scan_said(scan))
        self._ask_books(scan)

    def _attach(self, scan: Scan) -> None:
        """Keep the code with the line in hand, or with the last one; the first half makes way for the whole."""
        hand = self._desk.hand
        if hand.step is Step.GOODS:
            place, line = len(hand.lines), hand.line
        else:
            place = place_in_hand(hand)
            found = line_at(hand, place)
            if found is None:
                return
            line = found
        again = self._line_with(scan)
        if again:
            self._say(text("{scan}: it is on line {line} of this ticket already.", scan=scan_said(scan), line=again))
            return
        items = tuple(item for item in line.items if not (len(item.code) < len(scan.code) and _is_half(item, scan)))
        if len(items) >= MOST_ITEMS:
            self._say(text("This line has {n} codes, and no more have room.", n=MOST_ITEMS))
            return
        note(self._room.frame, self._desk, with_line(hand, place, replace(line, items=(*items, _item(scan)))))
        self._say(self._kept(scan, hand))
        self._compare(scan, line.grade)

    def _kept(self, scan: Scan, hand: Hand) -> Text:
        if ScanFault.HALF in scan.faults:
            return FAULTS[ScanFault.HALF]
        if hand.step is Step.GOODS:
            return text("{scan}. Now choose what it is.", scan=scan_said(scan))
        if ScanFault.MISREAD in scan.faults or ScanFault.DATE in scan.faults:
            return FAULTS[scan.faults[0]]
        return text("{scan}. It is kept with this line.", scan=scan_said(scan))

    def _compare(self, scan: Scan, grade: str) -> None:
        """Ask where the code says other goods than the clerk chose, else ask the books."""
        found = None
        if scan.battery is not None and grade:
            catalogue = self._desk.catalogue
            found = mismatch(scan.battery, catalogue.by_code(grade), catalogue)
        if found is None:
            self._ask_books(scan)
        else:
            self._ask(self._differ(found), self._choices(found, scan))

    def _differ(self, found: Mismatch) -> Text:
        chosen = grade_name(found.chosen)
        if found.said is not None:
            return text(
                "The code says {said}, chosen was {chosen}. Which is it?", said=grade_name(found.said), chosen=chosen
            )
        chemistries = self._desk.catalogue.chemistries
        if found.chemistries:
            said = chemistry_name(chemistries[found.chemistries[0]])
            return text("The code says {said}, chosen was {chosen}. Which is it?", said=said, chosen=chosen)
        return text("The code is of another kind of battery than {chosen}. Is that right?", chosen=chosen)

    def _choices(self, found: Mismatch, scan: Scan) -> tuple[Act, ...]:
        stays = Act(text("it stays as chosen"), partial(self._ask_books, scan), "1")
        out = Act(text("leave this code out"), partial(self._leave_out, scan), "3")
        if found.said is None or self._desk.hand.step in ENDED:
            return (stays, out)
        return (stays, Act(text("as the code says"), partial(self._desk.choose, found.said), "2"), out)

    def _ask_books(self, scan: Scan) -> None:
        self._room.frame.worker.ask(bought_before, scan, then=partial(self._bought, scan), slot="bought")

    def _bought(self, scan: Scan, found: Bought | None) -> None:
        """Say that this very battery was bought before and is still here."""
        if found is None or not self._line_with(scan):
            return
        words = text(
            "This battery was bought on {day} with ticket {number}, and is still here. Is it another one?",
            day=found.business_day,
            number=found.number,
        )
        if self._page.card.bar.acts or self._page.is_aside or not self._page.isVisible():
            self._say(words)
            return
        yes = Act(text("it is another one: keep the code"), lambda: None, "1")
        self._ask(words, (yes, Act(text("leave this code out"), partial(self._leave_out, scan), "2")))

    def _leave_out(self, scan: Scan) -> None:
        hand = self._desk.hand
        for place in range(len(hand.lines) + 1):
            line = line_at(hand, place)
            if line is not None and _item(scan) in line.items:
                kept = tuple(item for item in line.items if item != _item(scan))
                note(self._room.frame, self._desk, with_line(hand, place, replace(line, items=kept)))
                return

    def _line_with(self, scan: Scan) -> int:
        """Return the number of the line that holds this very item, 0 where none does."""
        hand = self._desk.hand
        lines = (*hand.lines, hand.line) if hand.editing < 0 else hand.lines
        for number, line in enumerate(lines, start=1):
            if any(recognised(item.code).code == scan.code for item in line.items):
                return number
        return 0

    def _is_second_half(self, scan: Scan) -> bool:
        hand = self._desk.hand
        return bool(hand.lines) and any(_is_half(item, scan) for item in hand.lines[-1].items)

    def _keep_for_later(self, scan: Scan) -> None:
        self._pending = scan
        self._say(text("{scan}. It is kept; now say who sells.", scan=scan_said(scan)))

    def _take_pending(self) -> None:
        if self._pending is not None and self._desk.hand.step is Step.GOODS:
            scan, self._pending = self._pending, None
            self._take_item(scan)

    def _ask(self, words: Text, acts: tuple[Act, ...]) -> None:
        self._room.ask(words, acts)

    def _say(self, words: Text) -> None:
        self._room.frame.toast(words)


def _item(scan: Scan) -> Item:
    return Item(scan.kind.value, scan.kept)


def _is_half(item: Item, scan: Scan) -> bool:
    """Whether an item is the first half of the battery code that a scan is."""
    return item.kind == ScanKind.GBT.value and scan.kind is ScanKind.GBT and scan.code.startswith(item.code)
