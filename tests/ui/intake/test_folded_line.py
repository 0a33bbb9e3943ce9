from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.text import text
from collector_app.ui.intake.sums_column import SumsColumn
from collector_app.ui.kit.live_weight import Shown
from collector_app.ui.kit.state import waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look


def test_the_one_line_of_large_text_says_whose_state_it_is(qtbot: QtBot, look: Look) -> None:
    column = SumsColumn(look)
    qtbot.addWidget(column)
    column.weight.show_live(Shown("", text("Scale {name}", name="S1"), waiting(text("not connected"))))
    assert column.folded()[0] == "Scale S1: not connected"
