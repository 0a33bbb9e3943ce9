"""How a catalogue is read, and what a broken one is refused for."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from collector_app import paths
from collector_app.country.catalogue import FILES, catalogue_from, load_catalogue
from collector_app.domain.catalogue import Unit
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason
from collector_app.domain.weight import Weight

FOLDER = paths.resources() / "catalogue"

GOOD = {
    "un_numbers.csv": """\
code,name,class,packing,source,confidence
UN2794,"Batteries, wet, filled with acid",8,P801,domain.md 2.2,believed
""",
    "chemistries.csv": """\
code,name,family,un,short,source,confidence
LA_F,Flooded lead-acid,lead,UN2794,Pb,domain.md 1.1,believed
ALK,Alkaline,primary,,Zn,domain.md 1.1,believed
""",
    "forms.csv": """\
code,name,chemistries,also,least_g,most_g,typical_from_g,typical_to_g,counted,unit,count_off,source,confidence
SLI_CAR,Car starter battery,LA_F,,6000,26000,8000,20000,yes,kg,25,domain.md 1.2,believed
AA_D,Dry cell,ALK,,,,,,no,kg,0,domain.md 1.2,believed
""",
    "price_bases.csv": """\
code,name,needs,source,confidence
FIXED_KG,List price by the kilogram,list,domain.md 1.4,believed
""",
    "grades.csv": """\
code,name,unit,basis,tile,source,confidence
LA_F.SLI_CAR,Car starter battery,kg,FIXED_KG,11,look.md 7,believed
LA_F.SLI_CAR.REUSE,"Car starter battery, still usable",piece,FIXED_KG,0,look.md 7,believed
""",
    "signs.csv": """\
code,name,severity,question,emergency,source,confidence
smoke,Smoking,red,1,yes,domain.md 2.3,verified
""",
    "units.csv": """\
code,name,grams,aliases,allowed,source,confidence
quintal,Quintal (100 kg),100000,kwintal,yes,domain.md 1.3,believed
""",
}
UN, CHEMISTRIES, FORMS, BASES, GRADES, SIGNS, UNITS = FILES
R = BrokenReason


def broken(**changed: bytes) -> BrokenPack:
    files = {name: text.encode() for name, text in GOOD.items()}
    with pytest.raises(BrokenPack) as refusal:
        catalogue_from(files | {name.replace("_csv", ".csv"): content for name, content in changed.items()})
    return refusal.value


def test_a_small_catalogue_is_read_whole() -> None:
    catalogue = catalogue_from({name: text.encode() for name, text in GOOD.items()})
    assert catalogue.tiles[11] is catalogue.grade("LA_F", "SLI_CAR")
    assert catalogue.grade("LA_F", "SLI_CAR", "REUSE").unit is Unit.PIECE
    assert catalogue.grade("ALK", "AA_D").named_after_form
    assert catalogue.forms["SLI_CAR"].typical == (Weight(8000), Weight(20000))
    assert catalogue.forms["AA_D"].typical is None
    assert [catalogue.forms[form].count_off for form in ("SLI_CAR", "AA_D")] == [25, 0]
    assert catalogue.signs["smoke"].emergency
    assert catalogue.units["quintal"].mass == Weight(100_000)


def test_the_mark_of_a_spreadsheet_and_its_line_ends_are_read() -> None:
    files = {name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in GOOD.items()}
    assert catalogue_from(files) == catalogue_from({name: text.encode() for name, text in GOOD.items()})


@pytest.mark.parametrize(
    ("file", "change", "line", "reason", "word"),
    [
        (UN, ("UN2794,", "2794,"), 2, R.BAD_CODE, "2794"),
        (CHEMISTRIES, (",UN2794,", ",UN9999,"), 2, R.UNKNOWN_UN, "UN9999"),
        (CHEMISTRIES, (",lead,", ",leed,"), 2, R.UNKNOWN_WORD, "leed"),
        (CHEMISTRIES, ("ALK,", "alk,"), 3, R.BAD_CODE, "alk"),
        (CHEMISTRIES, ("ALK,", "LA_F,"), 3, R.DUPLICATE, "LA_F"),
        (CHEMISTRIES, (",short,", ",chip,"), 1, R.MISSING_COLUMN, "short"),
        (CHEMISTRIES, (",Zn,", ",Zinc!,"), 3, R.BAD_CODE, "Zinc!"),
        (CHEMISTRIES, ("Alkaline", ""), 3, R.EMPTY, "name"),
        (CHEMISTRIES, ("Alkaline", "Alka\x07line"), 3, R.BAD_TEXT, "name"),
        (CHEMISTRIES, ("Alkaline", "Alka{line}"), 3, R.BAD_TEXT, "name"),
        (CHEMISTRIES, ("Alkaline", '"Alka\nline"'), 3, R.BAD_TEXT, "name"),
        (CHEMISTRIES, ("domain.md 1.1", ""), 2, R.EMPTY, "source"),
        (CHEMISTRIES, ("believed", "sure"), 2, R.UNKNOWN_WORD, "sure"),
        (CHEMISTRIES, ("Pb,", "Pb,,"), 2, R.WRONG_WIDTH, ""),
        (CHEMISTRIES, (",family,", ",name,"), 1, R.MISSING_COLUMN, "family"),
        (CHEMISTRIES, (",confidence", ",confidence,un"), 1, R.DUPLICATE, "un"),
        (CHEMISTRIES, ("Flooded", '"Flooded'), 3, R.SYNTAX, ""),
        (FORMS, (",ALK,", ",ALC,"), 3, R.UNKNOWN_CHEMISTRY, "ALC"),
        (FORMS, (",LA_F,,", ",LA_F,LA_F,"), 2, R.DUPLICATE, "LA_F"),
        (FORMS, (",ALK,", ",,"), 3, R.EMPTY, "chemistries"),
        (FORMS, (",6000,26000,", ",26000,6000,"), 2, R.BAND_UPSIDE_DOWN, "least_g"),
        (FORMS, (",8000,20000,", ",20000,8000,"), 2, R.BAND_UPSIDE_DOWN, "typical_from_g"),
        (FORMS, (",6000,", ",6.0,"), 2, R.BAD_NUMBER, "6.0"),
        (FORMS, (",6000,", ",-1,"), 2, R.BAD_NUMBER, "-1"),
        (FORMS, (",26000,", ",1000000001,"), 2, R.BAD_NUMBER, "1000000001"),
        (FORMS, (",yes,", ",perhaps,"), 2, R.UNKNOWN_WORD, "perhaps"),
        (FORMS, (",no,kg,", ",no,pound,"), 3, R.UNKNOWN_WORD, "pound"),
        (FORMS, (",kg,25,", ",kg,101,"), 2, R.BAD_NUMBER, "101"),
        (FORMS, (",kg,25,", ",kg,-1,"), 2, R.BAD_NUMBER, "-1"),
        (FORMS, ("AA_D,", "aa d,"), 3, R.BAD_CODE, "aa d"),
        (BASES, ("FIXED_KG,", "fixed,"), 2, R.BAD_CODE, "fixed"),
        (GRADES, ("LA_F.SLI_CAR,", "LA_F,"), 2, R.BAD_CODE, "LA_F"),
        (GRADES, ("LA_F.SLI_CAR,", "LA_F.SLI_TRAM,"), 2, R.UNKNOWN_FORM, "SLI_TRAM"),
        (GRADES, ("LA_F.SLI_CAR,", "ALK.SLI_CAR,"), 2, R.PAIR_NOT_ALLOWED, "ALK.SLI_CAR"),
        (GRADES, ("LA_F.SLI_CAR.REUSE,", "LA_F.SLI_CAR,"), 3, R.DUPLICATE, "LA_F.SLI_CAR"),
        (GRADES, ("FIXED_KG,11", "GUESSED,11"), 2, R.UNKNOWN_BASIS, "GUESSED"),
        (GRADES, (",11,", ",10,"), 2, R.BAD_TILE, "10"),
        (GRADES, (",11,", ",100,"), 2, R.BAD_TILE, "100"),
        (GRADES, (",11,", ",011,"), 2, R.BAD_NUMBER, "011"),
        (GRADES, (",11,", ",¹¹,"), 2, R.BAD_NUMBER, "¹¹"),
        (GRADES, (",11,", "," + "9" * 5_000 + ","), 2, R.BAD_NUMBER, "9" * 60),
        (GRADES, (",0,", ",11,"), 3, R.TILE_TWICE, "11"),
        (SIGNS, (",red,", ",crimson,"), 2, R.UNKNOWN_WORD, "crimson"),
        (SIGNS, (",1,yes", ",0,yes"), 2, R.BAD_NUMBER, "0"),
        (SIGNS, (",1,yes", ",11,yes"), 2, R.BAD_NUMBER, "11"),
        (SIGNS, ("smoke,", "Smoke,"), 2, R.BAD_CODE, "Smoke"),
        (UNITS, (",100000,", ",0,"), 2, R.BAD_NUMBER, "0"),
        (UNITS, (",100000,", ",1000000001,"), 2, R.BAD_NUMBER, "1000000001"),
    ],
)
def test_one_wrong_cell_is_refused_by_its_line(
    file: str, change: tuple[str, str], line: int, reason: BrokenReason, word: str
) -> None:
    good, bad = change
    assert good in GOOD[file]
    refusal = broken(**{file: GOOD[file].replace(good, bad, 1).encode()})
    assert (refusal.file, refusal.line, refusal.reason, refusal.word) == (file, line, reason, word)


def test_a_line_is_the_true_one_behind_blank_lines_and_cells_of_two_lines() -> None:
    text = GOOD[CHEMISTRIES].replace("Flooded lead-acid", '"Lead\nacid"', 1).replace("\n", "\n\n\n", 1)
    refusal = broken(**{CHEMISTRIES: text.encode()})
    assert (refusal.line, refusal.reason) == (4, R.BAD_TEXT)
    refusal = broken(**{UNITS: (GOOD[UNITS] + "\n\nx,Y,5,,no,,believed\n").encode()})
    assert (refusal.line, refusal.reason) == (5, R.EMPTY)


def test_bytes_that_are_not_utf_8_are_refused_by_their_line() -> None:
    refusal = broken(**{CHEMISTRIES: GOOD[CHEMISTRIES].encode().replace(b"Alkaline", b"Alkalin\xe9")})
    assert (refusal.line, refusal.reason) == (3, R.ENCODING)


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file_has_no_columns(content: bytes) -> None:
    refusal = broken(**{CHEMISTRIES: content})
    assert (refusal.line, refusal.reason, refusal.word) == (1, R.MISSING_COLUMN, "code")


def test_a_cell_without_end_is_refused() -> None:
    refusal = broken(**{CHEMISTRIES: (GOOD[CHEMISTRIES] + "x" * 200_000).encode()})
    assert refusal.reason is R.SYNTAX


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BrokenPack) as refusal:
        load_catalogue(tmp_path)
    assert (refusal.value.file, refusal.value.line, refusal.value.reason) == (UN, 0, R.MISSING_FILE)


def cut_short() -> Iterator[tuple[str, bytes]]:
    for name in FILES:
        whole = (FOLDER / name).read_bytes()
        for part in range(0, len(whole), max(len(whole) // 12, 1)):
            yield name, whole[:part]


def test_a_shipped_file_cut_anywhere_is_read_or_refused_and_nothing_else() -> None:
    whole = {name: (FOLDER / name).read_bytes() for name in FILES}
    read = 0
    for name, content in cut_short():
        with contextlib.suppress(BrokenPack):
            catalogue_from(whole | {name: content})
            read += 1
    assert read < 40
