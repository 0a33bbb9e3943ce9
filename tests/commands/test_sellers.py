"""Sellers: what is written down, changed, found, shown masked, and read whole by a manager alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.unmask_seller import UnmaskSeller
from collector_app.domain.id_numbers.writing import DOT
from collector_app.domain.problems.documents import UnknownLanguage
from collector_app.domain.problems.input import BadText
from collector_app.domain.problems.money import UnknownBook
from collector_app.domain.problems.people import (
    NeedsManager,
    NoNumberKept,
    NotASellerCode,
    SellerIsErased,
    SellerNotFound,
    SellerWasErased,
    TooManyPlates,
    TooManyPriceLists,
    UnknownNumberKind,
)
from collector_app.domain.problems.tickets import UnknownReason
from collector_app.domain.seller_code import seller_code
from collector_app.domain.spoken import SPOKEN
from collector_app.domain.ticket import NewSeller
from collector_app.i18n.language import LANGUAGES
from collector_app.queries.people import find_sellers, seller_with_id
from collector_app.queries.sellers import alike, seller_of_card, whole_number
from tests.stations import CLERK, buy

if TYPE_CHECKING:
    from collector_app.app.app import App

NUMBER = "001099012345"
TAM = NewSeller(
    "Nguyễn Văn Tâm",
    "Tâm sẹo",
    "+84 912 345 678",
    "001 099 012345",
    number_kind="national_id",
    plates=("51f-123.45", " 51F-123.45", "59-x1 678.90"),
    language="vi",
)


def found(app: App, typed: str) -> list[str]:
    """Return the names that a search finds, in their order."""
    return [seller.name for seller in app.ask(find_sellers, typed)]


def test_a_seller_is_written_down_whole_and_shown_masked(station: App) -> None:
    saved = station.do(SaveSeller(TAM))
    assert saved.number == f"{DOT * 3} {DOT * 3} {DOT * 2}2345"
    assert saved.plates == ("51F-123.45", "59-X1 678.90")
    assert (saved.language, saved.number_kind) == ("vi", "national_id")
    assert station.ask(seller_with_id, saved.id) == saved
    assert station.ask(whole_number, saved.id) == NUMBER
    assert not station.ask(whole_number, "nobody")
    station.do(Rebuild())
    assert station.ask(seller_with_id, saved.id) == saved


def test_every_language_of_papers_is_spoken() -> None:
    assert set(SPOKEN) == set(LANGUAGES)


@pytest.mark.parametrize(
    "typed",
    ["5678", "45 678", "0912 345 678", "+84912345678", "tam seo", "51F 123", "678.90", NUMBER, "001 099 012345"],
)
def test_a_seller_is_found_by_every_writing(station: App, typed: str) -> None:
    station.do(SaveSeller(TAM))
    station.do(SaveSeller(NewSeller("Mai", phone="0987000111")))
    assert found(station, typed) == ["Nguyễn Văn Tâm"]


def test_a_phone_that_ends_so_comes_before_digits_in_the_middle(station: App) -> None:
    station.do(SaveSeller(NewSeller("Ends", phone="0911115678")))
    station.do(SaveSeller(NewSeller("Middle", phone="0956781111")))
    station.do(SaveSeller(NewSeller("Number", number="5678")))
    assert found(station, "5678") == ["Ends", "Number", "Middle"]
    assert [seller.name for seller in station.ask(find_sellers, "5678", 1)] == ["Ends"]
    assert found(station, "8") == ["Ends", "Number", "Middle"]
    assert found(station, "0812-3456-7890") == []


def test_a_change_keeps_the_rest_and_nobody_reads_the_number_for_it(station: App) -> None:
    saved = station.do(SaveSeller(TAM))
    changed = station.do(ChangeSeller(saved.id, language="th"))
    assert changed.language == "th"
    assert station.ask(whole_number, saved.id) == NUMBER
    assert (changed.name, changed.phone, changed.plates) == (saved.name, saved.phone, saved.plates)
    renamed = station.do(ChangeSeller(saved.id, "Tám", "", "0800000000", plates=("B 1",), books=()))
    assert (renamed.name, renamed.nickname, renamed.phone, renamed.plates) == ("Tám", "", "0800000000", ("B 1",))
    assert station.do(ChangeSeller(saved.id, number="AB1234567", number_kind="passport")).number_kind == "passport"
    assert station.do(ChangeSeller(saved.id, number="")).number_kind == ""
    with pytest.raises(SellerNotFound):
        station.do(ChangeSeller("nobody", name="x"))


def test_one_more_plate_is_added_and_the_oldest_gives_way(station: App) -> None:
    saved = station.do(SaveSeller(TAM))
    assert station.do(ChangeSeller(saved.id, plate="51f-123.45")).plates == saved.plates
    for n in range(9):
        saved = station.do(ChangeSeller(saved.id, plate=f"b {n}"))
    assert saved.plates == ("59-X1 678.90", *(f"B {n}" for n in range(9)))


def test_a_seller_has_up_to_three_price_lists_in_order(station: App) -> None:
    lists = [station.do(NamePriceList(f"List {n}")) for n in range(1, 5)]
    saved = station.do(SaveSeller(NewSeller("Mai", books=(lists[2], lists[0], lists[2]))))
    assert saved.books == (lists[2], lists[0])
    assert station.ask(seller_with_id, saved.id) == saved
    with pytest.raises(TooManyPriceLists):
        station.do(ChangeSeller(saved.id, books=tuple(lists)))
    with pytest.raises(UnknownBook):
        station.do(ChangeSeller(saved.id, books=(77,)))


def test_a_clerk_gives_nobody_a_better_price_list(station: App) -> None:
    number = station.do(NamePriceList("Regulars"))
    seller = station.do(SaveSeller(TAM))
    station.act_as(CLERK)
    for command in (ChangeSeller(seller.id, books=(number,)), SaveSeller(NewSeller("Mai", books=(number,)))):
        with pytest.raises(NeedsManager):
            station.do(command)
    station.act_as()
    station.do(ChangeSeller(seller.id, books=(number,)))
    station.act_as(CLERK)
    assert station.do(ChangeSeller(seller.id, language="th")).books == (number,)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (NewSeller("Mai", language="xx"), UnknownLanguage),
        (NewSeller("Mai", number="1", number_kind="blood"), UnknownNumberKind),
        (NewSeller("Mai", plates=tuple(f"B {n}" for n in range(11))), TooManyPlates),
        (NewSeller("Mai", plates=("x" * 21,)), BadText),
        (NewSeller("Mai", phone="0" * 41), BadText),
    ],
)
def test_codes_that_nobody_knows_are_refused(station: App, said: NewSeller, problem: type[Exception]) -> None:
    with pytest.raises(problem):
        station.do(SaveSeller(said))


def test_a_doubtful_number_is_kept(station: App) -> None:
    assert station.do(SaveSeller(NewSeller("Mai", number="1", number_kind="national_id"))).number == DOT


def test_only_a_manager_reads_a_number_whole_and_it_stands_in_the_journal(station: App) -> None:
    seller = station.do(SaveSeller(TAM))
    assert station.do(UnmaskSeller(seller.id, "authority")) == NUMBER
    with station.home.reading() as books:
        line = books.connection.exec_driver_sql("SELECT line FROM entry ORDER BY seq DESC LIMIT 1").scalar_one()
        private = books.connection.exec_driver_sql("SELECT count(*) FROM entry_private").scalar_one()
    said = json.loads(line)
    assert said["kind"] == "seller.unmasked"
    assert said["data"] == {"seller": seller.id, "reason": "authority"}
    assert private
    station.act_as(CLERK)
    with pytest.raises(NeedsManager):
        station.do(UnmaskSeller(seller.id, "authority"))
    station.act_as()
    nameless = station.do(SaveSeller(NewSeller("Mai")))
    gone = station.do(SaveSeller(TAM))
    station.do(EraseSeller(gone.id))
    for command, problem in (
        (UnmaskSeller(seller.id, "curiosity"), UnknownReason),
        (UnmaskSeller("nobody", "other"), SellerNotFound),
        (UnmaskSeller(gone.id, "other"), SellerIsErased),
        (UnmaskSeller(nameless.id, "other"), NoNumberKept),
    ):
        with pytest.raises(problem):
            station.do(command)


def test_likeness_is_shown_by_phone_number_and_name(station: App) -> None:
    phone = station.do(SaveSeller(NewSeller("Lan", phone="0911 222 333")))
    number = station.do(SaveSeller(NewSeller("Hoa", number=NUMBER)))
    name = station.do(SaveSeller(NewSeller("Trần Thị Mai", "Mai béo")))
    said = NewSeller("Tran Thi Mai", phone="+84 911222333", number="001-099-012345")
    assert [(each.seller.id, each.by) for each in station.ask(alike, said)] == [
        (phone.id, "phone"),
        (number.id, "number"),
        (name.id, "name"),
    ]
    assert [each.by for each in station.ask(alike, NewSeller("mai beo"))] == ["name"]
    assert station.ask(alike, NewSeller("Mai", phone="2333")) == ()
    assert station.ask(alike, NewSeller("", phone="11222333", number="99012345")) == ()
    assert len(station.ask(alike, said, 1)) == 1


def test_a_card_finds_its_seller(station: App) -> None:
    seller = station.do(SaveSeller(TAM))
    assert station.ask(seller_of_card, seller_code(seller.id)) == seller
    assert station.ask(seller_of_card, seller_code("0" * 8 + "-0000-7000-8000-" + "0" * 12)) is None
    station.do(EraseSeller(seller.id))
    assert station.ask(seller_of_card, seller_code(seller.id)) is None
    with pytest.raises(NotASellerCode):
        station.ask(seller_of_card, "CS1:HELLO")


def test_an_erased_seller_stops_a_ticket_in_one_sentence(station: App) -> None:
    seller = station.do(SaveSeller(TAM))
    station.do(EraseSeller(seller.id))
    with pytest.raises(SellerWasErased):
        buy(station, seller=seller.id)
    assert buy(station, seller=None).number
