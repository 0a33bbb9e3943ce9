"""What is said of the price of a line: the price, and in one line why it is that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.documents.reasons import PRICES
from collector_app.domain import clock
from collector_app.domain.money import Money
from collector_app.domain.price import GENERAL
from collector_app.domain.ticket import flat_price
from collector_app.domain.weight import Weight
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Text, text
from collector_app.ui.intake.pricing import listed, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.domain.money import Currency
    from collector_app.queries.price_books import PriceBook
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.shell.frame import Frame

SETTLE = text("to be settled")
GENERAL_LIST = text("General price list")


def book_name(number: int, books: Iterable[PriceBook]) -> Text | str:
    """Return how people call a price list."""
    if number == GENERAL:
        return GENERAL_LIST
    name = next((each.name for each in books if each.number == number), "")
    return name or text("Price list {number}", number=number)


def price_and_why(desk: IntakeDesk, frame: Frame) -> tuple[Text | str, Text | str]:
    """Return the price of the line in hand, else of the last one, and in one line why it is that."""
    hand = desk.hand
    line = hand.line if hand.line.grade else hand.lines[-1] if hand.lines else None
    if line is None or desk.counter is None:
        return "", ""
    if line.is_unpriced:
        return SETTLE, text("No price is in force; the goods are taken all the same.")
    return _price(desk, line, desk.counter.currency), _why(desk, frame, line)


def _price(desk: IntakeDesk, line: Line, currency: Currency) -> Text:
    if line.flat is None:
        unit = unit_of(line, desk.catalogue.by_code(line.grade))
        return text("{price}/{unit}", price=Money(line.price_in_force or 0, currency), unit=unit_name(unit))
    if not line.weighings:
        return text("{amount} flat", amount=Money(line.flat, currency))
    paid = desk.counter.rounded.payable(line.net) if desk.counter is not None else line.net
    return text("= {price}/kg", price=Money(flat_price(line.flat, paid), currency))


def _why(desk: IntakeDesk, frame: Frame, line: Line) -> Text:
    if line.flat is not None:
        return text("Flat price for the whole line")
    if line.provisional:
        return text("Provisional price, settled later")
    if line.price is not None:
        return text("Own price: {reason}", reason=PRICES[line.price_reason])
    books = desk.counter.books if desk.counter is not None else ()
    name = book_name(line.book, books)
    since = clock.read(line.shown_since) if line.shown_since else None
    if since is None:
        return text("{list}", list=name)
    pack = frame.app.pack
    local = since.astimezone(pack.zone) if pack is not None else since
    step = _step(desk, line)
    if step:
        return text("{list} from {weight} on, since {moment}", list=name, weight=step, moment=local)
    return text("{list}, since {moment}", list=name, moment=local)


def _step(desk: IntakeDesk, line: Line) -> Weight:
    """Return the least weight of the step that the price comes from; nothing where it holds for any."""
    found = listed(desk.counter.prices, desk.hand.seller_books, line) if desk.counter is not None else None
    is_that = found is not None and (found.book, found.since) == (line.book, line.shown_since)
    return Weight(found.from_g) if found is not None and is_that else Weight(0)
