"""What stands in the field stays there, whatever else the person looks at meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.language import language

if TYPE_CHECKING:
    from tests.ui.station import Clerk


def test_digits_outlive_another_page_and_another_language(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"23")
    clerk.press("F6")
    clerk.settle()
    clerk.press("F2")
    clerk.settle()
    assert clerk.intake.card.field.value() == "23"
    clerk.desk.look.speak(language("th"))
    clerk.settle()
    assert clerk.intake.card.field.value() == "23"
    clerk.press("Enter")
    clerk.settle()
    assert clerk.intake.desk.hand.lines[0].gross.grams == 23_000
