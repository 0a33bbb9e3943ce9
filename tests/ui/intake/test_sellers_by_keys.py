"""Sellers inside the ticket: found, written down, asked for their paper, all by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.papers import print_paper
from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.name_price_list import NamePriceList
from collector_app.i18n.language import language
from collector_app.i18n.text import Text
from collector_app.queries.lines import said_of
from collector_app.store.drafts import drafts
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.seller import SellerPrompt
from tests.ui.intake.books import tickets_of
from tests.ui.intake.selling import CAR, app_of, only_ticket, sellers
from tests.ui.station import MANAGER_PIN, PATIENCE

if TYPE_CHECKING:
    from tests.ui.station import Clerk


def test_a_new_seller_inside_a_ticket_takes_twenty_seven_keys(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("+", *"Minh", "Enter", *"0911222333", "Enter", *CAR)
    assert clerk.pressed == 27
    ticket = only_ticket(clerk)
    (minh,) = sellers(clerk, "2333")
    assert (minh.name, minh.phone, ticket.seller, ticket.state) == ("Minh", "0911222333", minh.id, "paid")


def test_a_phone_may_be_left_out_and_a_typed_one_needs_no_second_time(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("+", *"Minh", "Enter", "Enter", *CAR)
    assert only_ticket(clerk).seller == sellers(clerk, "minh")[0].id
    clerk.press(*"0911222333", "Enter", "+", *"Lan", "Enter", *CAR)
    clerk.settle()
    assert sellers(clerk, "2333")[0].name == "Lan"


def test_digits_of_a_phone_find_the_seller_though_enter_comes_at_once(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.qtbot.waitUntil(lambda: clerk.step() is Step.GOODS, timeout=PATIENCE)
    clerk.press(*CAR)
    assert only_ticket(clerk).seller == sellers(clerk, "huong")[0].id


def test_a_phone_that_somebody_has_is_said_and_one_key_takes_him(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("+", *"Minh", "Enter", *"0987001122")
    clerk.settle()
    hint = clerk.intake.card.field.note.words
    assert isinstance(hint, Text)
    assert "Đặng Thị Hường" in language("en").say(hint)
    clerk.press("*", *CAR)
    assert only_ticket(clerk).seller == sellers(clerk, "huong")[0].id
    assert sellers(clerk, "minh") == ()


def test_the_same_phone_makes_a_new_seller_all_the_same_and_is_said_after(clerk: Clerk) -> None:
    clerk.sign_in()
    said: list[object] = []
    clerk.desk.frame.toast_wanted.connect(lambda words, _act: said.append(language("en").say(words)))
    clerk.press("+", *"Minh", "Enter", *"0987001122", "Enter")
    clerk.settle()
    assert said == ["Đặng Thị Hường has the same phone. Press / to buy from that seller."]
    clerk.press(*CAR)
    assert only_ticket(clerk).seller not in ("", sellers(clerk, "huong")[0].id)


def test_known_names_stand_below_the_new_one(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("+", *"Huong")
    clerk.settle()
    clerk.qtbot.waitUntil(lambda: len(clerk.intake.card.picks.picks) == 2, timeout=PATIENCE)
    clerk.press("Down", "Enter", *CAR)
    assert only_ticket(clerk).seller == sellers(clerk, "huong")[0].id


def test_esc_goes_back_from_phone_to_name_to_seller(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("+", *"Minh", "Enter", "Esc")
    assert clerk.intake.card.search.text() == "Minh"
    clerk.press("Esc")
    clerk.press("Esc")
    assert isinstance(clerk.intake.prompt, SellerPrompt)
    assert clerk.step() is Step.SELLER


def test_another_seller_in_the_middle_of_a_line_leaves_the_line_alone(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"12", "+", "/", *"huong", "Enter")
    clerk.settle()
    assert clerk.step() is Step.WEIGHT
    assert clerk.intake.desk.hand.seller_name == "Đặng Thị Hường"
    clerk.press(*"8", "Enter", "Enter", "Enter")
    assert only_ticket(clerk).net_g == 20_000


def test_deliverer_and_plate_stand_on_the_ticket(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "1", "+", *"Bay", "Enter", "Enter")
    clerk.settle()
    assert clerk.intake.desk.hand.deliverer_name == "Bay"
    clerk.press("*", "7", "2", *"51f123", "Enter")
    clerk.settle()
    clerk.press(*CAR)
    ticket = only_ticket(clerk)
    assert ticket.deliverer == sellers(clerk, "bay")[0].id
    assert app_of(clerk).ask(said_of, ticket).plate == "51F123"
    assert sellers(clerk, "huong")[0].plates == (), "somebody else's vehicle"


def test_a_plate_becomes_the_seller_s_and_is_offered_the_next_time(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "2", *"51f123", "Enter")
    clerk.settle()
    assert sellers(clerk, "51f")[0].plates == ("51F123",)
    clerk.press(*CAR)
    clerk.settle()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "2")
    clerk.qtbot.waitUntil(lambda: len(clerk.intake.card.picks.picks) == 2, timeout=PATIENCE)
    clerk.press("Down", "Enter")
    assert clerk.intake.desk.hand.plate == "51F123"
    clerk.press("*", "7", "1", "Enter")
    assert clerk.intake.desk.hand.deliverer == ""


def test_the_language_of_his_papers_is_one_digit_and_stays_the_seller_s(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "6")
    clerk.settle()
    assert sellers(clerk, "huong")[0].language == "th"
    clerk.press(*CAR)
    ticket = only_ticket(clerk)
    assert ticket.language == "th"
    assert print_paper(app_of(clerk), "receipt", ticket.number).language == "th"


def test_a_seller_card_is_laid_into_the_papers(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("*", "7", "4")  # nobody is named: closed, and nothing happens
    clerk.press("Esc", *"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "4")
    clerk.settle()
    (card,) = (clerk.home / "papers").glob("seller_card-*.pdf")
    assert card.read_bytes().startswith(b"%PDF")


def test_a_seller_erased_while_his_ticket_is_in_hand_is_one_sentence_and_nothing_is_lost(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("1", "1", "1", *"20", "Enter", "Enter")
    clerk.settle()
    app = app_of(clerk)
    lan, (huong,) = app.person, sellers(clerk, "huong")
    app.act_as()
    app.do(EraseSeller(huong.id))
    app.person = lan
    clerk.press("Enter")
    clerk.settle()
    assert not tickets_of(clerk)
    assert clerk.intake.card.trouble.isVisible()
    assert clerk.intake.desk.hand.lines
    clerk.press("/", *"Minh", "Enter")
    clerk.settle()
    clerk.press("Enter", "Enter")
    ticket = only_ticket(clerk)
    assert (ticket.net_g, ticket.seller) == (20_000, sellers(clerk, "minh")[0].id)


def test_a_seller_who_changed_meanwhile_is_read_anew_by_the_books(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    app_of(clerk).do(ChangeSeller(sellers(clerk, "huong")[0].id, name="Đặng Hường"))
    clerk.press(*CAR)
    assert only_ticket(clerk).seller == sellers(clerk, "dang")[0].id


def test_price_lists_are_given_in_order_with_a_manager_s_pin(clerk: Clerk) -> None:
    app_of(clerk).act_as()
    one, two = (app_of(clerk).do(NamePriceList(name)) for name in ("Regulars", "Workshops"))
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "0")
    clerk.settle()
    clerk.press("1", "2", "1", "1", "Enter")
    clerk.settle()
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: clerk.intake.desk.hand.seller_books == (two, one), timeout=PATIENCE)
    assert sellers(clerk, "huong")[0].books == (two, one)
    assert clerk.step() is Step.GOODS


def test_what_is_said_before_the_seller_belongs_to_the_same_ticket(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("*", "7", "6")
    clerk.settle()
    clerk.press("*", "7", "2", *"51f", "Enter")
    clerk.settle()
    clerk.press("Enter", *CAR)
    ticket = only_ticket(clerk)
    assert (ticket.language, ticket.day_number) == ("th", 1)
    assert app_of(clerk).ask(said_of, ticket).plate == "51F"
    assert app_of(clerk).ask(lambda books: drafts(books.connection)) == ()
