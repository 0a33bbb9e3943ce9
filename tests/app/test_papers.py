"""Papers from real books: whose language they speak, what they take from a ticket, and the table of kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.paper_receipt import receipt_of
from collector_app.app.paper_seller_card import seller_card_of
from collector_app.app.papers import KINDS, paper_named, print_paper
from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.settings import ChangeSetting
from collector_app.documents.paper import A6
from collector_app.documents.receipt_words import DECLARATION, NOTICE
from collector_app.domain.problems.documents import UnknownDocument, UnknownPaper
from collector_app.domain.problems.people import SellerIsErased, SellerNotFound, SeveralSellers
from collector_app.domain.problems.tickets import TicketNotFound
from collector_app.domain.seller_code import seller_code
from collector_app.domain.ticket import NewSeller
from collector_app.domain.weighing import Weighing, WeightRounding, WeightSource
from collector_app.domain.weight import Weight
from tests.documents.making import read
from tests.stations import EBIKE, LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.documents.receipt import Receipt


def receipt(app: App, number: str) -> Receipt:
    """Return the receipt of a ticket as values."""
    return app.ask(receipt_of, number, app.catalogue, {})


def test_a_receipt_speaks_the_seller_s_last_language_else_the_site_s(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Mai", language="th")))
    known, walk_in = buy(station, seller=seller.id), buy(station)
    assert print_paper(station, "receipt", known.number).language == "th"
    assert print_paper(station, "receipt", walk_in.number).language == "vi"
    assert print_paper(station, "receipt", known.number, "en").language == "en"
    station.do(ChangeSeller(seller.id, language="id"))
    assert print_paper(station, "receipt", known.number).language == "th", "the ticket was made in Thai"
    assert print_paper(station, "receipt", buy(station, seller=seller.id).number).language == "id"


def test_the_consent_is_the_seller_s_and_a_walk_in_has_no_data_to_be_told_of(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Mai", language="th")))
    said = receipt(station, buy(station, seller=seller.id).number)
    assert said.consent == (NOTICE, DECLARATION)
    assert said.consent_language is not None
    assert said.consent_language.code == "th"
    walk_in = receipt(station, buy(station).number)
    assert (walk_in.consent, walk_in.consent_language) == ((DECLARATION,), None)


def test_a_receipt_takes_what_the_desk_saw_from_the_books(station: App) -> None:
    seller = station.do(SaveSeller(NewSeller("Mai")))
    driver = station.do(SaveSeller(NewSeller("Bảy")))
    lines = (
        kg(LEAD, 10, weighings=(Weighing(10_000, WeightSource.MANUAL),)),
        kg(
            EBIKE, 3, condition=None, not_asked=("temperature",), unsure=("smell",), flat=100_000, price_reason="agreed"
        ),
    )
    made = buy(station, *lines, seller=seller.id, deliverer=driver.id, plate="51f-123.45")
    said = receipt(station, made.number)
    assert (said.deliverer, said.plate) == ("Bảy", "51F-123.45")
    assert [line.is_manual for line in said.lines] == [True, False]
    assert (said.lines[1].not_asked, said.lines[1].unsure) == (("temperature",), ("smell",))
    assert [line.is_flat for line in said.lines] == [False, True]
    assert said.weight_step is None
    assert [line.paid for line in said.lines] == [None, None]


def test_the_site_s_rounding_stands_on_the_paper(station: App) -> None:
    station.do(ChangeSetting("weight_step_g", "500"))
    station.do(ChangeSetting("weight_rounding", WeightRounding.DOWN))
    said = receipt(station, buy(station, kg(LEAD, 10.4)).number)
    assert (said.weight_step, said.weight_rounding) == (Weight(500), WeightRounding.DOWN)
    assert said.lines[0].paid == Weight(10_000)
    assert said.total.amount == 185_000


def test_every_kind_is_drawn_on_its_own_papers_only(station: App) -> None:
    made = buy(station)
    with pytest.raises(UnknownPaper):
        print_paper(station, "receipt", made.number, said_paper="a6")
    with pytest.raises(UnknownDocument):
        print_paper(station, "poster", made.number)
    with pytest.raises(TicketNotFound):
        print_paper(station, "receipt", "KTW-XXX-26-99999")
    assert paper_named("A6") is A6
    assert all(kind.papers for kind in KINDS.values())


def test_a_seller_card_is_printed_for_one_seller(station: App) -> None:
    mai = station.do(SaveSeller(NewSeller("Trần Thị Mai", phone="0987000111", language="th")))
    station.do(SaveSeller(NewSeller("Lê Văn Bảy", phone="0912000111")))
    printed = print_paper(station, "seller_card", "tran mai")
    assert (printed.number, printed.language, printed.copy) == (mai.id, "th", 0)
    assert "0987000111" not in read(printed.pdf).replace(" ", "")
    assert station.ask(seller_card_of, mai.id).code == seller_code(mai.id)
    assert print_paper(station, "seller_card", mai.id, said_paper="a6").copy == 1
    for typed, problem in (("000111", SeveralSellers), ("nobody", SellerNotFound), (" ", SellerNotFound)):
        with pytest.raises(problem):
            print_paper(station, "seller_card", typed)
    with pytest.raises(SellerNotFound):
        print_paper(station, "seller_card", mai.id.replace("7", "8"))
    station.do(EraseSeller(mai.id))
    with pytest.raises(SellerIsErased):
        print_paper(station, "seller_card", mai.id)
