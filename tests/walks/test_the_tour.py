"""The tour walks a whole day through the real windows, by keys alone, and leaves what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from collector_app.ui.tour import PICTURES, RECEIPTS, tour
from collector_app.ui.touring.hands import HEIGHT, WIDTH
from collector_app.ui.touring.manager_day import FROM_HQ, TO_HQ

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SHOWN = (
    "sign-in",
    "intake-goods",
    "intake-weight",
    "intake-signs",
    "intake-hand-over",
    "intake-th-dark",
    "intake-vi-light",
    "intake-held",
    "emergency",
    "picture-key",
    "pack-temperature",
    "menu",
    "scale",
    "tickets",
    "payments-paid",
    "stock",
    "prices",
    "sync-packed",
    "sync-answered",
    "drawer-closed",
    "hq-sites",
)


@pytest.mark.parametrize("language", ["vi", "th", "id"])
def test_a_day_leaves_pictures_receipts_a_bundle_and_the_answer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    del qtbot
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))  # put back after the tour has changed it
    assert tour(tmp_path / "tour", language) == 0
    named = capsys.readouterr().out.splitlines()
    files = [path for path in (tmp_path / "tour").rglob("*") if path.is_file()]
    assert sorted(named) == sorted(str(path) for path in files)
    pictures = {path.stem.split("-", 1)[1]: path for path in (tmp_path / "tour" / PICTURES).glob("*.png")}
    assert set(SHOWN) <= pictures.keys()
    assert all((QImage(str(path)).width(), QImage(str(path)).height()) == (WIDTH, HEIGHT) for path in pictures.values())
    assert len(list((tmp_path / "tour" / TO_HQ).glob("*.bundle"))) == 1
    assert len(list((tmp_path / "tour" / FROM_HQ).glob("*.answer"))) == 1
    receipts = list((tmp_path / "tour" / RECEIPTS).glob("*.pdf"))
    assert len(receipts) == 20
    assert all(len(pypdfium2.PdfDocument(str(path))) == 1 for path in receipts)
