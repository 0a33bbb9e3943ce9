"""Text on paper: shaped, searchable, whole."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from collector_app.documents import raster
from collector_app.documents.blocks import Space, Stack, Style, Words
from collector_app.documents.fonts import Face, font, runs
from collector_app.documents.page import Part, drawn
from collector_app.documents.paper import ROLL_80
from collector_app.documents.pen import About
from collector_app.documents.writing import cleaned, width_of
from collector_app.i18n.catalogues import folder
from tests.documents.making import read, read_by_poppler

THAI = (
    "น้ำหนัก",
    "ที่นี่",
    "ปี๊บ",
    "ฟื้นฟู",
    "ญูฐู",
    "ผู้ขาย",
    "แบตเตอรี่",
    "ก้ำกึ่ง",
    "เก้าอี้ไม้",
    "จังหวัดนครราชสีมา",
    "กฎุมพี",
    "น้ำมัน ฝ้าย ป่า ปั้น",
)
VIETNAMESE = ("Nguyễn Thị Thương Huyền", "ắc quy", "Đặng Quỳnh", "phường Bến Nghé", "thực phẩm", "1.067.900 ₫")
PRINTED = "A−B × C · D – “E” 回收网点（废旧电池）"  # noqa: RUF001 - what papers print, to the letter
OTHERS = (PRINTED, "fi fl ffi office", "Ming 王小明 ฟื้น", "฿1,234.50", "Āčř", "x\u0302X\u0301")
ABOUT = About("test", "test", "th")


def paper_of(*texts: str, size: float = 20) -> bytes:
    """Return a roll with these texts, one under the other."""
    words = tuple(part for text in texts for part in (Words(text, Style(size)), Space(size)))
    return drawn([Part(Stack(words))], ROLL_80, ABOUT)


@pytest.mark.parametrize("text", THAI + VIETNAMESE + OTHERS)
def test_what_is_copied_is_what_was_written(text: str) -> None:
    assert read(paper_of(text, size=7)).strip() == text
    assert read_by_poppler(paper_of(text, size=7)).strip() == text


@pytest.mark.parametrize("code", ["th", "vi", "id", "zh_CN"])
def test_every_sign_of_every_translation_is_in_a_font(code: str) -> None:
    with (folder() / code / "LC_MESSAGES" / "collector.po").open("rb") as file:
        strings = [entry.string or "" for entry in read_po(file)]
    said = "".join(each if isinstance(each, str) else "".join(each) for each in strings)
    assert {sign for sign in cleaned(said) for run in runs(sign, Face.BOLD) if run.font is None} == set()


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("text", THAI + VIETNAMESE + OTHERS)
def test_no_sign_is_drawn_as_missing(text: str, face: Face) -> None:
    for run in runs(cleaned(text), face):
        assert run.font is not None
        assert all(run.font.face.charToGlyph[glyph.code] for glyph in run.font.shape(run.text).glyphs)


def test_decomposed_vietnamese_is_copied_composed() -> None:
    assert read(paper_of("Nguye\u0302\u0303n")).strip() == "Nguy\u1ec5n"


def test_chinese_is_drawn_by_noto_and_all_else_by_ours() -> None:
    names = [run.font.face.name for run in runs("Ming 王 ฟื้น", Face.REGULAR) if run.font]
    assert names == [b"CollectorSans-Regular", b"NotoSansSC-Regular", b"CollectorSans-Regular"]


def test_a_sign_that_no_font_has_is_a_box_and_still_copied() -> None:
    pdf = paper_of("a\U0001f50bb", "\U0001f50b")
    assert "\U0001f50b" in read_by_poppler(pdf)
    assert sum(ink(paper_of("\U0001f50b"))) > 0
    assert width_of("\U0001f50b\u0639", Face.REGULAR, 10) == pytest.approx(12)


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\u202eb", "a\u200bb", "a\u00adb", "a\ufeffb", "a\ud800b", "a\U000f0000b", "a\ufe0fb"]
)
def test_what_cannot_be_seen_is_not_written(text: str) -> None:
    assert cleaned(text) == "ab"
    assert read(paper_of(text)).strip() == "ab"


def test_tabs_and_line_ends_are_spaces_on_one_line() -> None:
    assert cleaned("a\tb\nc") == "a b c"


def test_digits_are_equally_wide() -> None:
    for face in Face:
        assert len({width_of(digit, face, 10) for digit in "0123456789"}) == 1


def test_a_tone_mark_stands_above_its_vowel_and_is_whole() -> None:
    bare, marked = ink(paper_of("ปี", size=40)), ink(paper_of("ปี๊", size=40))
    top_of = [next(row for row, count in enumerate(rows) if count) for rows in (bare, marked)]
    assert top_of[0] - top_of[1] > 5


def test_a_mark_below_reaches_deeper_than_its_letter() -> None:
    bare, marked = ink(paper_of("ก", size=40)), ink(paper_of("กู", size=40))
    last_of = [max(row for row, count in enumerate(rows) if count) for rows in (bare, marked)]
    assert last_of[1] - last_of[0] > 5


def test_a_letter_gives_up_its_foot_to_a_mark_below() -> None:
    plain = font("CollectorSans-Regular")
    alone, marked = plain.shape("ญ").glyphs[0], plain.shape("ญู").glyphs[0]
    assert plain.face.charToGlyph[alone.code] != plain.face.charToGlyph[marked.code]


def test_a_raised_mark_does_not_raise_the_next_line() -> None:
    plain, after = ink(paper_of("X", "A", size=30)), ink(paper_of("X\u0301", "A", size=30))
    assert plain[-60:] == after[-60:]


def test_an_empty_text_draws_nothing() -> None:
    assert sum(ink(paper_of("", "   "))) == 0


def ink(pdf: bytes) -> list[int]:
    """Return how many dots each row of the first page has."""
    (page,) = raster.pictures(pdf, 144)
    return [
        sum(grey < 128 for grey in page.greys[start : start + page.width])
        for start in range(0, len(page.greys), page.width)
    ]
