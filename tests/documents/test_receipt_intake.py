"""What the intake desk adds to a receipt: who delivered, how it was weighed, what was not asked, what is not final."""

from __future__ import annotations

from dataclasses import replace

import pytest

from collector_app.documents import raster
from collector_app.documents.paper import A4, A5, MM, ROLL_58, ROLL_80, Paper
from collector_app.documents.receipt import Receipt, receipt_pdf
from collector_app.documents.receipt_words import DECLARATION, NOTICE
from collector_app.domain.catalogue import Unit
from collector_app.domain.money import Money
from collector_app.domain.weighing import WeightRounding
from collector_app.domain.weight import Weight
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.text import text
from tests.documents.making import CURRENCIES, closed_up, read, receipt

every_language = pytest.mark.parametrize("code", LANGUAGES)
all_papers = pytest.mark.parametrize("paper", [A5, A4, ROLL_80, ROLL_58], ids=lambda paper: paper.name)
both_papers = pytest.mark.parametrize("paper", [A5, ROLL_80], ids=lambda paper: paper.name)


def full(code: str = "en") -> Receipt:
    """Return a receipt with everything that intake can add."""
    car, bike, store, cable = receipt(code).lines
    currency = CURRENCIES[code]
    asked = (text("Insulation against the case"), "a_code_of_another_time")
    lines = (
        replace(car, paid=Weight(43500), is_manual=True),
        replace(bike, is_flat=True, unit=Unit.KG, price=Money(16508, currency), unsure=(text("Smell"),)),
        replace(store, is_provisional=True, not_asked=asked),
        replace(cable, unit=Unit.AH, capacity_mah=104_500, price=Money(900, currency), amount=Money(94050, currency)),
    )
    return receipt(
        code,
        lines=lines,
        consent=(NOTICE, DECLARATION),
        deliverer="Lê Văn Bảy",
        plate="51F-123.45",
        weight_step=Weight(500),
        weight_rounding=WeightRounding.DOWN,
        from_paper=True,
        sheet=117,
    )


@both_papers
def test_a_receipt_says_how_the_goods_came_and_were_weighed(paper: Paper) -> None:
    copied = closed_up(read(receipt_pdf(full(), language("en"), paper)))
    for words in (
        "Delivered by",
        "Lê Văn Bảy",
        "Vehicle plate",
        "51F-123.45",
        "MANUAL: the weight was typed by hand",
        "Weight paid for: 43.5 kg",
        "Weights paid for are rounded down to 0.5 kg",
        "Flat price for the whole line",
        "Price provisional: it is settled later",
        "Not asked here: Insulation against the case",
        "Not asked here: a_code_of_another_time",
        "Looked, cannot tell: Smell",
        "104.5 Ah",
        "Entered later from paper, sheet 117",
        "my name, phone and identity number",
    ):
        assert closed_up(words) in copied
    assert "hurried" not in copied.lower()


def test_the_weight_that_is_paid_for_is_multiplied_and_a_flat_price_is_not() -> None:
    copied = closed_up(read(receipt_pdf(full(), language("en"), ROLL_80)))
    assert "43.5kg×185.00/kg" in copied  # noqa: RUF001 - the sign between weight and price
    assert "×165.08" not in copied  # noqa: RUF001 - as above


def test_half_up_is_said_as_the_nearest_step() -> None:
    near = replace(full(), weight_rounding=WeightRounding.HALF_UP, weight_step=Weight(1000))
    copied = closed_up(read(receipt_pdf(near, language("en"), A5)))
    assert closed_up("Weights paid for are rounded to the nearest 1 kg") in copied


@both_papers
def test_the_consent_line_speaks_the_seller_s_language_whoever_reads_the_rest(paper: Paper) -> None:
    said = replace(full(), consent_language=language("vi"))
    copied = closed_up(read(receipt_pdf(said, language("en"), paper)))
    assert closed_up(language("vi").say(DECLARATION)) in copied
    assert closed_up(language("en").say(DECLARATION)) not in copied
    assert closed_up("Purchase receipt") in copied


@both_papers
def test_an_ordinary_receipt_says_none_of_it(paper: Paper) -> None:
    copied = closed_up(read(receipt_pdf(receipt(), language("en"), paper)))
    for words in (
        "Delivered",
        "plate",
        "MANUAL",
        "paid for",
        "Flat",
        "provisional",
        "Not asked",
        "cannot tell",
        "sheet",
    ):
        assert closed_up(words) not in copied


@every_language
@all_papers
def test_nothing_of_it_is_drawn_in_the_margin(code: str, paper: Paper) -> None:
    for page in raster.pictures(receipt_pdf(full(code), language(code), paper), 127):
        edge = int((paper.margin / MM - 0.5) * 5)  # 127 dpi are 5 dots a millimetre
        rows = [page.greys[start : start + page.width] for start in range(0, len(page.greys), page.width)]
        assert not set(b"".join(rows[:edge] + rows[-edge:])) - {255}
        assert not {grey for row in rows for grey in (*row[:edge], *row[-edge:])} - {255}
