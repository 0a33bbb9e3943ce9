"""What the seller sees: grade, net, price, amount and total in his own language, live, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.intake.shown import seller_card
from tests.ui.intake.books import WALK_IN_CAR

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.shell.seller_view import SellerCard
    from tests.ui.station import Clerk


def watch(clerk: Clerk) -> list[SellerCard]:
    """Keep every card that a second screen would show."""
    seen: list[SellerCard] = []

    def keep(card: Callable[[], SellerCard]) -> None:
        seen.append(card())

    clerk.desk.frame.seller_card_changed.connect(keep)
    return seen


def test_the_card_follows_the_ticket_in_the_site_s_language(clerk: Clerk) -> None:
    clerk.sign_in()
    seen = watch(clerk)
    clerk.press(*WALK_IN_CAR[:-2])
    name, net, price, amount = seen[-1].rows[0]
    say = seen[-1].language.say
    assert seen[-1].language.code == "vi"
    assert (name if isinstance(name, str) else say(name)) == "Bình ắc quy ô tô"
    assert (net, price, amount) == ("23,5 kg", "\u00d7 18.500", "434.750")
    assert seen[-1].total == "434.750 ₫"


def test_the_card_stays_beside_the_money_until_the_next_seller(clerk: Clerk) -> None:
    clerk.sign_in()
    seen = watch(clerk)
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    assert len(seen[-1].rows) == 1
    clerk.press("Enter")
    assert not seen[-1].rows


def test_the_card_speaks_the_seller_s_language(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR[:-2], "0", "7")
    clerk.press("5")
    clerk.settle()
    hand = clerk.intake.desk.hand
    card = seller_card(clerk.intake.desk, clerk.desk.frame)
    assert card.language.code == hand.language


def test_an_open_view_follows_and_closes_by_the_same_key(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR[:-2], "F11")
    view = clerk.desk.window.seller
    assert view.isVisible()
    before = view.spoken()
    clerk.intake.desk.remove(0)
    assert view.spoken() != before
    clerk.press("1", "Enter")
    assert view.isVisible()
    clerk.press("F11")
    assert not view.isVisible()
