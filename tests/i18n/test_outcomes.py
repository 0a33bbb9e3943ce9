"""Each outcome of a file at head office has a sentence and a next step, in every language."""

import pytest

from collector_app.domain.outcome import Outcome
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.outcomes import next_step, taken_in


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("code", LANGUAGES)
def test_an_outcome_is_said_and_followed_by_a_step(outcome: Outcome, code: str) -> None:
    spoken = language(code)
    assert "KTW" in spoken.say(taken_in(outcome, "KTW", 3))
    assert spoken.say(next_step(outcome))


def test_the_first_five_are_fine() -> None:
    assert [outcome.value for outcome in Outcome if outcome.is_fine] == [
        "taken",
        "known",
        "gap",
        "unknown_site",
        "remarks",
    ]
