"""How the ticket in hand is shown: its lines, its price and why, what the seller may see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.check_weigh import unloaded
from collector_app.domain.money import Money
from collector_app.domain.triage import Condition, condition_of
from collector_app.domain.weight import Weight
from collector_app.i18n.language import LANGUAGES
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.ui.intake.price_words import SETTLE
from collector_app.ui.intake.ticket_card import ShownLine
from collector_app.ui.kit.tokens import Token
from collector_app.ui.shell.seller_view import SellerCard

if TYPE_CHECKING:
    from collector_app.i18n.language import Language
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.hand import Hand, Line
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.small_photos import SmallPhotos

_SHAPES = {
    Condition.NORMAL: ("", Token.TEXT2),
    Condition.DEFECTIVE: ("triangle", Token.WARN),
    Condition.CRITICAL: ("octagon", Token.DANGER),
}
_STATES = {
    Condition.DEFECTIVE: text_in("condition of a line", "defective"),
    Condition.CRITICAL: text_in("condition of a line", "critical"),
}


def note_of(hand: Hand) -> Text | str:
    """Return what is particular about a ticket: the sheet that it is entered from, the truck that brought it."""
    if hand.sheet:
        moment = clock.read(hand.happened_at)
        return text("From paper: sheet {sheet}, {moment}", sheet=str(hand.sheet), moment=moment)
    if hand.truck_out_g:
        full, empty = Weight(hand.truck_in_g), Weight(hand.truck_out_g)
        return text("Truck: {goods} unloaded", goods=unloaded(full, empty))
    if hand.truck_in_g:
        return text("Truck with the goods: {full}", full=Weight(hand.truck_in_g))
    return ""


def shown_lines(desk: IntakeDesk, language: Language, photos: SmallPhotos) -> tuple[tuple[ShownLine, ...], int]:
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
    return tuple(_with_marks(_shown(desk, line, language), line, photos) for line in lines), now


def _with_marks(shown: ShownLine, line: Line, photos: SmallPhotos) -> ShownLine:
    return replace(shown, photos=tuple(photos.small(each) for each in line.photos), codes=len(line.items))


def _shown(desk: IntakeDesk, line: Line, language: Language) -> ShownLine:
    grade = desk.catalogue.by_code(line.grade)
    amount = desk.amount(line)
    state = condition(desk, line)
    shape, token = _SHAPES[state]
    said: Text | str = ""
    if amount is not None:
        said = language.amount(amount)
    elif line.weighings and line.is_unpriced:
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
    return condition_of(None, desk.catalogue.signs_of(line.signs), needs_triage=False, unsure=line.unsure)


def seller_card(desk: IntakeDesk, frame: Frame) -> SellerCard:
    """Return what the seller may see, in his own language, else in that of the site."""
    pack, hand = frame.app.pack, desk.hand
    site = LANGUAGES[pack.languages[0]] if pack is not None else frame.look.language
    reader = LANGUAGES.get(hand.language, site)
    lines = (*hand.lines, hand.line) if hand.line.weighings and hand.editing < 0 else hand.lines
    rows = []
    for line in lines:
        grade = desk.catalogue.by_code(line.grade)
        amount = desk.amount(line)
        price = line.price_in_force if line.flat is None else None
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
