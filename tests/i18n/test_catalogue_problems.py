"""Every reason for which a pack or a sign is refused is said in a sentence."""

import pytest

from collector_app.domain.problem import Problem
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason, UnknownGrade
from collector_app.domain.problems.triage import SignsContradict, UnknownCondition, UnknownSign
from collector_app.i18n.language import language
from collector_app.i18n.problems import catalogue, triage


@pytest.mark.parametrize("reason", BrokenReason)
def test_a_broken_pack_says_which_file_and_why(reason: BrokenReason) -> None:
    said = catalogue.sentence(BrokenPack("forms.csv", 12, reason, "LA_G"))
    assert said is not None
    assert "forms.csv" in language("en").say(said)


def test_a_broken_pack_names_line_and_word() -> None:
    said = catalogue.sentence(BrokenPack("forms.csv", 12, BrokenReason.UNKNOWN_CHEMISTRY, "LA_G"))
    assert said is not None
    assert language("en").say(said) == (
        "forms.csv is not used: line 12, “LA_G”. No chemistry has this code. "
        "Mend it, or take the file from head office again."
    )


def test_a_line_without_a_word_is_named_alone() -> None:
    said = catalogue.sentence(BrokenPack("forms.csv", 12, BrokenReason.SYNTAX))
    assert said is not None
    assert "line 12. It cannot be read" in language("en").say(said)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (UnknownSign("zebra"), "zebra"),
        (UnknownCondition("fine"), "fine"),
        (SignsContradict("normal", "defective", ("warm",)), "not normal"),
        (SignsContradict("defective", "critical", ("burnt",)), "is critical"),
    ],
)
def test_triage_refuses_in_words(problem: Problem, words: str) -> None:
    said = triage.sentence(problem)
    assert said is not None
    assert words in language("en").say(said)


def test_an_unknown_grade_is_named() -> None:
    said = catalogue.sentence(UnknownGrade("LA_F.PHONE"))
    assert said is not None
    assert "LA_F.PHONE" in language("en").say(said)


def test_other_subjects_are_left_to_others() -> None:
    assert catalogue.sentence(UnknownSign("zebra")) is None
    assert triage.sentence(UnknownGrade("LA_F.PHONE")) is None
