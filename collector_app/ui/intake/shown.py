"""How the ticket in hand is shown: its lines, its price and why, what the seller may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.documents.reasons import PRICES
from collector_app.domain import clock
from collector_app.domain.money import Money
from collector_app.domain.triage import Condition, condition_of
from collector_app.i18n.language import LANGUAGES
from collector_app.i18n.names import grade_name, unit_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.ui.intake.ticket_card import ShownLine
from collector_app.ui.kit.tokens import Token
from collector_app.ui.shell.seller_view import SellerCard

if TYPE_CHECKING:
    from collector_app.i18n.language import Language
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.shell.frame import Frame

_SHAPES = {
    Condition.NORMAL: ("", Token.TEXT2),
    Condition.DEFECTIVE: ("triangle", Token.WARN),
    Condition.CRITICAL: ("octagon", Token.DANGER),
}
_STATES = {
    Condition.DEFECTIVE: text_in("condition of a line", "defective"),
    Condition.CRITICAL: text_in("condition of a line", "critical"),
}
SETTLE = text("to be settled")


def shown_lines(desk: IntakeDesk, language: Language) -> tuple[tuple[ShownLine, ...], int]:
    """Return the lines of the ticket with the one in hand, and its place (-1 where none is)."""
    hand = desk.hand
    lines = list(hand.lines)
    now = hand.editing if hand.editing >= 0 else len(lines)
    if hand.line.grade and hand.editing < 0:
        lines.append(hand.line)
    elif hand.editing >= 0:
        lines[hand.editing] = hand.line
    else:
        now = -1
    return tuple(_shown(desk, line, language) for line in lines), now


def _shown(desk: IntakeDesk, line: Line, language: Language) -> ShownLine:
    grade = desk.catalogue.by_code(line.grade)
    amount = desk.amount(line)
    state = condition(desk, line)
    shape, token = _SHAPES[state]
    said: Text | str = ""
    if amount is not None:
        said = language.amount(amount)
    elif line.weighings and line.price_in_force is None:
        said = SETTLE
    second = _second(line, language)
    if state in _STATES:
        word = _STATES[state]
        second = text("{weight} · {state}", weight=second, state=word) if second else word
    return ShownLine(f"{grade.tile or ''}", grade_name(grade), second, said, shape=shape, token=token)


def _second(line: Line, language: Language) -> Text | str:
    if not line.weighings:
        return ""
    weight = language.weight(line.net)
    if not line.counted:
        return weight
    return plural("{n} piece · {weight}", "{n} pieces · {weight}", line.pieces, weight=weight)


def condition(desk: IntakeDesk, line: Line) -> Condition:
    """Return the condition that the signs seen so far give; the questions still open may make it worse."""
    return condition_of(None, desk.catalogue.signs_of(line.signs), needs_triage=False)


def price_and_why(desk: IntakeDesk, frame: Frame) -> tuple[Text | str, Text | str]:
    """Return the price of the line in hand, and in one line why it is that."""
    hand = desk.hand
    line = hand.line if hand.line.grade else hand.lines[-1] if hand.lines else None
    if line is None or desk.counter is None:
        return "", ""
    if line.price_in_force is None:
        return SETTLE, text("No price is in force; the goods are taken all the same.")
    grade = desk.catalogue.by_code(line.grade)
    money = Money(line.price_in_force, desk.counter.currency)
    price = text("{price}/{unit}", price=money, unit=unit_name(grade.unit))
    if line.price is not None:
        return price, text("Own price: {reason}", reason=PRICES[line.price_reason])
    pack = frame.app.pack
    since = clock.read(line.shown_since) if line.shown_since else None
    if since is None:
        return price, text("Price list")
    local = since.astimezone(pack.zone) if pack is not None else since
    return price, text("Price list, since {moment}", moment=local)


def seller_card(desk: IntakeDesk, frame: Frame) -> SellerCard:
    """Return what the seller may see, in the language of the site."""
    pack = frame.app.pack
    reader = LANGUAGES[pack.languages[0]] if pack is not None else frame.look.language
    hand = desk.hand
    lines = (*hand.lines, hand.line) if hand.line.weighings and hand.editing < 0 else hand.lines
    rows = []
    for line in lines:
        grade = desk.catalogue.by_code(line.grade)
        amount = desk.amount(line)
        price = line.price_in_force
        currency = amount.currency if amount is not None else None
        said = reader.amount(Money(price, currency)) if price is not None and currency is not None else ""
        rows.append(
            (
                grade_name(grade),
                reader.weight(line.net),
                f"\u00d7 {said}" if said else "",
                reader.amount(amount) if amount is not None else SETTLE,
            )
        )
    return SellerCard(reader, tuple(rows), text("Total"), reader.money(desk.sums(lines).total))
