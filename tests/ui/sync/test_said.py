"""The sentence on top of Sync is whole in every case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from collector_app.i18n.language import language
from collector_app.queries.custody import CustodyCounts
from collector_app.queries.sent import Sending
from collector_app.ui.sync.said import contents, summary, trouble

AT, TO = "2026-11-24T17:10:00+07:00", "2026-11-23T18:00:00+07:00"
NOTHING = CustodyCounts(38, 0, 0, AT, "", "")
PACKED = replace(NOTHING, bundled=12, packed_at=AT)
ANSWERED = replace(PACKED, at_hq=26, answered_at=AT)
NOW = Sending(NOTHING, "RYG", is_paired=True, confirmed_to="", to_pack=0, asked=0, branches=0, remarks=0, bundles=())
SAY = language("en").say


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (replace(NOW, hq="", is_paired=False), "This station has no head office yet."),
        (replace(NOW, is_paired=False), "RYG has not accepted this station yet. 38 entries wait on this computer."),
        (NOW, "38 entries wait for HQ. Nothing has been packed yet."),
        (
            replace(NOW, counts=replace(NOTHING, at_hq=26), confirmed_to=TO),
            "12 entries wait for HQ, which has everything up to 23 Nov 2026 18:00.",
        ),
        (replace(NOW, counts=PACKED), "38 entries wait for HQ. Last packed 24 Nov 2026 17:10, not answered yet."),
        (
            replace(NOW, counts=ANSWERED, confirmed_to=TO),
            "12 entries wait for HQ. Last packed 24 Nov 2026 17:10, answered up to 23 Nov 2026 18:00.",
        ),
        (
            replace(NOW, counts=replace(ANSWERED, at_hq=38), confirmed_to=TO),
            "HQ has every entry up to 23 Nov 2026 18:00.",
        ),
    ],
)
def test_where_everything_is_stands_in_one_sentence(now: Sending, said: str) -> None:
    assert SAY(summary(now)).startswith(said)


def test_the_gravest_trouble_is_said() -> None:
    now = replace(NOW, branches=1, asked=2, to_pack=2, remarks=3)
    said = []
    for changes in ({}, {"branches": 0}, {"branches": 0, "asked": 0}, {"branches": 0, "asked": 0, "remarks": 0}):
        wanted = trouble(replace(now, **changes))  # type: ignore[arg-type] # whole numbers all
        said.append("" if wanted is None else SAY(wanted).split(",")[0].split(".")[0])
    assert said == [
        "HQ keeps 1 entry of this station aside",
        "HQ misses 2 entries",
        "HQ remarked on 3 entries",
        "",
    ]


def test_kinds_of_entries_are_gathered_in_the_words_of_the_trade() -> None:
    kinds = (("grade.made", 1), ("load.sent", 2), ("log.began", 1), ("lot.moved", 1), ("price.published", 3))
    assert [(SAY(word), count) for word, count in contents(kinds)] == [
        ("Prices and grades", 4),
        ("Lots and loads", 3),
        ("Other entries", 1),
    ]
