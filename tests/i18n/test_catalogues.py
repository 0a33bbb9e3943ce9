"""Catalogues are found in any state of a checkout, and never stop a station."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from collector_app.i18n import catalogues
from collector_app.i18n.catalogues import catalogue, compiled, read_catalogue
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.qt_words import QT_WORDS, qt_word

if TYPE_CHECKING:
    from pathlib import Path

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Total"\nmsgstr "{}"\n'


@pytest.fixture
def po(tmp_path: Path) -> Path:
    file = tmp_path / "collector.po"
    file.write_text(PO.format("Tổng cộng"), encoding="utf-8")
    return file


def test_a_checkout_needs_no_compiled_file(po: Path) -> None:
    assert read_catalogue(po).gettext("Total") == "Tổng cộng"


def test_a_compiled_file_is_enough(po: Path) -> None:
    po.with_suffix(".mo").write_bytes(compiled(po.read_bytes()))
    po.unlink()
    assert read_catalogue(po).gettext("Total") == "Tổng cộng"


def test_the_newer_of_the_two_is_read(po: Path) -> None:
    mo = po.with_suffix(".mo")
    mo.write_bytes(compiled(po.read_bytes()))
    po.write_text(PO.format("Cộng"), encoding="utf-8")
    os.utime(mo, ns=(1, 1))
    assert read_catalogue(po).gettext("Total") == "Cộng"
    os.utime(po, ns=(0, 0))
    assert read_catalogue(po).gettext("Total") == "Tổng cộng"


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b'msgid "Total"\nmsgstr', b"rubbish"])
def test_a_damaged_file_speaks_english(po: Path, damage: bytes) -> None:
    po.write_bytes(damage)
    assert read_catalogue(po).gettext("Total") == "Total"
    po.with_suffix(".mo").write_bytes(damage)
    os.utime(po, ns=(0, 0))
    assert read_catalogue(po).gettext("Total") == "Total"


def test_a_missing_folder_speaks_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogues, "folder", lambda: tmp_path)
    catalogue.cache_clear()
    assert catalogue("th").gettext("Total") == "Total"
    catalogue.cache_clear()


def test_qt_asks_our_catalogue_in_every_language() -> None:
    for code in LANGUAGES:
        said = {source: qt_word(language(code), "QPlatformTheme", source) for source in QT_WORDS["QPlatformTheme"]}
        assert (said["Cancel"] == "Cancel") is (code == "en")
    assert qt_word(language("vi"), "QUnknown", "&Something new") == "&Something new"
