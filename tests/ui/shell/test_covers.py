from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.kit.tokens import Token
from collector_app.ui.shell.emergency import HOLD, Alarm, EmergencyCard
from collector_app.ui.shell.overlay import PracticeFrame
from collector_app.ui.shell.seller_view import SellerCard, SellerView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look

ALARM = Alarm((text("Everybody away."), text("Do not touch it.")), ((text("Fire brigade"), "199"),))


@pytest.fixture
def over(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 689)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_the_emergency_covers_the_window_in_its_own_red(look: Look, over: QWidget) -> None:
    card = EmergencyCard(look, over)
    card.show_alarm(ALARM)
    assert card.size() == over.size()
    assert card.grab().toImage().pixelColor(5, 5) == look.colour(Token.EMERGENCY)
    assert card.accessibleName() == "Everybody away. Do not touch it. Fire brigade 199"


def test_only_esc_held_for_two_seconds_ends_an_emergency(qtbot: QtBot, look: Look, over: QWidget) -> None:
    card = EmergencyCard(look, over)
    card.show_alarm(ALARM)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    QTest.keyClick(card, Qt.Key.Key_Return)
    qtbot.wait(50)
    assert card.isVisible()
    QTest.keyPress(card, Qt.Key.Key_Escape)
    with qtbot.waitSignal(card.left, timeout=HOLD + 5000):
        pass
    assert not card.isVisible()


def test_the_seller_sees_his_lines_in_his_own_language(qtbot: QtBot, look: Look, over: QWidget) -> None:
    view = SellerView(look, over)
    rows = ((text("Total"), "23,5 kg", "\u00d7 18.500", "434.750"), (text("Total"), "1 kg", "", text("Total")))
    view.show_card(SellerCard(language("vi"), rows, text("Total"), "434.750 \u20ab"))
    shown = view.grab().toImage()
    assert shown.pixelColor(5, 5) == look.colour(Token.BG)
    assert view.accessibleName() == "434.750 \u20ab"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.isVisible()
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    view.leave()
    assert not view.isVisible()


def test_practice_has_a_frame_of_four_px(look: Look, over: QWidget) -> None:
    frame = PracticeFrame(look, over)
    frame.resize(over.size())
    shown = frame.grab().toImage()
    assert shown.pixelColor(1, 300) == look.colour(Token.PRACTICE)
    assert shown.pixelColor(8, 300) != look.colour(Token.PRACTICE)
