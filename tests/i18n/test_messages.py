"""The catalogues: what the program says is in them, and every translation can be said."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from installer import message_sources, messages
from installer.message_sources import Message, NotLiteral, in_pack, in_python, in_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

IMPORT = "from collector_app.i18n.text import plural, text, text_in\n"
Said = dict[str | tuple[str, str], str | tuple[str, ...]]


@pytest.fixture
def source() -> Catalog:
    catalog = Catalog()
    catalog.add("{a} of {b}", locations=[("a.py", 0), ("a.py", 0)])
    catalog.add(("{n} piece", "{n} pieces"), locations=[("a.py", 0)])
    catalog.add("Count", context="drawer, verb", locations=[("a.py", 0)])
    return catalog


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(messages, "folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def translate(own_folder: Path) -> Callable[[Said], list[str]]:
    """Write a Vietnamese catalogue of these translations and return what is wrong with it."""

    def fault(said: Said) -> list[str]:
        catalog = Catalog(locale="vi")
        known = Catalog()
        for message, string in said.items():
            catalog.add(message, string)
            known.add(message)
        file = own_folder / "vi" / "LC_MESSAGES" / "collector.po"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(messages.written(catalog))
        return messages.faults("vi", known)

    return fault


@pytest.mark.parametrize("code", messages.TRANSLATED)
def test_everything_the_program_says_is_translated(code: str) -> None:
    assert messages.faults(code, messages.template()) == []


@pytest.mark.parametrize("code", messages.TRANSLATED)
def test_each_catalogue_names_its_review_state(code: str) -> None:
    head = messages.po_file(code).read_text(encoding="utf-8").splitlines()[:3]
    assert "# Review state: machine-made from the glossary, not yet read by a native speaker of the trade." in head


def test_code_says_texts_also_over_several_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(
        IMPORT + 'x = text("One " "sentence.", a=1)\ny = plural("{n} a", "{n} b", 2)\nz = text_in("drawer", "Count")\n',
        encoding="utf-8",
    )
    assert list(in_python(file, tmp_path)) == [
        Message("One sentence.", "a.py"),
        Message("{n} a", "a.py", many="{n} b"),
        Message("Count", "a.py", context="drawer"),
    ]


def test_the_text_of_another_library_is_not_ours(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('from sqlalchemy import text\nx = text("SELECT 1")\n', encoding="utf-8")
    assert list(in_python(file, tmp_path)) == []


@pytest.mark.parametrize("call", ["text(name)", 'text(f"{name}")', 'plural("a", b, 2)', "text_in('a')", "text(1)"])
def test_a_text_that_nobody_could_translate_is_refused(tmp_path: Path, call: str) -> None:
    file = tmp_path / "a.py"
    file.write_text(f"{IMPORT}x = {call}\ny = other.text(name)\n", encoding="utf-8")
    with pytest.raises(NotLiteral, match=r"a\.py:2"):
        list(in_python(file, tmp_path))


def test_names_of_the_catalogue_and_texts_of_packs_are_read(tmp_path: Path) -> None:
    table = tmp_path / "grades.csv"
    table.write_text("code,name\nLA_F,Car battery\nX,\n", encoding="utf-8")
    assert list(in_table(table, tmp_path)) == [Message("Car battery", "grades.csv", "grade")]
    pack = tmp_path / "pack.toml"
    pack.write_text(
        'id = "VN"\n[money]\nname = "x"\n[[rule]]\ntext = "A rule."\n[[closed]]\nname = "Tết"\n', encoding="utf-8"
    )
    assert list(in_pack(pack, tmp_path)) == [
        Message("A rule.", "pack.toml", "rule"),
        Message("Tết", "pack.toml", "holiday"),
    ]


def test_every_source_is_read() -> None:
    files = {message.file for message in message_sources.messages()}
    wanted = {
        "collector_app/i18n/problems/typed.py",
        "resources/catalogue/grades.csv",
        "resources/countries/VN/pack.toml",
        "collector_app/i18n/qt_words.py",
    }
    assert wanted <= files


def test_an_update_keeps_what_is_translated_and_drops_what_is_not_said(own_folder: Path, source: Catalog) -> None:
    old = Catalog(locale="id")
    old.add("{a} of {b}", "{a} dari {b}")
    old.add("No longer said", "x")
    file = own_folder / "id" / "LC_MESSAGES" / "collector.po"
    file.parent.mkdir(parents=True)
    file.write_bytes(messages.written(old))
    new = messages.written(messages.updated("id", source))
    read = read_po(io.BytesIO(new), locale="id")
    assert {message.id: message.string for message in read if message.id} == {
        "{a} of {b}": "{a} dari {b}",
        ("{n} piece", "{n} pieces"): ("",),
        "Count": "",
    }
    assert b"nplurals=1" in new
    assert b"fuzzy" not in new
    file.write_bytes(new)
    assert messages.written(messages.updated("id", source)) == new


def test_a_first_update_begins_an_empty_catalogue(own_folder: Path, source: Catalog) -> None:
    assert not (own_folder / "th").exists()
    assert "Count" in {message.id for message in messages.updated("th", source)}
    assert [fault.split(":")[1] for fault in messages.faults("th", source)] == [" not in the catalogue"] * 3


@pytest.mark.parametrize(
    ("english", "said", "fault"),
    [
        ("Total", "Tổng", None),
        ("Total", "", "not translated"),
        ("{a} of {b}", "{a} của", "other holes"),
        ("{a} of {b}", "{a} của {b", "a brace left open"),
        ("Total", "Tô\u0309ng", "not NFC"),
        ("Total", "Tổng ", "a space at an end"),
        ("Show ", "Hiện", "a space at an end"),
        (("{n} piece", "{n} pieces"), ("{n} cái",), None),
        (("One piece", "{n} pieces"), ("cái",), "other holes"),
        (("{n} piece", "{n} pieces"), ("",), "not translated"),
    ],
)
def test_a_translation_that_cannot_be_said_is_named(
    translate: Callable[[Said], list[str]],
    english: str | tuple[str, str],
    said: str | tuple[str, ...],
    fault: str | None,
) -> None:
    found = translate({english: said})
    assert (fault is None) is (found == [])
    assert all(fault in line for line in found if fault)


def test_the_three_acts(
    own_folder: Path, source: Catalog, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(messages, "template", lambda: source)
    for act, status in (("update", 0), ("compile", 0), ("check", 1)):
        monkeypatch.setattr(sys, "argv", ["messages", act])
        assert messages.main() == status
    assert (own_folder / "zh_CN" / "LC_MESSAGES" / "collector.mo").exists()
    assert "vi: not translated: [drawer, verb] 'Count'" in capsys.readouterr().out


def test_a_complete_set_passes_the_check(monkeypatch: pytest.MonkeyPatch, own_folder: Path) -> None:
    monkeypatch.setattr(messages, "template", Catalog)
    assert own_folder.exists()
    assert messages.check() == 0
