"""The sentences about papers."""

from __future__ import annotations

from collector_app.domain.problem import Problem
from collector_app.domain.problems.documents import NotAPage, NotOurMark
from collector_app.i18n.language import language
from collector_app.i18n.problems.documents import sentence
from collector_app.i18n.sentences import own_sentence


def test_each_problem_with_papers_has_a_sentence_that_says_what_to_do() -> None:
    for problem, act in ((NotOurMark("x"), "Scan"), (NotAPage(), "Make")):
        said = own_sentence(problem)
        assert said is not None
        assert act in language("en").say(said)


def test_other_problems_are_left_to_other_files() -> None:
    assert sentence(Problem()) is None
