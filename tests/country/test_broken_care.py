"""What broken files about care are refused for."""

from __future__ import annotations

import pytest

from collector_app import paths
from collector_app.country.care import ANSWERS, FILES, LIMITS, PICTURES, QUESTIONS, VOLTAGES, care_from
from collector_app.country.catalogue import load_catalogue
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason

FOLDER = paths.resources() / "catalogue"
CATALOGUE = load_catalogue(FOLDER)
WHOLE = {name: (FOLDER / name).read_text(encoding="utf-8") for name in FILES}
R = BrokenReason


def refused(name: str, old: str, new: str) -> BrokenPack:
    assert old in WHOLE[name]
    files = {each: content.encode() for each, content in WHOLE.items()}
    files[name] = WHOLE[name].replace(old, new, 1).encode()
    with pytest.raises(BrokenPack) as refusal:
        care_from(files, CATALOGUE)
    assert refusal.value.file == name
    return refusal.value


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        (ANSWERS, "smoke,1,", "smog,1,", R.UNKNOWN_WORD),
        (ANSWERS, "smoke,1,", "smoke,0,", R.BAD_CODE),
        (ANSWERS, "smoke,3,", "smoke,1,", R.DUPLICATE),
        (ANSWERS, ",dented,", ",dinted,", R.UNKNOWN_WORD),
        (QUESTIONS, "\ntemperature,", "\nvoltage,", R.DUPLICATE),
        (QUESTIONS, ",looked,swelling,", ",weighed,swelling,", R.UNKNOWN_WORD),
        (QUESTIONS, ",voltage,voltmeter,", ",looked,voltmeter,", R.EMPTY),
        (QUESTIONS, ",looked,swelling,", ",voltage,swelling,", R.UNKNOWN_WORD),
        (QUESTIONS, ",PIECE EBIKE_LI", ",PIECE EBIKE_LIT", R.UNKNOWN_FORM),
        (QUESTIONS, "lead nickel", "lead nickle", R.UNKNOWN_WORD),
        (VOLTAGES, "LFP,", "LFQ,", R.UNKNOWN_CHEMISTRY),
        (VOLTAGES, "LFP,3200,2000", "LFP,3200,3300", R.BAND_UPSIDE_DOWN),
        (VOLTAGES, "3650,3750", "3650,3650", R.BAND_UPSIDE_DOWN),
        (LIMITS, "hot_dc", "hot_df", R.UNKNOWN_WORD),
        (LIMITS, "\nhot_dc,600", "\nwarm_dc,600", R.DUPLICATE),
        (LIMITS, "hot_dc,600", "hot_dc,0", R.BAD_NUMBER),
        (LIMITS, "hot_dc,600,domain.md 2.3,believed\n", "", R.MISSING_KEY),
        (PICTURES, "LA_V.SLI_MOTO", "LA_W.SLI_MOTO", R.UNKNOWN_WORD),
        (PICTURES, "\n111,", "\n1111111,", R.BAD_CODE),
        (PICTURES, "\n111,", "\n1111,", R.UNKNOWN_WORD),
        (PICTURES, "\n111,", "\n112,", R.DUPLICATE),
        (PICTURES, "LA_F.SLI_MOTO,sure", "LA_F.SLI_MOTO,certain", R.UNKNOWN_WORD),
        (PICTURES, ",caps,LA_F.SLI_MOTO,", ",caps,,", R.EMPTY),
    ],
)
def test_a_broken_file_is_refused_for_its_reason(name: str, old: str, new: str, reason: BrokenReason) -> None:
    assert refused(name, old, new).reason is reason


def test_a_question_of_the_picture_key_without_drawings_is_refused() -> None:
    lines = [line for line in WHOLE[PICTURES].splitlines() if not line.startswith(("4311,", "4312,"))]
    files = {each: content.encode() for each, content in WHOLE.items()}
    files[PICTURES] = "\n".join(lines).encode()
    with pytest.raises(BrokenPack) as refusal:
        care_from(files, CATALOGUE)
    assert (refusal.value.reason, refusal.value.word) == (R.EMPTY, "431")


def test_no_numbers_at_all_are_refused() -> None:
    files = {each: content.encode() for each, content in WHOLE.items()}
    files[LIMITS] = WHOLE[LIMITS].splitlines()[0].encode()
    with pytest.raises(BrokenPack) as refusal:
        care_from(files, CATALOGUE)
    assert (refusal.value.reason, refusal.value.line) == (R.MISSING_KEY, 0)


def test_whole_files_give_whole_care() -> None:
    assert care_from({each: content.encode() for each, content in WHOLE.items()}, CATALOGUE) == CATALOGUE.care
