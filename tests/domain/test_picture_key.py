"""The shipped picture key: short, whole, and careful where it guesses."""

from __future__ import annotations

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.domain.picture_key import MOST_QUESTIONS, ROOT, Choice, Sure, found_at

CATALOGUE = load_catalogue(paths.resources() / "catalogue")
KEY = CATALOGUE.care.pictures
LEAVES = tuple(choice for choice in KEY.choices.values() if choice.grade)


def test_every_leaf_is_reached_by_at_most_five_digits() -> None:
    for leaf in LEAVES:
        here: Choice | None = KEY.choices[ROOT]
        for digit in leaf.code:
            assert here is not None
            here = KEY.step(here.code, digit)
        assert here is leaf
        assert len(leaf.code) <= MOST_QUESTIONS


def test_every_question_shows_two_to_nine_drawings_from_one_on() -> None:
    for choice in KEY.choices.values():
        if choice.ask:
            below = [each.code[-1] for each in KEY.below(choice.code)]
            assert below == [str(place) for place in range(1, len(below) + 1)]
            assert 2 <= len(below) <= 9


def test_the_grade_of_every_tile_can_be_found() -> None:
    found = {found_at(leaf, CATALOGUE).grade.code for leaf in LEAVES}
    assert {grade.code for grade in CATALOGUE.tiles.values()} <= found


def test_a_guess_about_what_can_burn_is_unknown_and_is_asked_about() -> None:
    for leaf in LEAVES:
        found = found_at(leaf, CATALOGUE)
        if found.sure is Sure.GUESS and CATALOGUE.needs_triage(CATALOGUE.by_code(leaf.grade)):
            assert found.grade.chemistry == "UNK"
            assert CATALOGUE.needs_triage(found.grade)


def test_a_look_alike_of_a_lead_battery_that_is_too_light_is_unknown() -> None:
    leaf = KEY.choices["123"]
    assert found_at(leaf, CATALOGUE).grade.code == "UNK.SLI_CAR"


def test_what_is_sure_keeps_its_grade() -> None:
    assert found_at(KEY.choices["121"], CATALOGUE).grade.code == "LA_F.SLI_CAR"


def test_every_drawing_is_there() -> None:
    drawn = {each.stem for each in (paths.resources() / "drawings").glob("*.svg")}
    wanted = {choice.drawing for choice in KEY.choices.values()}
    wanted |= {question.drawing for question in CATALOGUE.care.questions.values()}
    assert wanted == drawn


def test_zero_and_foreign_digits_lead_nowhere() -> None:
    assert KEY.step(ROOT, "0") is None
    assert KEY.step("1", "9") is None
