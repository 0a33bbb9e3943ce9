from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.chip import Chip
from collector_app.ui.kit.columns import Marked, Share, TileNumber, Two, said_cell
from collector_app.ui.kit.dots import Dots
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.filters import Filter, Filters
from collector_app.ui.kit.hq_chip import Custody, HqChip
from collector_app.ui.kit.key_cards import KeyCards
from collector_app.ui.kit.key_strip import MOST, KeyStrip
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.picks import Pick, Picks
from collector_app.ui.kit.pin_panel import PinPanel
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.progress import Progress
from collector_app.ui.kit.rail import Rail, RailItem
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.side_panel import SidePanel
from collector_app.ui.kit.state import bad, good
from collector_app.ui.kit.toast import Toast
from collector_app.ui.kit.tokens import Token

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

PAY, LATER = text("pay"), text("later")


class Done:
    """Counts what was done."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        """Do it once more."""
        self.times += 1


@pytest.fixture
def done() -> Done:
    return Done()


def _shown(qtbot: QtBot, part: QWidget, width: int = 500, height: int = 200) -> None:
    qtbot.addWidget(part)
    part.resize(width, height)
    with qtbot.waitExposed(part):
        part.show()


def test_a_button_does_its_act_by_mouse_enter_and_space(qtbot: QtBot, look: Look, done: Done) -> None:
    button = Button(look, Act(PAY, done, "1"), Kind.MAIN)
    _shown(qtbot, button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert done.times == 3


def test_a_closed_button_stays_visible_and_says_why(qtbot: QtBot, look: Look, done: Done) -> None:
    button = Button(look, Act(PAY, done, "1", text("The drawer is closed.")))
    _shown(qtbot, button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (done.times, button.isVisible(), button.toolTip()) == (0, True, "The drawer is closed.")


def test_words_change_their_language_by_themselves(qtbot: QtBot, look: Look) -> None:
    label = Words(look, text("Total"))
    qtbot.addWidget(label)
    look.speak(language("vi"))
    assert label.text() == language("vi").say(text("Total")) != "Total"


def test_the_key_strip_shows_six_acts_and_does_the_one_under_the_mouse(qtbot: QtBot, look: Look, done: Done) -> None:
    strip = KeyStrip(look)
    _shown(qtbot, strip, 900, 40)
    strip.show_acts((Act(PAY, done, "1"), Act(LATER, done, "", shown=True), *(Act(PAY, done, "2") for _ in range(9))))
    assert len(strip.acts) == MOST
    QTest.mouseMove(strip, QPoint(30, 20))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(890, 20))
    assert done.times == 1


def test_the_key_strip_never_leaves_out_the_way_back(qtbot: QtBot, look: Look, done: Done) -> None:
    strip = KeyStrip(look)
    _shown(qtbot, strip, 300, 40)
    digits = tuple(Act(PAY, lambda: None, str(digit)) for digit in range(1, 10))
    strip.show_acts((*digits, Act(LATER, done, "esc")))
    assert [act.key for act in strip.acts] == ["1", "2", "3", "4", "5", "esc"]
    for x in range(0, 300, 4):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    assert done.times > 0


def test_key_cards_do_what_the_key_does(qtbot: QtBot, look: Look, done: Done) -> None:
    cards = KeyCards(look)
    _shown(qtbot, cards)
    cards.show_acts((Act(PAY, done, "1"), Act(LATER, done, "2", text("Not now.")), Act(PAY, done, "esc")))
    QTest.mouseClick(cards, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseClick(cards, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert done.times == 1


def test_the_rail_chooses_by_digit_by_arrows_and_by_mouse(qtbot: QtBot, look: Look) -> None:
    rail = Rail(look)
    _shown(qtbot, rail, 88, 400)
    rail.show_items((RailItem(text("Intake"), "scale"), RailItem(text("Payments"), "cash-banknote")))
    rail.count(1, 12)
    chosen: list[int] = []
    rail.chosen.connect(chosen.append)
    QTest.keyClicks(rail, "2")
    QTest.keyClick(rail, Qt.Key.Key_Down)
    QTest.keyClick(rail, Qt.Key.Key_Return)
    QTest.mouseMove(rail, QPoint(40, 30))
    QTest.mouseClick(rail, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    QTest.keyClicks(rail, "9")
    assert chosen == [1, 1, 0]
    with qtbot.waitSignal(rail.left):
        QTest.keyClick(rail, Qt.Key.Key_Escape)


def test_the_hq_chip_warns_after_three_days_and_alarms_only_on_a_refusal(qtbot: QtBot, look: Look) -> None:
    assert Custody(38, 26, 12, oldest_days=3).token is Token.TEXT2
    assert Custody(38, 26, 12, oldest_days=4).token is Token.WARN
    assert Custody(38, 26, 12, refused=1).token is Token.DANGER
    chip = HqChip(look)
    qtbot.addWidget(chip)
    chip.show_custody(Custody(38, 26, 12, refused=1))
    assert chip.accessibleName() == "Saved 38 · HQ has 26 · HQ refused 1"


def test_a_pin_is_told_with_its_last_digit_and_enter_means_nothing(qtbot: QtBot, look: Look) -> None:
    dots = Dots(look, 4)
    _shown(qtbot, dots)
    entered: list[str] = []
    dots.entered.connect(entered.append)
    QTest.keyClicks(dots, "12")
    QTest.keyClick(dots, Qt.Key.Key_Backspace)
    QTest.keyClick(dots, Qt.Key.Key_Return)
    QTest.keyClicks(dots, "345")
    assert entered == ["1345"]


def test_the_pin_panel_lets_another_manager_answer_and_keeps_every_key(qtbot: QtBot, look: Look) -> None:
    panel = PinPanel(look)
    panel.managers = (("a", "Quản"), ("b", "Minh"))
    _shown(qtbot, panel, 320, 520)
    panel.ask(text("A manager answers"), text("Why"))
    QTest.keyClick(panel, Qt.Key.Key_Down)
    assert panel.chosen == "b"
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    panel.refuse(text("This PIN is wrong."))


def test_picks_are_chosen_by_steps_and_by_mouse(qtbot: QtBot, look: Look) -> None:
    picks = Picks(look, 3)
    _shown(qtbot, picks)
    picks.choose()
    picks.step(1)
    picks.show_picks(tuple(Pick(name, key="1") for name in "abcd"))
    chosen: list[Pick] = []
    picks.chosen.connect(chosen.append)
    picks.step(-1)
    picks.choose()
    QTest.mouseMove(picks, QPoint(20, 60))
    QTest.mouseClick(picks, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert [pick.name for pick in chosen] == ["c", "b"]


def test_a_search_asks_once_after_the_last_key(qtbot: QtBot, look: Look) -> None:
    field = SearchField(look, text("Search"))
    _shown(qtbot, field)
    asked: list[str] = []
    field.searched.connect(asked.append)
    QTest.keyClicks(field, "huong")
    qtbot.waitUntil(lambda: asked == ["huong"])
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["huong", "huongx"]
    with qtbot.waitSignal(field.left_down):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert asked[-1] == ""
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field.show_hits(3)
    assert field.text() == ""


def test_one_filter_is_always_on(qtbot: QtBot, look: Look) -> None:
    filters = Filters(look, (Filter("open", text("Unpaid"), 12), Filter("all", text("All"))))
    _shown(qtbot, filters)
    chosen: list[str] = []
    filters.chosen.connect(chosen.append)
    QTest.keyClick(filters, Qt.Key.Key_Right)
    QTest.keyClick(filters, Qt.Key.Key_Left)
    QTest.keyClick(filters, Qt.Key.Key_A)
    QTest.mouseClick(filters, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseClick(filters, Qt.MouseButton.LeftButton, pos=QPoint(400, 10))
    filters.show_filters((Filter("open", text("Unpaid"), 11),))
    assert (chosen, filters.now) == (["all", "open"], "open")


def test_progress_says_nothing_before_its_time_and_can_be_stopped(qtbot: QtBot, look: Look) -> None:
    progress = Progress(look)
    _shown(qtbot, progress)
    progress.start(text("Reading the bundle"))
    assert not progress.findChildren(Words)[0].isVisible()
    progress._say_busy()
    progress._show_bar()
    progress.show_count(3200, 10_000)
    assert progress.findChildren(Words)[0].text() == "3,200 of 10,000"
    progress.show_count(5, 0)
    assert progress.findChildren(Words)[0].text() == "Reading the bundle"
    with qtbot.waitSignal(progress.stopped):
        QTest.mouseClick(progress.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    progress.finish()
    assert not progress.findChildren(Button)[0].isVisible()


def test_a_toast_says_one_thing_offers_one_act_and_goes_at_a_click(qtbot: QtBot, look: Look, done: Done) -> None:
    over = QWidget()
    _shown(qtbot, over, 900, 500)
    toast = Toast(look, over)
    toast.say(text("The receipt is ready."), Act(text("Open"), done))
    assert toast.geometry().right() < over.width() - 8
    QTest.mouseClick(toast.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert (done.times, toast.isVisible()) == (1, False)
    toast.say(text("The receipt is ready."))
    over.resize(700, 400)
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_problem_bar_stays_and_offers_one_act(qtbot: QtBot, look: Look, done: Done) -> None:
    bar = ProblemBar(look)
    _shown(qtbot, bar)
    bar.say(text("The drawer is closed."), Act(text("Open"), done))
    bar.say(text("The drawer is open."))
    assert (bar.words, bar.accessibleName()) == (text("The drawer is open."), "The drawer is open.")


def test_a_side_panel_shows_another_thing_with_other_acts(qtbot: QtBot, look: Look, done: Done) -> None:
    panel = SidePanel(look)
    _shown(qtbot, panel, 400, 500)
    panel.show_thing("#31", state=good(PAY))
    panel.show_acts((Act(PAY, done), Act(LATER, done), Act(PAY, done)))
    panel.show_thing("#32", LATER, bad(PAY))
    panel.show_acts((Act(PAY, done),), danger=0, main=None)
    qtbot.waitUntil(lambda: len(panel.findChildren(Button)) == 1)
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    QTest.keyClick(panel, Qt.Key.Key_A)


def test_a_chip_and_an_empty_state_can_say_something_else(qtbot: QtBot, look: Look) -> None:
    chip = Chip(look, good(PAY))
    qtbot.addWidget(chip)
    chip.show_state(bad(LATER))
    assert (chip.state, chip.accessibleName()) == (bad(LATER), "later")
    empty = EmptyState(look, "list", PAY, Act(LATER, Done()))
    qtbot.addWidget(empty)
    empty.say(LATER)
    assert empty.findChildren(Words)[0].text() == "later"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, ""),
        (Two(PAY, "x"), "pay, x"),
        (TileNumber("11"), "11"),
        (Share(0.25), "25 %"),
        (Marked("caret-up", PAY), "pay"),
        (good(LATER), "later"),
        (3200, "3,200"),
    ],
)
def test_every_cell_can_be_read_aloud(look: Look, cell: Text | None, said: str) -> None:
    assert said_cell(look, cell) == said
