"""Outcomes of what head office takes in."""

from collector_app.domain.outcome import Outcome


def test_a_script_goes_on_where_nothing_was_refused() -> None:
    assert {outcome.value for outcome in Outcome if outcome.is_fine} == {
        "taken",
        "known",
        "gap",
        "unknown_site",
        "remarks",
    }
