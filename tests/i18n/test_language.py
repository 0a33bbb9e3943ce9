"""A language turns a Text into words and domain values into figures."""

from __future__ import annotations

import gettext
import unicodedata
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from collector_app.domain.catalogue import Unit
from collector_app.domain.money import CNY, IDR, THB, VND, Currency, Money
from collector_app.domain.weight import Weight
from collector_app.i18n import language as language_file
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.text import Text, plural, text, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = date(2026, 2, 5)
MOMENT = datetime(2026, 2, 5, 14, 3, tzinfo=UTC)


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Let every language say what the test puts into this catalogue."""
    said: dict[str, str] = {}

    class Catalogue(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return said.get(message, message)

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return said.get(msgid2, msgid1 if n == 1 else msgid2)

        def pgettext(self, context: str, message: str) -> str:
            return said.get(f"{context}|{message}", message)

    monkeypatch.setattr(language_file, "catalogue", lambda _code: Catalogue())
    language_file._pieces.cache_clear()
    yield said
    language_file._pieces.cache_clear()


def test_there_are_five_languages_by_their_codes() -> None:
    assert tuple(LANGUAGES) == ("en", "th", "vi", "id", "zh_CN")
    assert [language(code).code for code in LANGUAGES] == list(LANGUAGES)
    with pytest.raises(KeyError):
        language("fr")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "Tâm: 43.8 kg, VND 810,300, 3,200, 5 Feb 2026, 5 Feb 2026 14:03, A and B"),
        ("th", "Tâm: 43.8 กก., 810,300 ดอง, 3,200, 5/2/2569, 5/2/2569 14:03, A และB"),
        ("vi", "Tâm: 43,8 kg, 810.300 ₫, 3.200, 05/02/2026, 05/02/2026 14:03, A và B"),
        ("id", "Tâm: 43,8 kg, VND 810.300, 3.200, 05/02/2026, 05/02/2026 14.03, A dan B"),
        ("zh_CN", "Tâm: 43.8 公斤, 810,300 越南盾, 3,200, 2026年2月5日, 2026年2月5日 14:03, A和B"),
    ],
)
def test_each_hole_is_written_as_the_language_writes_it(code: str, said: str) -> None:
    sentence = text(
        "{a}: {b}, {c}, {d}, {e}, {f}, {g}",
        a="Tâm",
        b=Weight(43_800),
        c=Money(810_300, VND),
        d=3200,
        e=DAY,
        f=MOMENT,
        g=(Text("A"), "B"),
    )
    assert language(code).say(sentence) == said


@pytest.mark.parametrize(
    ("code", "currency", "money", "cash", "amount"),
    [
        ("th", THB, "1,533.00 บาท", "1,533 บาท", "1,533.00"),
        ("vi", THB, "1.533,00 THB", "1.533 THB", "1.533,00"),
        ("id", THB, "THB 1.533,00", "THB 1.533", "1.533,00"),
        ("zh_CN", THB, "1,533.00 泰铢", "1,533 泰铢", "1,533.00"),
        ("en", THB, "THB 1,533.00", "THB 1,533", "1,533.00"),
        ("th", VND, "153,300 ดอง", "153,300 ดอง", "153,300"),
        ("vi", VND, "153.300 ₫", "153.300 ₫", "153.300"),
        ("id", VND, "VND 153.300", "VND 153.300", "153.300"),
        ("zh_CN", VND, "153,300 越南盾", "153,300 越南盾", "153,300"),
        ("en", VND, "VND 153,300", "VND 153,300", "153,300"),
        ("th", IDR, "153,300 รูเปียห์", "153,300 รูเปียห์", "153,300"),
        ("vi", IDR, "153.300 IDR", "153.300 IDR", "153.300"),
        ("id", IDR, "Rp153.300", "Rp153.300", "153.300"),
        ("zh_CN", IDR, "153,300 印尼盾", "153,300 印尼盾", "153,300"),
        ("en", IDR, "IDR 153,300", "IDR 153,300", "153,300"),
        ("th", CNY, "1,533.00 หยวน", "1,533 หยวน", "1,533.00"),
        ("vi", CNY, "1.533,00 CNY", "1.533 CNY", "1.533,00"),
        ("id", CNY, "CNY 1.533,00", "CNY 1.533", "1.533,00"),
        ("zh_CN", CNY, "¥1,533.00", "¥1,533", "1,533.00"),
        ("en", CNY, "¥1,533.00", "¥1,533", "1,533.00"),
    ],
)
def test_money_in_every_language(code: str, currency: Currency, money: str, cash: str, amount: str) -> None:
    paid = Money(153_300, currency)
    assert (language(code).money(paid), language(code).cash(paid), language(code).amount(paid)) == (money, cash, amount)


def test_cash_keeps_its_decimals_where_there_are_some() -> None:
    assert language("th").cash(Money(153_325, THB)) == "1,533.25 บาท"


def test_the_minus_is_a_minus_and_stands_in_front() -> None:
    assert language("id").money(Money(-5000, IDR)) == "\u2212Rp5.000"
    assert language("vi").money(Money(-5000, VND)) == "\u22125.000 ₫"
    assert language("th").weight(Weight(-50)) == "\u22120.05 กก."
    assert language("en").number(-1_234_567) == "\u22121,234,567"


@pytest.mark.parametrize(
    ("grams", "least", "said"),
    [(43_800, 0, "43,8"), (3150, 0, "3,15"), (20_000, 0, "20"), (20_000, 2, "20,00"), (1, 0, "0,001"), (0, 1, "0,0")],
)
def test_a_weight_shows_the_decimals_it_needs(grams: int, least: int, said: str) -> None:
    assert language("vi").weight_number(Weight(grams), least) == said
    assert language("vi").weight(Weight(grams), least) == f"{said} kg"


def test_a_thousand_kilograms_are_grouped() -> None:
    assert language("id").weight(Weight(1_234_567_890)) == "1.234.567,89 kg"
    assert language("en").weight(Weight(1_234_567_890)) == "1,234,567.89 kg"


def test_a_number_of_thousandths_is_exact() -> None:
    assert language("vi").decimal(12_345, 3) == "12,345"
    assert language("en").decimal(-1250, 2, least_digits=1) == "\u221212.5"


def test_a_price_says_what_it_is_for() -> None:
    assert language("vi").price(Money(50_000, VND), Unit.KG) == "50.000 ₫/kg"
    assert language("th").price(Money(6000, THB), Unit.KG) == "60.00 บาท/กก."
    assert language("en").price(Money(6000, THB), Unit.KWH) == "THB 60.00/kWh"


def test_days_on_paper_are_long_and_thai_ones_buddhist() -> None:
    assert {code: language(code).long_day(DAY) for code in LANGUAGES} == {
        "en": "5 February 2026",
        "th": "5 กุมภาพันธ์ พ.ศ. 2569",
        "vi": "ngày 5 tháng 2 năm 2026",
        "id": "5 Februari 2026",
        "zh_CN": "2026年2月5日",
    }


def test_indonesian_time_has_a_point() -> None:
    assert [language(code).time(MOMENT) for code in LANGUAGES] == ["14:03", "14:03", "14:03", "14.03", "14:03"]


def test_a_list_joins_as_people_do() -> None:
    vietnamese = language("vi")
    assert vietnamese.listed(()) == ""
    assert vietnamese.listed(("A",)) == "A"
    assert vietnamese.listed(("A", "B", "C")) == "A, B và C"


def test_english_tells_one_from_many() -> None:
    english = language("en")
    assert english.say(plural("{n} piece", "{n} pieces", 1)) == "1 piece"
    assert english.say(plural("{n} piece", "{n} pieces", 0)) == "0 pieces"
    assert english.say(plural("One piece", "{n} pieces", 1)) == "One piece"


def test_a_translation_fills_its_holes_in_its_own_order(translated: dict[str, str]) -> None:
    translated["{a} of {b}"] = "{b}: {a}"
    assert language("vi").say(text("{a} of {b}", a="x", b="y")) == "y: x"


def test_a_plural_has_one_form_where_the_language_has_one(translated: dict[str, str]) -> None:
    translated["{n} pieces"] = "{n} buah"
    assert language("id").say(plural("{n} piece", "{n} pieces", 1)) == "1 buah"
    assert language("id").say(plural("One piece", "{n} pieces", 1)) == "1 buah"


def test_a_context_finds_its_own_translation(translated: dict[str, str]) -> None:
    translated["drawer, verb|Count"] = "นับเงิน"
    assert language("th").say(text_in("drawer, verb", "Count")) == "นับเงิน"
    assert language("th").say(text("Count")) == "Count"


@pytest.mark.parametrize(
    "broken", ["{other} of {b}", "{a}", "{a} of {b} of {c}", "{a of {b}", "{a:d} {b}", "{} {a} {b}"]
)
def test_a_broken_translation_falls_back_to_english(translated: dict[str, str], broken: str) -> None:
    translated["{a} of {b}"] = broken
    assert language("vi").say(text("{a} of {b}", a="x", b="y")) == "x of y"
    translated["{n} pieces"] = broken
    assert language("vi").say(plural("{n} piece", "{n} pieces", 1)) == "1 piece"
    assert language("vi").say(plural("{n} piece", "{n} pieces", 2)) == "2 pieces"


def test_what_is_said_is_nfc() -> None:
    name = unicodedata.normalize("NFD", "Nguyễn Thị Hường")
    assert language("vi").say(text("{name}", name=name)) == "Nguyễn Thị Hường"


def test_braces_typed_by_a_person_stay_as_typed() -> None:
    assert language("en").say(text("{note}", note="{note} {0} %s")) == "{note} {0} %s"
