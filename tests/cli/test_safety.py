from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.cli.main import parsed, run
from collector_app.domain.finding import Fault, Finding
from collector_app.i18n.findings import finding_said
from collector_app.i18n.language import LANGUAGES, language
from tests.collecting import CAR
from tests.stations import opened

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.collecting import Collector


def test_every_fault_has_a_sentence_in_every_language() -> None:
    for fault in Fault:
        for code in LANGUAGES:
            assert language(code).say(finding_said(Finding(fault, "a-log", 7, "ticket", "total")))


def begun(bare: Collector, tmp_path: Path) -> Path:
    """Begin a station with one ticket, and return the file with its recovery code."""
    said = bare.done("init", "--country", "VN", "--site", "BHO", "--name", "Biên Hòa", "--key-store", "file")
    code = tmp_path / "code.txt"
    code.write_text(said["recovery_code"], encoding="utf-8")
    bare.done("price", "set", "LA_F.SLI_CAR", "18500")
    bare.done("drawer", "open", "50000000")
    bare.post({"seller": None, "lines": [CAR]})
    return code


def test_check_and_rebuild_speak_for_scripts(bare: Collector, tmp_path: Path) -> None:
    begun(bare, tmp_path)
    assert bare.done("check") == {"ok": True, "entries": 5, "problems": []}
    assert bare.done("rebuild") == {"entries": 5}
    app = opened(bare.home)
    with app.home.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE ticket SET total = 1")
    log = app.home.here.log
    app.close()
    said = bare("check")
    assert said.status == 1
    assert said.value["ok"] is False
    (wrong,) = said.value["problems"]
    assert (wrong["problem"], wrong["table"], wrong["log"], wrong["seq"], wrong["detail"]) == (
        "ledger",
        "ticket",
        log,
        5,
        "total",
    )
    bare.done("rebuild")
    assert bare.done("check")["ok"]


def test_check_speaks_to_people_too(bare: Collector, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begun(bare, tmp_path)
    assert run(parsed(["--home", str(bare.home), "check"])) == 0
    assert capsys.readouterr().out == "All 5 entries are as written.\n"
    app = opened(bare.home)
    with app.home.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE ticket SET total = 1")
    app.close()
    assert run(parsed(["--home", str(bare.home), "check"])) == 1
    assert capsys.readouterr().out.endswith("1 thing is wrong.\n")


def test_a_backup_is_made_listed_and_restored(bare: Collector, tmp_path: Path) -> None:
    code = begun(bare, tmp_path)
    usb = tmp_path / "usb"
    usb.mkdir()
    bare.done("setting", "backup_folder", str(usb))
    inside, outside = bare.done("backup", "make")
    assert [each["outside"] for each in (inside, outside)] == [False, True]
    listed = bare.done("backup", "list")
    assert {each["file"] for each in listed} == {inside["file"], outside["file"]}
    assert {each["entries"] for each in listed} == {5}
    bare.post({"seller": None, "lines": [CAR]})
    asked = bare("backup", "restore", outside["file"], "--code-file", str(code))
    assert (asked.status, asked.value["restored"]) == (1, False)
    assert [(gap["first"], gap["last"]) for gap in asked.value["missing"]] == [(6, 6)]
    done = bare.done("backup", "restore", outside["file"], "--code-file", str(code), "--yes")
    assert done["restored"]
    assert (bare.home / done["kept_as"]).exists()
    assert bare.done("check")["entries"] == 5
    for wrong, problem in ((tmp_path / "none.backup", "BackupNotFound"), (code, "BackupDamaged")):
        assert bare.refused("backup", "restore", str(wrong), "--code-file", str(code), "--yes") == problem
    code.write_text("WRONG", encoding="utf-8")
    assert bare.refused("backup", "restore", outside["file"], "--code-file", str(code)) == "WrongRecoveryCode"


def test_a_restore_tells_a_person_what_it_does(
    bare: Collector, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = begun(bare, tmp_path)
    made = bare.done("backup", "make")
    bare.post({"seller": None, "lines": [CAR]})
    command = ["--home", str(bare.home), "backup", "restore", made["file"], "--code-file", str(code)]
    capsys.readouterr()
    assert run(parsed(command)) == 1
    assert "1 newer entry of log" in capsys.readouterr().out
    (bare.home / "books.db").write_bytes(b"coffee" * 999)
    assert run(parsed([*command, "--yes"])) == 0
    told = capsys.readouterr().out
    assert "cannot be read" in told
    assert "are kept as books.db.before-restore-" in told
    assert run(parsed(["--home", str(bare.home), "backup", "list"])) == 0
    assert made["file"] in capsys.readouterr().out


def test_a_backup_that_fails_at_the_close_of_the_day_is_told_beside_the_result(bare: Collector, tmp_path: Path) -> None:
    begun(bare, tmp_path)
    bare.done("setting", "backup_folder", str(tmp_path / "gone"))
    said = bare("drawer", "count", "50000000")
    assert said.status == 0
    assert str(tmp_path / "gone") in said.notes
