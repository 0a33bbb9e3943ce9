"""Lines end between words, also where there are no spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.i18n.breaking import BREAK, break_words, with_breaks, without_breaks

THAI = "น้ำหนักสุทธิของแบตเตอรี่ตะกั่วกรดจังหวัดนครราชสีมา"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("จังหวัดนครราชสีมา", ("จังหวัด", "นครราชสีมา")),
        ("ผู้ขายยืนยันว่า", ("ผู้ขาย", "ยืนยัน", "ว่า")),
        ("ตะกั่วกรด", ("ตะกั่วกรด",)),
        ("น้ำหนัก 43.8 กก. (แบตเตอรี่)", ("น้ำหนัก ", "43.8 กก. ", "(แบตเตอรี่)")),
        ("จ่าย 1,533 บาท", ("จ่าย ", "1,533 บาท")),
        ("ฝาก" + BREAK + "เงิน", ("ฝาก", "เงิน")),
        ("ต่างๆ", ("ต่างๆ",)),
        ("แบตเตอรี่LFP", ("แบตเตอรี่", "LFP")),
        ("Đã chi tiền mặt, 5/2", ("Đã ", "chi ", "tiền ", "mặt, ", "5/2")),
        ("净重\uff08公斤\uff0943.8", ("净", "重", "\uff08公", "斤\uff09", "43.8")),
        ("%1\nไม่", ("%1\n", "ไม่")),
        ("  ก", ("  ", "ก")),
        ("", ()),
    ],
)
def test_units_that_a_line_keeps_whole(text: str, units: tuple[str, ...]) -> None:
    assert break_words(text) == units


def test_labels_get_invisible_breaks_between_thai_words_only() -> None:
    assert with_breaks("ผู้ขายยืนยัน 12 กก.") == f"ผู้ขาย{BREAK}ยืนยัน 12 กก."
    assert with_breaks("Trọng lượng 净重") == "Trọng lượng 净重"
    assert with_breaks("净重ผู้ขาย") == f"净重{BREAK}ผู้ขาย"


def test_breaks_are_gone_from_what_is_copied() -> None:
    assert BREAK in with_breaks(THAI)
    assert without_breaks(with_breaks(THAI)) == THAI


@given(text=st.text(alphabet=st.one_of(st.sampled_from(THAI + " \n()12.กก" + BREAK), st.characters(codec="utf-8"))))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(break_words(text)) == without_breaks(text)
    assert without_breaks(with_breaks(text)) == without_breaks(text)


@given(words=st.lists(st.sampled_from(["แบตเตอรี่", "น้ำ", "ที่", "ใบรับซื้อ", "เงินสด", "ครับ", "ๆ", "เก่า"])))
def test_no_unit_begins_with_a_mark_or_ends_with_a_leading_vowel(words: list[str]) -> None:
    for unit in break_words("".join(words))[1:]:
        assert unit[0] not in "ะัาำิีึืุูๆ็่้๊๋์"
        assert unit[-1] not in "เแโใไ"
