from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from collector_app.i18n.text import text
from collector_app.ui.kit.note import NoteKind
from collector_app.ui.kit.number_field import BigNumberField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look

GROSS = text("Gross weight?")


class Parent(QWidget):
    """Keeps the keys that the field passes on."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[Qt.Key] = []

    def keyPressEvent(  # noqa: N802 - Qt calls it by this name
        self, event: QKeyEvent
    ) -> None:
        """Keep the key."""
        self.got.append(Qt.Key(event.key()))


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> Iterator[BigNumberField]:
    parent = Parent()
    qtbot.addWidget(parent)
    made = BigNumberField(look, GROSS)
    made.setParent(parent)
    made.resize(486, 140)
    made.ask(GROSS, "kg", mark=",")
    with qtbot.waitExposed(parent):
        parent.show()
    parent.activateWindow()
    made.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.focusProxy())
    yield made
    parent.close()


def _type(keys: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, keys)


def _parent(field: BigNumberField) -> Parent:
    parent = field.parentWidget()
    assert isinstance(parent, Parent)
    return parent


def test_a_point_types_the_language_s_mark(field: BigNumberField) -> None:
    _type("23.45")
    assert field.value() == "23,45"


def test_letters_are_dropped(field: BigNumberField) -> None:
    _type("2a3")
    assert field.value() == "23"


def test_a_count_takes_no_mark(field: BigNumberField) -> None:
    field.ask(GROSS)
    _type("1.5")
    assert field.value() == "15"


def test_enter_and_signs_go_on_to_the_page_once(field: BigNumberField) -> None:
    _type("5")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    _type("+-*")
    assert _parent(field).got == [Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Asterisk]
    assert field.value() == "5"


def test_a_key_held_down_counts_once(field: BigNumberField) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", autorep=True)
    _type("5")
    QApplication.sendEvent(focus, held)
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(focus, enter)
    assert field.value() == "5"
    assert _parent(field).got == []


def test_the_first_digit_replaces_what_stood_there(field: BigNumberField) -> None:
    field.ask(GROSS, "kg", mark=",", value="12,5")
    _type("7")
    assert field.value() == "7"


def test_backspace_takes_one_sign_back_and_ctrl_k_goes_on(field: BigNumberField) -> None:
    _type("123")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Backspace)
    QTest.keyClick(focus, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "12"
    assert _parent(field).got[-1] is Qt.Key.Key_K


def test_every_key_is_told_and_a_set_number_is_not(field: BigNumberField) -> None:
    told: list[str] = []
    field.typed.connect(told.append)
    _type("12")
    field.put("99")
    field.clear()
    assert told == ["1", "12"]


def test_the_line_below_keeps_its_height_whatever_it_says(field: BigNumberField) -> None:
    before = field.note.height()
    field.problem(text("The tare is more than the gross weight. Weigh again."))
    assert (field.note.kind, field.note.height()) == (NoteKind.PROBLEM, before)
    field.understood("= 5 kg")
    assert (field.note.kind, field.note.words) == (NoteKind.ECHO, "= 5 kg")
    field.hint(text("Type a weight"))
    assert field.note.height() == before


def test_input_methods_are_off_and_the_name_is_read(field: BigNumberField) -> None:
    focus = field.focusProxy()
    assert focus is not None
    assert not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert focus.accessibleName() == "Gross weight?"
