"""Triage by digits: what is asked, what an answer does, what cannot be asked, and what comes after an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.ui.intake.hand import Step
from tests.ui.intake.books import only_line_of, signs_of, tickets_of
from tests.ui.intake.triaging import equip, leave_alarm, line_of, refused, teach
from tests.ui.station import MANAGER_PIN, PATIENCE

if TYPE_CHECKING:
    from tests.ui.station import Clerk


def test_four_good_answers_make_a_normal_line(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "1", "1", "1", "3", "Enter", "Enter", "Enter")
    assert clerk.pressed == 11
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.condition, line.place, line.signs, line.unsure, line.not_asked) == ("normal", "store", (), (), ())


def test_looked_and_cannot_tell_is_amber_and_kept(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "1", "1", "9", "3", "Enter", "Enter", "Enter")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.condition, line.place, line.unsure) == ("defective", "defective", ("water",))


def test_an_answer_that_was_taken_back_leaves_nothing(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "9", "Esc")
    assert line_of(clerk).unsure == ()
    clerk.press("1", "2", "9", "Esc", "Esc", "1", "1")
    assert clerk.step() is Step.WEIGHT
    assert (signs_of(clerk), line_of(clerk).unsure, line_of(clerk).looked) == ((), (), True)
    clerk.press("Esc")
    assert (clerk.step(), line_of(clerk).looked) == (Step.SIGNS, False)


def test_enter_and_foreign_digits_answer_nothing(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "Enter", "4", "5", "8", "Enter")
    assert line_of(clerk).answers == 0


def test_what_cannot_be_asked_here_is_sent_as_not_asked(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "4", "1", "1", "1", "1", "1", "1", "1", "Enter", *"310", "Enter", "Enter", "Enter")
    clerk.settle()
    line = only_line_of(clerk)
    assert line.not_asked == ("temperature", "voltage", "insulation", "terminals")
    assert (line.condition, line.place) == ("normal", "store")


def test_with_instruments_and_training_degrees_and_volts_are_asked(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    clerk.press("Enter", "4", "1", "1", *"32", "Enter", *"30", "Enter")
    assert (line_of(clerk).temperature_dc, line_of(clerk).ambient_dc) == (320, 300)
    clerk.press("1", "1", "1", "1", "1", *"350", "Enter", *"96", "Enter")
    shown = clerk.intake.card.signs._shown
    assert shown is not None
    assert "175 k" in clerk.desk.look.say(shown.look)
    clerk.press("1", "1")
    assert (clerk.step(), line_of(clerk).voltage_mv, line_of(clerk).series) == (Step.PIECES, 350_000, 96)
    clerk.press("Enter", *"310", "Enter", "Enter", "Enter")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.condition, line.not_asked, line.voltage_mv, line.temperature_dc) == ("normal", (), 350_000, 320)


def test_who_signs_in_is_asked_what_she_was_taught(clerk: Clerk) -> None:
    teach(clerk)
    clerk.sign_in()
    clerk.press("Enter", "4", "1", "1")
    question = clerk.intake.desk.triage.question()
    assert question is not None
    assert question.code == "temperature"


def test_the_air_is_asked_once_and_an_old_reading_no_more(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    desk = clerk.intake.desk
    clerk.press("Enter", "4", "1", "1", *"32", "Enter", *"30", "Enter", "Esc")
    assert line_of(clerk).temperature_dc is None
    clerk.press(*"36", "Enter")
    assert (signs_of(clerk), line_of(clerk).ambient_dc) == (("warm",), 300)
    now = desk.triage.clock()
    desk.triage.clock = lambda: now + 5 * 3600 * 1000
    clerk.press("Esc", *"36", "Enter", "Esc", *"37", "Enter", *"36.5", "Enter")
    assert (signs_of(clerk), line_of(clerk).temperature_dc) == ((), 370)


def test_too_many_volts_are_red_and_too_few_amber(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    clerk.press("Enter", "4", "6", "1", *"30", "Enter", *"30", "Enter", "1", "1", "1", "1", "1")
    clerk.press(*"61", "Enter", "*", *"51.2", "Enter")
    assert (signs_of(clerk), line_of(clerk).series) == (("voltage_high",), 16)
    clerk.press("Esc", "0", "Enter", "0", "Enter", "Enter", "Esc", "0", "Enter", *"16", "Enter")
    assert (signs_of(clerk), line_of(clerk).voltage_mv) == (("voltage_low",), 0)
    assert clerk.intake.desk.triage.question() is not None  # terminals: insulation is no question in such a pack
    clerk.press("1", "Enter", *"52", "Enter", "Enter", "Enter")
    clerk.settle()
    assert only_line_of(clerk).condition == "defective"


def test_odd_readings_are_said_and_stay(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    clerk.press("Enter", "4", "1", "1", "Enter", *"99999", "Enter")
    assert line_of(clerk).answers == 1
    clerk.press(*"30", "Enter", *"30", "Enter", "1", "1", "1", "1", "1", *"99999", "Enter")
    assert line_of(clerk).voltage_mv is None


def test_far_too_many_degrees_are_not_said_in_kilograms(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    clerk.press("Enter", "4", "1", "1", *"11111900", "Enter")
    said = clerk.desk.look.say(clerk.intake.card.field.note.spoken())
    assert said == "11111900 cannot be right. Measure again."


def test_far_above_the_air_it_is_asked_whether_it_rises(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    clerk.press("Enter", "4", "1", "1", *"48", "Enter", *"30", "Enter", "Enter", "1")
    assert (signs_of(clerk), line_of(clerk).answers) == (("warm",), 2)
    clerk.press("Esc", *"48", "Enter", "3")
    assert clerk.desk.window.emergency.isVisible()
    leave_alarm(clerk)


def test_after_an_emergency_the_record_is_a_refusal(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "3")
    assert tickets_of(clerk) == ()
    leave_alarm(clerk)
    clerk.press("Enter", "1")
    clerk.settle()
    (made,) = refused(clerk)
    assert (made.reason, made.grade, made.signs) == ("burning", "NMC.EBIKE_LI", ("hot",))
    assert clerk.step() is Step.SELLER


def test_after_an_emergency_it_may_be_taken_in_as_critical(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "4", "1", "3")
    leave_alarm(clerk)
    clerk.press("2", "Enter", *"310", "Enter", "Enter", "Enter", *MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: bool(tickets_of(clerk)), timeout=PATIENCE)
    line = only_line_of(clerk)
    assert (line.condition, line.place, line.signs) == ("critical", "quarantine", ("smoke",))
    assert "swelling" in line.not_asked
    tag = clerk.home / "papers" / f"quarantine_tag-{line.lot}.pdf"
    clerk.qtbot.waitUntil(tag.exists, timeout=PATIENCE)


def test_zero_refuses_the_goods_for_a_reason(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"23", "Enter", "3", "1", "1", "3", "0", "Esc", "0", "2")
    clerk.settle()
    (made,) = refused(clerk)
    assert (made.reason, made.grade, made.signs) == ("swollen", "NMC.EBIKE_LI", ("swelling_marked",))
    assert (clerk.step(), len(clerk.intake.desk.hand.lines)) == (Step.MORE, 1)
    clerk.qtbot.waitUntil(lambda: bool(list((clerk.home / "papers").glob("refusal_slip-*.pdf"))), timeout=PATIENCE)


def test_of_a_refused_first_line_no_ticket_is_left(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "0", "6")
    clerk.settle()
    assert [made.reason for made in refused(clerk)] == ["not_bought"]
    assert (clerk.step(), clerk.intake.desk.hand.is_begun) == (Step.SELLER, False)


@pytest.mark.parametrize(("pause", "took"), [(120, 480), (900, 3600)])
def test_the_time_of_each_answer_goes_with_the_ticket(clerk: Clerk, pause: int, took: int) -> None:
    clerk.sign_in()
    desk = clerk.intake.desk
    now = 0
    desk.triage.clock = lambda: now
    clerk.press("Enter", "3", "1")
    for digit in "1119":
        now += pause
        clerk.press(digit)
    assert (desk.hand.answer_ms, desk.hand.answers_given) == (took, 4)


def test_a_held_line_keeps_its_questions_for_whoever_goes_on(clerk: Clerk) -> None:
    clerk.sign_in()
    equip(clerk)
    clerk.press("Enter", "4", "1", "1", *"30", "Enter", *"30", "Enter", "1")
    clerk.intake.desk.triage.equipment = type(clerk.intake.desk.triage.equipment)()
    question = clerk.intake.desk.triage.question()
    assert question is not None
    assert question.code == "swelling"
