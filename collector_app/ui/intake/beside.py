"""Beside: what comes to a line from a camera or a scanner while a question is open, and leaves the question alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.commands.drafting import KeepDraft

if TYPE_CHECKING:
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.hand import Hand, Line
    from collector_app.ui.shell.frame import Frame


def note(frame: Frame, desk: IntakeDesk, hand: Hand) -> None:
    """Take a changed ticket in hand and write its draft; the open question, and what is typed for it, stay."""
    desk.hand = hand
    frame.worker.do(KeepDraft(hand.kept(), hand.id), changes=False)
    desk.numbered.emit()


def place_in_hand(hand: Hand) -> int:
    """Return the place of the goods in hand among the lines; without any the last line's, -1 where there is none."""
    if hand.editing >= 0:
        return hand.editing
    return len(hand.lines) if hand.line.grade else len(hand.lines) - 1


def line_at(hand: Hand, place: int) -> Line | None:
    """Return the line at a place, the one in hand among them."""
    if _is_in_hand(hand, place):
        return hand.line
    return hand.lines[place] if 0 <= place < len(hand.lines) else None


def with_line(hand: Hand, place: int, line: Line) -> Hand:
    """Return the ticket with another line at a place."""
    if _is_in_hand(hand, place):
        return replace(hand, line=line)
    return replace(hand, lines=(*hand.lines[:place], line, *hand.lines[place + 1 :]))


def _is_in_hand(hand: Hand, place: int) -> bool:
    return place == hand.editing if hand.editing >= 0 else place == len(hand.lines)
