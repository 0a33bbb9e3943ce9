"""The gallery: every part of the kit on two sheets, to be looked at in any language and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from collector_app.domain.money import VND, Money
from collector_app.domain.weight import Weight
from collector_app.i18n.text import text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.chip import Badge, Chip
from collector_app.ui.kit.columns import Column, Share, TileNumber, Two
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.figure_tile import FigureTile
from collector_app.ui.kit.filters import Filter, Filters
from collector_app.ui.kit.hq_chip import Custody
from collector_app.ui.kit.key_strip import KeyStrip
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.live_weight import LiveWeight, Shown
from collector_app.ui.kit.number_field import BigNumberField
from collector_app.ui.kit.pin_panel import PinPanel
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.progress import Bar
from collector_app.ui.kit.question_bar import QuestionBar
from collector_app.ui.kit.rail import Rail, RailItem
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.side_panel import SidePanel
from collector_app.ui.kit.state import bad, good, news, plain, waiting
from collector_app.ui.kit.status_strip import Kind as Home
from collector_app.ui.kit.status_strip import Status, StatusStrip, drawer_words
from collector_app.ui.kit.sum_lines import SumLine, SumLines
from collector_app.ui.kit.tile import Tile

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

NAMES = {
    "th": ("แบตเตอรี่รถยนต์", "แบตเตอรี่มอเตอร์ไซค์ไฟฟ้า", "แบตเตอรี่สำรองเสาสัญญาณ", "ถ่านไฟฉาย"),
    "vi": ("Bình ắc quy ô tô", "Pin xe máy điện", "Ắc quy viễn thông", "Pin lưu trữ năng lượng"),
}


def nothing() -> None:
    """Do nothing."""


def act(word: str, key: str = "") -> Act:
    return Act(text(word), nothing, key)


class Gallery(QWidget):
    """Strips and rail as in the frame, and in their middle the parts."""

    def __init__(self, look: Look, sheet: QWidget) -> None:
        super().__init__()
        self.setProperty("part", "bg")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        strip = StatusStrip(look, Home.PRACTICE)
        custody = Custody(saved=38, at_hq=26, waiting=12, oldest_days=4)
        strip.show_status(Status("BHO-A", "Lan", "", drawer_words(is_open=True), custody))
        strip.show_time("14:03")
        rail = Rail(look)
        rail.show_items((RailItem(text("Intake"), "scale"), RailItem(text("Payments"), "cash-banknote", 12)))
        rail.setFixedWidth(88)
        keys = KeyStrip(look)
        shut = Act(text("Price"), nothing, "*", text("No price is in force."))
        keys.show_acts((act("Take", "enter"), act("Add", "+"), act("Deduct", "-"), shut, act("Back", "esc")))
        grid.addWidget(strip, 0, 0, 1, 2)
        grid.addWidget(rail, 1, 0, 2, 1)
        grid.addWidget(sheet, 1, 1)
        grid.addWidget(keys, 2, 1)
        grid.setRowStretch(1, 1)


def prompt_sheet(look: Look) -> QWidget:
    """Return tiles, field, weight, sums, chips, buttons."""
    sheet, row = QWidget(), QHBoxLayout()
    sheet.setLayout(row)
    row.setSpacing(16)
    row.addLayout(_states(look))
    row.addWidget(_prompt(look), 1)
    row.addLayout(_right(look))
    return sheet


def list_sheet(look: Look) -> QWidget:
    """Return a list with its panel, and an empty one."""
    sheet, row = QWidget(), QHBoxLayout()
    sheet.setLayout(row)
    row.setSpacing(16)
    row.addWidget(_list(look), 1)
    panel = SidePanel(look)
    sums = (SumLine(text("Total"), "1.250.000 ₫"), SumLine(text("To pay"), "810.000 ₫", strong=True))
    panel.show_thing("#31 BHO-KTW-26-00412", text("{n} lines", n=3), waiting(text("unpaid")), sums)
    panel.show_acts((act("Cash", "1"), act("Bank", "2"), act("Void")), danger=2)
    row.addWidget(panel)
    return sheet


def _states(look: Look) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for state in (plain("1"), good(text("stable")), waiting(text("defective")), bad(text("critical")), news("HQ")):
        column.addWidget(Chip(look, state))
    column.addWidget(Badge(look, "Pb"))
    for kind in Kind:
        column.addWidget(Button(look, act("Publish", "enter"), kind))
    column.addWidget(Button(look, Act(text("Publish"), nothing, "", text("Nothing is changed yet."))))
    figure = FigureTile(look, text("In stock"))
    figure.show_figure("9.412 kg", "3.200")
    column.addWidget(figure)
    pin = PinPanel(look)
    pin.ask(text("A manager answers"), text("This line is critical."))
    pin.refuse(text("This PIN is wrong."))
    column.addWidget(pin)
    column.addStretch(1)
    return column


def _prompt(look: Look) -> QWidget:
    card = Card(look, padding=24)
    field = BigNumberField(look, text("Gross weight?"))
    field.ask(text("Gross weight?"), look.language.unit_kg, mark=",", value="23,45")
    field.understood(f"= {look.language.weight(Weight(23450))}")
    tiles = QGridLayout()
    tiles.setSpacing(12)
    for place, name in enumerate(NAMES.get(look.language.code, NAMES["vi"])):
        tile = Tile(look, str(11 + place), name, "Pb" if place % 2 == 0 else "Li")
        tile.select(selected=place == 1)
        tile.fade(faint=place == 3)
        tiles.addWidget(tile, place // 3, place % 3)
    question = QuestionBar(look)
    question.ask(text("{weight} for one battery?", weight=Weight(60000)), (act("yes", "1"), act("weigh again", "2")))
    problem = ProblemBar(look)
    problem.say(text("Ticket {number} is paid. Take the payment back first.", number="00412"), act("Open"))
    bar = Bar(look)
    bar.show_share(0.4)
    card.body.setSpacing(12)
    card.body.addWidget(field)
    card.body.addLayout(tiles)
    for part in (question, problem, bar):
        card.body.addWidget(part)
    card.body.addStretch(1)
    return card


def _right(look: Look) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    moving, still = LiveWeight(look), LiveWeight(look)
    moving.show_weight(Shown(look.language.weight_number(Weight(23450)), "1", plain(text("moving")), still=False))
    still.show_weight(Shown("", "1", bad(text("over range"))))
    sums = Card(look, padding=12)
    figures = (("Gross", 3400), ("Tare", 250), ("Net", 3150))
    written = tuple(
        SumLine(text(word), look.language.weight_number(Weight(grams), 2), strong=word == "Net")
        for word, grams in figures
    )
    sums.body.addWidget(SumLines(look, written))
    for part in (moving, still, sums):
        column.addWidget(part)
    column.addStretch(1)
    return column


def _list(look: Look) -> QWidget:
    columns = (
        Column(text("Tile"), lambda row: TileNumber(str(11 + row)), 56),
        Column(text("Grade"), lambda row: NAMES.get(look.language.code, NAMES["vi"])[row % 4], strong=True),
        Column(text("Seller"), lambda row: Two(f"Tâm {row}", "0912…45") if row % 2 else "", 120),
        Column(text("Share"), lambda row: Share(1 / (row + 1)), 140),
        Column(text("Amount"), lambda row: Money(1250000 * row, VND), 130, right=True),
        Column(text("State"), lambda row: good(text("paid")) if row % 3 else waiting(text("unpaid")), 130),
    )
    model = RowsModel(look, columns)
    model.show_rows(range(40))
    view = RowsView(look, model)
    view.select_place(2)
    search = SearchField(look, text("Search"))
    search.show_hits(40)
    filters = Filters(look, (Filter("open", text("Unpaid"), 12), Filter("all", text("All"))))
    card = ListCard(look, view, search, (filters,), EmptyState(look, "list", text("Nothing here yet.")))
    card.show_foot("12 · 18.400.000 ₫")
    return card
