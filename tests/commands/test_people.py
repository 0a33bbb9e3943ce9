from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.add_person import AddPerson, SetPin
from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.pay import PayTickets
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.input import BadText, MissingField
from collector_app.domain.problems.people import (
    BadPin,
    NameTaken,
    PersonNotFound,
    SellerIsErased,
    SellerNotFound,
    SellerWasErased,
)
from collector_app.domain.ticket import NewSeller
from collector_app.queries.people import find_sellers, people, person_named, person_with_id, seller_with_id
from collector_app.store.check import check
from tests.stations import CLERK, MANAGER, buy, copied, ledger_rows, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App

TAM = NewSeller("Nguyễn Văn Tâm", "Tâm sẹo", "0912345678", "001099012345")


def found(app: App, typed: str) -> list[str]:
    return [seller.name for seller in app.ask(find_sellers, typed)]


def test_people_are_named_once_and_found_without_marks(station: App) -> None:
    person = station.do(AddPerson("Đỗ Hương", Role.CLERK))
    assert [each.name for each in station.ask(people)] == [MANAGER, CLERK, "Đỗ Hương"]
    named = station.ask(person_named, "do huong")
    assert named is not None
    assert (named.id, named.has_pin) == (person, False)
    assert station.ask(person_with_id, "nobody") is None
    for name, problem in (("DO HUONG", NameTaken), ("", MissingField), ("x" * 61, BadText)):
        with pytest.raises(problem):
            station.do(AddPerson(name, Role.CLERK))


@pytest.mark.parametrize("pin", ["1234", "7777", "12345", "48x1", "482913"])
def test_a_pin_that_everybody_guesses_is_refused(station: App, pin: str) -> None:
    with pytest.raises(BadPin):
        station.do(AddPerson("Vy", Role.CLERK, pin))
    assert station.ask(person_named, "Vy") is None


def test_a_pin_can_be_set_later(station: App) -> None:
    person = station.do(AddPerson("Vy", Role.CLERK, "5274"))
    station.do(SetPin(person, "8305"))
    assert station.sign_in(person, "8305").name == "Vy"
    for who, pin, problem in ((person, "1111", BadPin), ("nobody", "8305", PersonNotFound)):
        station.act_as()
        with pytest.raises(problem):
            station.do(SetPin(who, pin))


def test_a_seller_is_found_by_name_without_marks_nickname_phone_tail_and_number(station: App) -> None:
    station.do(SaveSeller(TAM))
    station.do(SaveSeller(NewSeller("Trần Thị Mai", phone="0987000111")))
    for typed in ("tam", "nguyen van", "sẹo", "5678", "45678", "012345", "ta", "TÂM van", "'\"tam"):
        assert found(station, typed) in (["Nguyễn Văn Tâm"], []) if typed.startswith("'") else ["Nguyễn Văn Tâm"]
    assert found(station, "mai tam") == []
    assert found(station, "") == ["Trần Thị Mai", "Nguyễn Văn Tâm"]
    assert len(station.ask(find_sellers, "", 1)) == 1


def test_a_seller_can_be_written_down_anew(station: App) -> None:
    seller = station.do(SaveSeller(TAM))
    station.do(SaveSeller(NewSeller("Nguyễn Văn Tám"), seller.id))
    assert found(station, "seo") == []
    assert found(station, "van tam") == ["Nguyễn Văn Tám"]
    refusals: list[tuple[SaveSeller, type[Exception]]] = [
        (SaveSeller(NewSeller("  ")), MissingField),
        (SaveSeller(NewSeller("x" * 10_000)), BadText),
        (SaveSeller(NewSeller("a\u202eb")), BadText),
        (SaveSeller(TAM, "nobody"), SellerNotFound),
    ]
    for command, problem in refusals:
        with pytest.raises(problem):
            station.do(command)


def test_an_erased_seller_is_gone_from_the_file_and_his_tickets_stay(station: App) -> None:
    seller = station.do(SaveSeller(TAM))
    station.do(SaveSeller(TAM, seller.id))
    ticket = buy(station, seller=seller.id)
    station.do(PayTickets((ticket.number,)))
    assert station.do(EraseSeller(seller.id)) == 2
    assert found(station, "tam") == []
    gone = station.ask(seller_with_id, seller.id)
    assert gone is not None
    assert (gone.erased, gone.name, gone.number) == (True, "", "")
    with station.home.reading() as books:
        lines = books.connection.exec_driver_sql("SELECT line FROM entry_private").scalars().all()
    assert not any("Tâm".encode() in line for line in lines)
    assert check(station.home, lambda _done, _every: None).is_ok
    before = station.ask(ledger_rows)
    station.do(Rebuild())
    assert station.ask(ledger_rows) == before
    for command, problem in (
        (EraseSeller(seller.id), SellerIsErased),
        (EraseSeller("nobody"), SellerNotFound),
        (SaveSeller(TAM, seller.id), SellerIsErased),
    ):
        with pytest.raises(problem):
            station.do(command)
    with pytest.raises(SellerWasErased):
        buy(station, seller=seller.id)


def test_a_seller_changed_or_erased_after_a_move_of_the_folder_stays_so(home: Path, tmp_path: Path) -> None:
    """The new log begins at 1 again; what it says of a seller counts all the same."""
    app = opened(home)
    for _ in range(20):
        buy(app)
    kept, gone = app.do(SaveSeller(TAM)), app.do(SaveSeller(TAM))
    app.close()
    home.rename(tmp_path / "elsewhere")
    app = opened(tmp_path / "elsewhere")
    app.do(SaveSeller(NewSeller("Lê Văn Bảy"), kept.id))
    app.do(EraseSeller(gone.id))
    assert found(app, "") == ["Lê Văn Bảy"]
    app.do(Rebuild())
    assert found(app, "") == ["Lê Văn Bảy"]
    assert check(app.home, lambda _done, _every: None).is_ok
    app.close()


def test_a_copied_home_has_the_same_people(home: Path, tmp_path: Path) -> None:
    app = opened(copied(home, tmp_path / "copy"), person=CLERK)
    assert app.person.role is Role.CLERK
    app.close()
