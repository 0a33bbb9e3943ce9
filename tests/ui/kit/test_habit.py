"""What a scanner was set to put around every code is found out by watching it."""

from __future__ import annotations

from collector_app.domain.identity.scan import ScanKind
from collector_app.domain.identity.tag import OwnTag
from collector_app.ui.kit.habit import Habit

TAG = OwnTag("RYG", "KTW", 42).code


def test_a_known_code_is_found_inside_at_once() -> None:
    habit = Habit()
    for said in (TAG, f"~{TAG}", f"{TAG}#", f"*${TAG}%"):
        assert habit.read(said).code == TAG


def test_the_same_signs_around_three_unknown_codes_belong_to_the_scanner() -> None:
    habit = Habit()
    assert habit.read("~SERIAL-A1#").code == "~SERIAL-A1#"
    assert habit.read("~OTHER-77#").code == "~OTHER-77#"
    assert habit.read("~THIRD.9#").code == "THIRD.9"
    assert habit.read("~SERIAL-A1#").code == "SERIAL-A1"


def test_letters_and_digits_are_never_left_out() -> None:
    habit = Habit()
    for said in ("XX-A1", "XX-B2", "XX-C3"):
        assert habit.read(said).code == said


def test_a_scan_of_nothing_but_such_signs_stays() -> None:
    habit = Habit()
    for said in ("~~~~~~", "~~~-~~", "~~~=~~"):
        habit.read(said)
    found = habit.read("~~~")
    assert (found.kind, found.code) == (ScanKind.CODE, "~~~")
