"""Who sells: how a seller comes into the ticket in hand at whatever step it is, with what depends on him."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.ui.intake.hand import Hand, Step

if TYPE_CHECKING:
    from collector_app.queries.people import Seller
    from collector_app.ui.intake.desk import IntakeDesk


def take_walk_in(desk: IntakeDesk) -> None:
    """Buy from somebody who is not named."""
    _take(desk, _without_seller(desk.hand))


def take_known(desk: IntakeDesk, seller: Seller) -> None:
    """Buy from a known seller: at his price lists, with papers in his language."""
    hand = _without_seller(desk.hand)
    _take(
        desk,
        replace(
            hand,
            seller=seller.id,
            seller_name=seller.name,
            seller_books=seller.books,
            language=seller.language or hand.language,
        ),
    )


def take_new(desk: IntakeDesk, name: str, phone: str = "") -> None:
    """Buy from somebody who is written down together with the ticket."""
    _take(desk, replace(_without_seller(desk.hand), seller_name=name, seller_phone=phone, new_seller=True))


def _without_seller(hand: Hand) -> Hand:
    return replace(
        hand,
        seller="",
        seller_name="",
        seller_phone="",
        seller_number="",
        seller_number_kind="",
        seller_books=(),
        new_seller=False,
        language="" if hand.seller or hand.new_seller else hand.language,  # else it was said of this ticket
        identity="",
    )


def _take(desk: IntakeDesk, hand: Hand) -> None:
    """Begin the ticket, or stay at the question that was open when another seller was chosen."""
    if desk.hand.step is Step.SELLER:
        desk.hand = hand
        desk.begin(hand.seller, hand.seller_name, new=hand.new_seller)
    else:
        desk.become(hand)
