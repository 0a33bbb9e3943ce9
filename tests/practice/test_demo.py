"""A demo home holds every state that the program knows, and nothing that real books would not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from collector_app.app.backups import list_backups
from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.settings import DEMO, DEMO_PINS
from collector_app.commands.tools import no_progress
from collector_app.domain.move import Place
from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.problems.home import HomeNotEmpty, Stopped, UnknownCountry
from collector_app.domain.problems.practice import UnknownDemoSite
from collector_app.domain.triage import Condition
from collector_app.practice.demo import Demo, demo_home, fill_home
from collector_app.practice.goods import GOODS
from collector_app.practice.office import FOLDER
from collector_app.practice.stations import COUNTRIES
from collector_app.queries.custody import bundles, custody
from collector_app.queries.drawers import drawer
from collector_app.queries.hq_status import hq_status
from collector_app.queries.people import people
from collector_app.queries.prices import price_history, price_list
from collector_app.queries.stock import lots_on_hand, stock_by
from collector_app.store.check import check
from collector_app.store.desk import setting
from collector_app.store.drafts import drafts
from collector_app.ui.intake.hand import unkept
from tests.practice.conftest import NOON, TICKETS

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.store.books import Books


def count(app: App, condition: str, table: str = "ticket") -> int:
    """Count the rows of a table."""

    def asked(books: Books) -> int:
        said = f"SELECT count(*) FROM {table} WHERE {condition}"  # noqa: S608 - every word of it stands in this file
        return int(books.connection.execute(text(said)).scalar_one())

    return app.ask(asked)


def entry_hashes(app: App) -> list[bytes]:
    """Return the chain of the station's log."""

    def asked(books: Books) -> list[bytes]:
        return list(books.connection.execute(text("SELECT hash FROM entry ORDER BY log, seq")).scalars())

    return app.ask(asked)


def test_it_has_as_many_tickets_as_were_asked_for(filled: App) -> None:
    assert count(filled, "1") == TICKETS


@pytest.mark.parametrize(
    ("state", "condition"),
    [
        ("unpaid", "voids = 0 AND total > 0 AND settled = 0"),
        ("part paid", "voids = 0 AND settled > 0 AND settled < total"),
        ("paid", "voids = 0 AND total > 0 AND settled = total"),
        ("voided", "voids = 1 AND id NOT IN (SELECT corrects FROM ticket)"),
        ("corrected", "corrects != ''"),
        ("of a registered seller", "seller != ''"),
        ("of a walk-in", "seller = ''"),
        ("of today", "business_day = '2026-11-20'"),
    ],
)
def test_some_tickets_are_in_every_state(filled: App, state: str, condition: str) -> None:
    assert count(filled, condition), state


@pytest.mark.parametrize(
    ("what", "table", "condition"),
    [
        ("lines weighed on the proved scale", "line", "source = 'scale'"),
        ("lines typed beside it", "line", "source = 'manual'"),
        ("lines in stored containers", "container", "number = 4"),
        ("the scale's proof", "proof", "scale = 'S1'"),
        ("provisional prices", "line", "provisional = 1 AND amount > 0"),
        ("questions that could not be asked", "line", "not_asked = 'insulation'"),
        ("measured packs", "line", "voltage_mv > 300000 AND series > 90 AND temperature_dc > 0"),
        ("codes of packs", "item", "kind = 'gbt'"),
        ("plates to find a ticket by", "trace", "key <> ''"),
        ("refusals", "refusal", "reason <> ''"),
        ("second looks", "look", "look > 0"),
        ("what people were taught", "skill", "skills = 'temperature voltage'"),
        ("a regular's price by weight", "price", "book = 1 AND from_g > 0"),
        ("a ticket from a paper sheet", "ticket", "sheet = 2 AND happened_at <> ''"),
        ("lines priced by the regulars' list", "line", "book = 1"),
    ],
)
def test_the_desk_shows_everything_that_it_knows(filled: App, what: str, table: str, condition: str) -> None:
    assert count(filled, condition, table), what


@pytest.mark.parametrize("method", ["cash", "bank"])
def test_sellers_are_paid_in_cash_and_by_bank(filled: App, method: str) -> None:
    assert count(filled, f"method = '{method}'", "payment")


def test_two_tickets_wait_in_the_tray_and_the_desk_can_take_them_up(filled: App) -> None:
    held = filled.ask(lambda books: drafts(books.connection, held=True))
    hands = [unkept(each.body, each.id, each.day_number) for each in held]
    assert len(held) == 2
    assert all(hand is not None and hand.lines and hand.lines[0].net.grams > 0 for hand in hands)


def test_few_lots_stand_apart_and_one_is_in_quarantine(filled: App) -> None:
    lots = filled.ask(lots_on_hand)
    assert 2 <= sum(lot.place == Place.DEFECTIVE.value for lot in lots) <= 8
    assert sum(lot.place == Place.QUARANTINE.value for lot in lots) == 1
    assert {lot.condition for lot in lots} >= {Condition.NORMAL.value, Condition.DEFECTIVE.value}


def test_loads_keep_the_store_from_overflowing(filled: App) -> None:
    held = {stock.grade: stock.net_g for stock in filled.ask(stock_by)}
    lead = sum(net_g for grade, net_g in held.items() if grade.startswith("LA_"))
    assert 5_000_000 < lead < 19_000_000
    assert sum(held.values()) - lead < 1_500_000
    assert count(filled, "1", '"load"') >= 2


def test_the_drawer_is_open_and_has_never_held_less_than_nothing(filled: App) -> None:
    assert filled.ask(drawer).is_open
    assert filled.ask(drawer).expected > 0
    assert not count(filled, "over_books > 0", "payment")


def test_today_s_prices_are_those_of_the_table(filled: App) -> None:
    now = {price.grade: price.price for price in filled.ask(price_list, NOON)}
    assert now == {good.grade: good.price("VN") for good in GOODS}


def test_prices_have_moved_often_and_all_lead_together(filled: App) -> None:
    moves = [{price.since for price in filled.ask(price_history, good.grade)} for good in GOODS if good.is_lead]
    assert len(moves[0]) >= 8
    assert all(since == moves[0] for since in moves)


def test_some_bundles_are_answered_and_the_last_two_are_not(filled: App) -> None:
    counts = filled.ask(custody)
    assert counts.at_hq > 0
    assert counts.bundled > 0
    assert counts.here > 0
    after = [bundle for bundle in filled.ask(bundles) if bundle.last > counts.at_hq]
    assert len(after) == 2


def test_its_head_office_opens_and_holds_what_was_answered(filled: App) -> None:
    office = open_home(filled.home.folder / FOLDER)
    (site,) = office.ask(hq_status)
    office.close()
    assert site.paired
    assert site.logs[0].upto == filled.ask(custody).at_hq


def test_it_says_that_it_is_a_demo_and_shows_the_pins_that_open_it(filled: App) -> None:
    pins = json.loads(filled.ask(lambda books: setting(books.connection, DEMO_PINS)))
    assert filled.ask(lambda books: setting(books.connection, DEMO)) == "1"
    assert {person.id for person in filled.ask(people)} == set(pins)
    acting = filled.person
    for person, pin in pins.items():
        filled.sign_in(person, pin)
    filled.person = acting


def test_its_books_are_right(filled: App) -> None:
    report = check(filled.home, no_progress)
    assert report.is_ok, report.findings


def test_shares_are_near_those_of_the_table(filled: App) -> None:
    lines = count(filled, "1", "line")
    for good in GOODS:
        share = 1000 * count(filled, f"grade = '{good.grade}'", "line") / lines
        assert abs(share - good.share("VN")) < 40 + good.share("VN") / 4, good.grade
    assert 60 < 1000 * count(filled, "price_kind = 'own'", "line") / lines < 190
    assert 350 < 1000 * count(filled, "seller = ''") / TICKETS < 550


def test_the_same_seed_makes_the_same_journal_to_the_byte(tmp_path: Path) -> None:
    chains = []
    for name in ("one", "two"):
        begun, _ = demo_home(tmp_path / name, Demo("TH", tickets=60, seed=7), NOON)
        chains.append(entry_hashes(begun.app))
        begun.app.close()
    assert chains[0] == chains[1]
    assert len(chains[0]) > 200


def test_another_seed_makes_another_station(tmp_path: Path) -> None:
    chains = []
    for seed in (1, 2):
        begun, _ = demo_home(tmp_path / str(seed), Demo("ID", tickets=20, seed=seed), NOON)
        chains.append(entry_hashes(begun.app)[-1])
        begun.app.close()
    assert chains[0] != chains[1]


@pytest.mark.parametrize(("country", "hour"), [("VN", 0), ("TH", 5), ("ID", 9), ("TH", 12), ("VN", 21)])
def test_it_can_be_filled_at_any_hour_and_ends_by_then(tmp_path: Path, country: str, hour: int) -> None:
    until = NOON.replace(hour=hour, minute=3)
    site = COUNTRIES[country].sites[-1].code
    begun, filled = demo_home(tmp_path / "home", Demo(country, site, tickets=30, days=2), until)
    app = begun.app
    assert (filled.country, filled.site, filled.tickets, filled.days) == (country, site, 30, 2)
    assert count(app, "1") == 30
    assert not count(app, "doubtful > 0")
    assert app.ask(drawer).is_open
    app.close()


def test_a_stopped_filling_leaves_whole_days(tmp_path: Path) -> None:
    def stop(done: int, every: int) -> None:
        if done > every // 3:
            raise Stopped

    with pytest.raises(Stopped):
        demo_home(tmp_path / "home", Demo("TH", tickets=90, days=3), NOON, stop)
    app = open_home(tmp_path / "home")
    assert 0 < count(app, "1") < 90
    assert check(app.home, no_progress).is_ok
    app.close()


def test_a_home_that_was_just_made_is_filled_with_today_alone(tmp_path: Path) -> None:
    begun = begin_home(tmp_path / "home", Beginning("RYG", "Rayong", "TH", key_store="file"))
    now = begun.app.clock()
    filled = fill_home(begun.app, Demo("TH", tickets=12), now)
    assert (filled.tickets, filled.days) == (12, 1)
    assert count(begun.app, "1") == 12
    with pytest.raises(HomeNotEmpty):
        fill_home(begun.app, Demo("TH"), now)
    begun.app.close()


def test_a_country_or_site_without_a_demo_station_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownCountry):
        demo_home(tmp_path / "home", Demo("XX"), NOON)
    with pytest.raises(UnknownDemoSite):
        demo_home(tmp_path / "home", Demo("VN", "XXX"), NOON)
    assert not (tmp_path / "home").exists()


def test_every_grade_of_the_table_is_in_the_catalogue(filled: App) -> None:
    for good in GOODS:
        try:
            assert filled.catalogue.by_code(good.grade).unit is good.unit
        except UnknownGrade:
            pytest.fail(good.grade)
    for country in COUNTRIES:
        assert sum(good.share(country) for good in GOODS) == 1000


def test_last_night_s_backup_lies_in_the_home(filled: App) -> None:
    (backup,) = list_backups(filled)
    assert backup.entries is not None
    assert 0 < backup.entries < len(entry_hashes(filled))
