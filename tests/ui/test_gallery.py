from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collector_app.i18n.language import language
from collector_app.ui.kit.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Palette
from tests.ui.gallery import Gallery, list_sheet, prompt_sheet
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look

SHEETS = {"prompt": prompt_sheet, "list": list_sheet}
LIGHTS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("code", ["th", "vi"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_every_part_shows_whole(  # noqa: PLR0913 - the three ways to look at it
    qtbot: QtBot, look: Look, tmp_path: Path, *, sheet: str, code: str, light: str
) -> None:
    shown = _shown(qtbot, look, SHEETS[sheet], code, LIGHTS[light])
    folder = Path(os.environ.get("COLLECTOR_GALLERY", str(tmp_path)))
    assert shown.grab().save(str(folder / f"{sheet}-{code}-{light}.png"))
    assert cut_off(shown) == []


def test_text_at_150_per_cent_cuts_no_part(qtbot: QtBot, look: Look) -> None:
    look.enlarge(150)
    shown = _shown(qtbot, look, list_sheet, "th", LIGHT)
    shown.resize(1920, 1080)
    assert cut_off(shown) == []


def _shown(qtbot: QtBot, look: Look, sheet: Callable[[Look], QWidget], code: str, palette: Palette) -> QWidget:
    look.paint_with(palette)
    look.speak(language(code))
    shown = Gallery(look, sheet(look))
    qtbot.addWidget(shown)
    shown.resize(1366, 940)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown
