"""Amounts in words, against the vectors of the trade and against readers that were written apart."""

from __future__ import annotations

import pytest

from collector_app.domain.money import CNY, IDR, MOST, THB, VND, Money
from collector_app.domain.problems.words import AmountBeyondWords
from collector_app.i18n.language import LANGUAGES
from collector_app.i18n.words import in_words
from collector_app.i18n.words_vi import Speech

VECTORS = {
    15: ("สิบห้าบาทถ้วน", "Mười lăm đồng chẵn", "Lima belas rupiah", "壹拾伍元整"),
    21: ("ยี่สิบเอ็ดบาทถ้วน", "Hai mươi mốt đồng chẵn", "Dua puluh satu rupiah", "贰拾壹元整"),
    115: ("หนึ่งร้อยสิบห้าบาทถ้วน", "Một trăm mười lăm đồng chẵn", "Seratus lima belas rupiah", "壹佰壹拾伍元整"),
    1005: ("หนึ่งพันห้าบาทถ้วน", "Một nghìn không trăm lẻ năm đồng chẵn", "Seribu lima rupiah", "壹仟零伍元整"),
    5050: (
        "ห้าพันห้าสิบบาทถ้วน",
        "Năm nghìn không trăm năm mươi đồng chẵn",
        "Lima ribu lima puluh rupiah",
        "伍仟零伍拾元整",
    ),
    105_000: (
        "หนึ่งแสนห้าพันบาทถ้วน",
        "Một trăm lẻ năm nghìn đồng chẵn",
        "Seratus lima ribu rupiah",
        "壹拾万伍仟元整",
    ),
    2_005_000: (
        "สองล้านห้าพันบาทถ้วน",
        "Hai triệu không trăm lẻ năm nghìn đồng chẵn",
        "Dua juta lima ribu rupiah",
        "贰佰万伍仟元整",
    ),
    1_250_000: (
        "หนึ่งล้านสองแสนห้าหมื่นบาทถ้วน",
        "Một triệu hai trăm năm mươi nghìn đồng chẵn",
        "Satu juta dua ratus lima puluh ribu rupiah",
        "壹佰贰拾伍万元整",
    ),
    21_000_000: (
        "ยี่สิบเอ็ดล้านบาทถ้วน",
        "Hai mươi mốt triệu đồng chẵn",
        "Dua puluh satu juta rupiah",
        "贰仟壹佰万元整",
    ),
    1_005_000_001: (
        "หนึ่งพันห้าล้านเอ็ดบาทถ้วน",
        "Một tỷ không trăm lẻ năm triệu không trăm lẻ một đồng chẵn",
        "Satu miliar lima juta satu rupiah",
        "壹拾亿零伍佰万零壹元整",
    ),
}


@pytest.mark.parametrize("value", VECTORS)
def test_the_vectors_of_the_trade(value: int) -> None:
    thai, vietnamese, indonesian, chinese = VECTORS[value]
    assert in_words(Money(value * 100, THB), "th") == thai
    assert in_words(Money(value, VND), "vi") == vietnamese
    assert in_words(Money(value, IDR), "id") == indonesian
    assert in_words(Money(value * 100, CNY), "zh_CN") == chinese


@pytest.mark.parametrize(
    ("satang", "thai", "vietnamese", "indonesian", "english"),
    [
        (
            125_050,
            "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์",
            "Một nghìn hai trăm năm mươi baht năm mươi satang",
            "Seribu dua ratus lima puluh baht lima puluh satang",
            "One thousand two hundred fifty baht and fifty satang",
        ),
        (75, "เจ็ดสิบห้าสตางค์", "Bảy mươi lăm satang", "Tujuh puluh lima satang", "Seventy-five satang"),
        (10_100, "หนึ่งร้อยเอ็ดบาทถ้วน", "Một trăm lẻ một baht chẵn", "Seratus satu baht", "One hundred one baht"),
        (0, "ศูนย์บาทถ้วน", "Không baht chẵn", "Nol baht", "Zero baht"),
        (1, "หนึ่งสตางค์", "Một satang", "Satu satang", "One satang"),
    ],
)
def test_baht_with_satang(satang: int, thai: str, vietnamese: str, indonesian: str, english: str) -> None:
    said = [in_words(Money(satang, THB), code) for code in ("th", "vi", "id", "en")]
    assert said == [thai, vietnamese, indonesian, english]


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (125_050, "壹仟贰佰伍拾元伍角整"),
        (125_055, "壹仟贰佰伍拾元伍角伍分"),
        (125_005, "壹仟贰佰伍拾元零伍分"),
        (75, "柒角伍分"),
        (70, "柒角整"),
        (5, "伍分"),
        (0, "零元整"),
        (10_000_000_500, "壹亿零伍元整"),
        (MOST, "壹拾万亿元整"),
    ],
)
def test_yuan_in_capital_figures(fen: int, said: str) -> None:
    assert in_words(Money(fen, CNY), "zh_CN") == said


def test_each_currency_has_a_name_in_each_language() -> None:
    assert {
        (code, each.code): in_words(Money(2100, each), code) for code in LANGUAGES for each in (THB, IDR, VND, CNY)
    } == {
        ("en", "THB"): "Twenty-one baht",
        ("en", "IDR"): "Two thousand one hundred rupiah",
        ("en", "VND"): "Two thousand one hundred dong",
        ("en", "CNY"): "Twenty-one yuan",
        ("th", "THB"): "ยี่สิบเอ็ดบาทถ้วน",
        ("th", "IDR"): "สองพันหนึ่งร้อยรูเปียห์ถ้วน",
        ("th", "VND"): "สองพันหนึ่งร้อยดองถ้วน",
        ("th", "CNY"): "ยี่สิบเอ็ดหยวนถ้วน",
        ("vi", "THB"): "Hai mươi mốt baht chẵn",
        ("vi", "IDR"): "Hai nghìn một trăm rupiah chẵn",
        ("vi", "VND"): "Hai nghìn một trăm đồng chẵn",
        ("vi", "CNY"): "Hai mươi mốt nhân dân tệ chẵn",
        ("id", "THB"): "Dua puluh satu baht",
        ("id", "IDR"): "Dua ribu seratus rupiah",
        ("id", "VND"): "Dua ribu seratus dong",
        ("id", "CNY"): "Dua puluh satu yuan",
        ("zh_CN", "THB"): "贰拾壹泰铢整",
        ("zh_CN", "IDR"): "贰仟壹佰印尼盾整",
        ("zh_CN", "VND"): "贰仟壹佰越南盾整",
        ("zh_CN", "CNY"): "贰拾壹元整",
    }
    assert in_words(Money(2150, THB), "zh_CN") == "贰拾壹泰铢伍拾萨当整"
    assert in_words(Money(50, THB), "zh_CN") == "伍拾萨当整"
    assert in_words(Money(2150, CNY), "vi") == "Hai mươi mốt nhân dân tệ năm mươi xu"
    assert in_words(Money(2150, CNY), "th") == "ยี่สิบเอ็ดหยวนห้าสิบเฟิน"


def test_indonesian_joins_one_with_short_units_only() -> None:
    assert in_words(Money(8_001_340, IDR), "id") == "Delapan juta seribu tiga ratus empat puluh rupiah"
    assert in_words(Money(1_000_000_111_011, IDR), "id") == "Satu triliun seratus sebelas ribu sebelas rupiah"


def test_vietnamese_of_the_north_and_of_the_south() -> None:
    amount = Money(24_001_004, VND)
    assert in_words(amount, "vi") == "Hai mươi bốn triệu không trăm lẻ một nghìn không trăm lẻ bốn đồng chẵn"
    north = Speech(no_tens="linh", thousand="nghìn", four="tư")
    assert in_words(amount, "vi", north) == "Hai mươi tư triệu không trăm linh một nghìn không trăm linh bốn đồng chẵn"
    south = Speech(thousand="ngàn")
    assert in_words(Money(18_000, VND), "vi", south) == "Mười tám ngàn đồng chẵn"
    assert in_words(Money(10**15, VND), "vi") == "Một triệu tỷ đồng chẵn"
    assert in_words(Money(14_000, VND), "vi") == "Mười bốn nghìn đồng chẵn"


@pytest.mark.parametrize("amount", [-1, MOST + 1])
def test_an_amount_beyond_the_books_is_a_problem(amount: int) -> None:
    with pytest.raises(AmountBeyondWords):
        in_words(Money(amount, VND), "vi")
