"""Pieces of light goods that are set aside, and the picture key; digits and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from collector_app.queries.lines import lines_of
from collector_app.ui.intake.hand import Step
from tests.ui.intake.books import signs_of, tickets_of
from tests.ui.intake.triaging import line_of, refused
from tests.ui.station import MANAGER_PIN, PATIENCE

if TYPE_CHECKING:
    from tests.ui.station import Clerk


def test_pieces_that_were_set_aside_become_lines_of_their_own(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "5", "3", "2", "5", "Enter")
    assert clerk.step() is Step.SIGNS
    clerk.press("1", "3", "1", "1", ".", "2", "Enter")  # the first of them is badly swollen
    clerk.press("1", "1", "2", "1", ".", "1", "Enter")  # the second is dented
    assert clerk.step() is Step.MORE
    clerk.press("Enter", "Enter", *MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: bool(tickets_of(clerk)), timeout=PATIENCE)
    (ticket,) = tickets_of(clerk)
    lines = clerk.desk.worker.app.ask(lines_of, ticket)
    assert [(line.condition, line.signs, line.net_g) for line in lines] == [
        ("normal", (), 5_000),
        ("critical", ("swelling_marked",), 200),
        ("defective", ("dented",), 100),
    ]


def test_none_set_aside_goes_on_at_once_and_many_are_one_line(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "5", "2", "0")
    assert (clerk.step(), line_of(clerk).looked) == (Step.WEIGHT, True)
    clerk.press("Esc", "9", "4", "Enter", "1", "1", "1", "1", "1", "Enter")
    assert clerk.step() is Step.MORE
    assert [(line.aside, line.set_aside) for line in clerk.intake.desk.hand.lines] == [(9, False), (0, True)]


def test_a_piece_that_is_left_out_or_refused_is_not_asked_for_again(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "5", "2", "3", "4", "Enter", "Esc")
    assert clerk.step() is Step.SIGNS  # the next one
    clerk.press("0", "5")
    clerk.settle()
    clerk.press("1", "1", "2", "1", ".", "3", "Enter")
    assert clerk.step() is Step.MORE
    assert len(clerk.intake.desk.hand.lines) == 2
    assert [made.reason for made in refused(clerk)] == ["flooded"]


def test_the_picture_key_chooses_by_drawings(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "0", "1", "2", "Esc", "2", "1")
    assert clerk.step() is Step.GOODS
    clerk.press("7", "1")
    assert (clerk.step(), line_of(clerk).grade) == (Step.SIGNS, "LA_F.SLI_CAR")


def test_a_guess_of_the_picture_key_is_unknown_and_asked_about(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "0", "4", "1", "3", "Enter")
    assert (line_of(clerk).grade, clerk.step()) == ("UNK.EV_PACK", Step.SIGNS)
    clerk.press("Esc", "0", "9", "Esc", "Esc", "1")
    assert clerk.step() is Step.GOODS


def test_the_picture_key_and_the_answers_take_the_mouse_too(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "0")
    pictures, signs = clerk.intake.card.pictures, clerk.intake.card.signs
    QTest.mouseClick(pictures, Qt.MouseButton.LeftButton, pos=pictures._box(2).center())
    QTest.mouseClick(pictures, Qt.MouseButton.LeftButton, pos=pictures._box(0).center())
    QTest.mouseClick(pictures, Qt.MouseButton.LeftButton, pos=pictures._box(1).center())
    clerk.press("1")
    assert line_of(clerk).grade == "NMC.EBIKE_LI"
    QTest.mouseClick(signs, Qt.MouseButton.LeftButton, pos=signs._box(1).center())
    assert signs_of(clerk) == ("warm",)
