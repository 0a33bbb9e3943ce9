from __future__ import annotations

from collector_app.domain.pad import MOST_SHEETS
from collector_app.queries.pads import PadStand, Use


def test_a_sheet_that_two_standing_tickets_name_is_told() -> None:
    """Posting lets both stand; of a corrected ticket only the new one does."""
    uses = (
        Use(2, "A-1", voided=False),
        Use(3, "A-2", voided=True),
        Use(3, "A-3", voided=False),
        Use(2, "A-4", voided=False),
    )
    stand = PadStand("KTW", 1, 1, 1, 10, "", uses, {})
    assert stand.twice == ((2, ("A-1", "A-4")),)
    assert stand.missing == (1,)


def test_a_pad_as_thick_as_a_lie_is_told_at_once() -> None:
    most = 2**53 - 1
    stand = PadStand("KTW", 1, 1, 1, most, "", (Use(most, "A-1", voided=False),), {})
    assert len(stand.missing) == MOST_SHEETS
