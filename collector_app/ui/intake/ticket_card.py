"""Ticket card: who sells, the day number, the lines so far, the total, and the tickets that wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea

from collector_app.i18n.text import Text, plural, text
from collector_app.ui.kit.card import Card, packed, rule
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.paint import CENTRE, RIGHT
from collector_app.ui.kit.tokens import GAP, RADIUS_FIELD, RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

WIDTH, LINE = 376, 60
MOST_PHOTOS = 3  # shown of a line; all of them are counted where they are taken


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line as the card shows it; `shape` is the icon of a line that stands apart."""

    number: str
    name: Text
    second: Text | str
    amount: Text | str
    shape: str = ""
    token: Token = Token.TEXT2
    photos: tuple[QPixmap, ...] = ()  # small ones, each null until it is read
    codes: int = 0  # how many scanned codes it holds


class LineList(Drawn):
    """Lines 60 high; one of them is being typed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lines: tuple[ShownLine, ...] = ()
        self._now = -1

    def show_lines(self, lines: tuple[ShownLine, ...], now: int) -> None:
        """Show the lines; `now` is the place of the one in hand."""
        self._lines, self._now = lines, now
        self.setMinimumHeight(self.wanted().height())
        self.changed()

    def spoken(self) -> Text | str:
        """Return every line in words."""
        return "; ".join(self._line_spoken(line) for line in self._lines)

    def _line_spoken(self, line: ShownLine) -> str:
        said: list[Text | str] = [line.name, line.second]
        if line.photos:
            said.append(plural("{n} photo", "{n} photos", len(line.photos)))
        if line.codes:
            said.append(plural("{n} scanned code", "{n} scanned codes", line.codes))
        return " ".join(words for words in map(self.look.say, said) if words)

    def wanted(self) -> QSize:
        """Return 64 a line."""
        return QSize(200, (self.look.px(LINE) + 4) * len(self._lines))

    def draw(self, canvas: Canvas) -> None:
        """Draw the lines."""
        high = self.look.px(LINE)
        for place, line in enumerate(self._lines):
            row = QRect(8, place * (high + 4), self.width() - 16, high)
            if place == self._now:
                edge = Token.ACCENT if self.look.palette.contrast else None
                canvas.ground(row, Token.ACCENT_SOFT, radius=RADIUS_TILE, edge=edge)
            self._draw_line(canvas, row.adjusted(8, 0, -8, 0), line)

    def _draw_line(self, canvas: Canvas, row: QRect, line: ShownLine) -> None:
        box = QRect(row.left(), row.center().y() - self.look.px(22) + 1, self.look.px(36), self.look.px(44))
        canvas.ground(box, Token.RAISED, radius=RADIUS_FIELD)
        canvas.words(box, line.number, Role.NAME, Token.TEXT, CENTRE)
        left, half = box.right() + 11, self.look.px(LINE) // 2
        alone = not line.second and not line.amount
        room = QRect(left, row.top() + 2, row.right() - left, row.height() - 4 if alone else half)
        below = QRect(left, row.top() + half - 2, row.right() - left, half)
        self._draw_words(canvas, room, below, line)

    def _draw_words(self, canvas: Canvas, room: QRect, below: QRect, line: ShownLine) -> None:
        """Write the name whole: where it leaves no room the amount stands in the second row, then the type is less."""
        name, amount = self.look.say(line.name), self.look.say(line.amount)
        wide = QFontMetrics(self.look.font(Role.NAME)).horizontalAdvance
        beside = wide(name) + wide(amount) + 12 <= room.width()
        canvas.words(room if beside else below, amount, Role.NAME, Token.TEXT, RIGHT)
        canvas.fitting(room, name, Role.NAME if wide(name) <= room.width() else Role.TINY, Token.TEXT)
        if not beside:
            below = below.adjusted(0, 0, -wide(amount) - 8, 0)
        below = self._draw_marks(canvas, below, line)
        if line.shape:
            canvas.icon(QPoint(below.left() + 8, below.center().y() + 1), line.shape, line.token, 16)
            below.setLeft(below.left() + 22)
        canvas.fitting(below, self.look.say(line.second), Role.SMALL, Token.TEXT2)

    def _draw_marks(self, canvas: Canvas, below: QRect, line: ShownLine) -> QRect:
        """Draw photos and the mark of codes at the right end of the second row, and return what is left of it."""
        side = min(self.look.px(26), below.height() - 2)
        right = below.right() + 1
        for seen in line.photos[:MOST_PHOTOS]:
            right -= side
            canvas.photo(QRect(right, below.center().y() - side // 2 + 1, side, side), seen)
            right -= 4
        if line.codes:
            right -= 20
            canvas.icon(QPoint(right + 8, below.center().y() + 1), "qrcode", Token.TEXT2, 18)
            right -= 4
        return QRect(below.left(), below.top(), right - below.left(), below.height())


class HeldChips(Drawn):
    """The tickets that wait, each with its day number and its minutes."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._held: tuple[Text, ...] = ()
        self._count = 0
        self.changed()

    def show_held(self, held: tuple[Text, ...], count: int) -> None:
        """Show the first of those who wait, and how many more there are."""
        if (held, count) != (self._held, self._count):
            self._held, self._count = held, count
            self.setVisible(bool(held))
            self.changed()

    def spoken(self) -> Text | str:
        """Return how many wait."""
        return text("{n} held", n=self._count)

    def wanted(self) -> QSize:
        """Return 46 high, or nothing where nothing waits."""
        return QSize(200, self.look.px(46) if self._held else 0)

    def chips(self) -> list[str]:
        """Return the chips that have room beside the word; the rest is a number."""
        wide = self.look.metrics(Role.TINY).horizontalAdvance
        room = self.width() - 12 - self.look.metrics(Role.SMALL).horizontalAdvance(self.look.say(text("Held"))) - 8
        said: list[str] = []
        for most in range(len(self._held), -1, -1):
            more = self._count - most
            said = [self.look.say(each) for each in self._held[:most]] + ([f"+{more}"] if more else [])
            if sum(wide(each) + 30 for each in said) <= room:
                break
        return said

    def draw(self, canvas: Canvas) -> None:
        """Draw the row."""
        canvas.ground(self.rect(), Token.RAISED, radius=RADIUS_TILE)
        canvas.words(self.rect().adjusted(12, 0, 0, 0), self.look.say(text("Held")), Role.SMALL, Token.TEXT2)
        measure = self.look.metrics(Role.TINY)
        right = self.width() - 8
        for said in reversed(self.chips()):
            wide = measure.horizontalAdvance(said) + 24
            box = QRect(right - wide, (self.height() - self.look.px(28)) // 2, wide, self.look.px(28))
            canvas.ground(box, Token.SURFACE, radius=box.height() / 2, edge=Token.EDGE)
            canvas.words(box, said, Role.TINY, Token.TEXT, CENTRE)
            right = box.left() - 6


class TicketCard(Card):
    """The left of the page; it never shows another seller's figures, nor a limit, nor a balance."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=0)
        self._seller = Words(look, "", Role.TITLE, wrap=True)
        self._number = Words(look, "", Role.TITLE, Token.TEXT2)
        self._note = Words(look, "", Role.SMALL, Token.INFO, wrap=True)
        self.lines = LineList(look)
        self._total_name = Words(look, text("Total"), Role.STRONG, Token.TEXT2)
        self._total = Words(look, "", Role.SUM)
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._held = HeldChips(look)
        self._foot = packed(QBoxLayout(QBoxLayout.Direction.LeftToRight), 0)
        self._scroll = QScrollArea()
        self._lay_out()
        look.style_changed.connect(self._restyle)
        self._restyle()

    def show_ticket(self, seller: Text | str, number: str, total: str) -> None:
        """Show head and foot."""
        self._seller.show_text(seller)
        self._number.show_text(number)
        self._total.show_text(total)

    def show_note(self, words: Text | str) -> None:
        """Show what is particular about this ticket: that it comes from paper."""
        self._note.show_text(words)
        self._note.setVisible(bool(words))

    def show_lines(self, lines: tuple[ShownLine, ...], now: int) -> None:
        """Show the lines; the last ones are in sight."""
        self.lines.show_lines(lines, now)
        self.lines.adjustSize()
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum() if now < 0 or now == len(lines) - 1 else now * self.look.px(LINE))

    def show_held(self, held: tuple[Text, ...], count: int) -> None:
        """Show the tickets that wait."""
        self._held.show_held(held, count)

    def _lay_out(self) -> None:
        head = packed(QHBoxLayout(), 8)
        head.setContentsMargins(GAP, 10, GAP, 0)
        head.addWidget(self._seller, 1)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.setContentsMargins(GAP, 4, GAP, 4)
        self._foot.addWidget(self._total_name)
        self._foot.addWidget(self._total, 1)
        held = packed(QHBoxLayout())
        held.setContentsMargins(12, 0, 12, 12)
        held.addWidget(self._held)
        self._scroll.setProperty("part", "list")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self.lines)
        self.lines.setAutoFillBackground(False)
        note = packed(QHBoxLayout())
        note.setContentsMargins(GAP, 0, GAP, 0)
        note.addWidget(self._note)
        self._note.hide()
        self.body.addLayout(head)
        self.body.addLayout(note)
        self.body.addSpacing(8)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(rule(self.look))
        self.body.addLayout(self._foot)
        self.body.addLayout(held)

    def _restyle(self) -> None:
        self.setFixedWidth(WIDTH)
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.TopToBottom if self.look.roomy else ways.LeftToRight)
