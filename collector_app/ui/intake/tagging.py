"""Tagging: a number of our own for the battery in hand, printed and kept with its line."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from collector_app.app.paper_item_tag import ITEM_TAG
from collector_app.commands.mint_tag import MintTag
from collector_app.domain.identity.scan import ScanKind
from collector_app.domain.ticket import MOST_ITEMS, Item
from collector_app.i18n.text import text
from collector_app.ui.intake.beside import line_at, note, place_in_hand, with_line
from collector_app.ui.printing import print_here

if TYPE_CHECKING:
    from collector_app.domain.identity.tag import OwnTag
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.intake.prompts.prompt import Room

TAG = ScanKind.TAG.value


class Tagging:
    """One tag a piece; once each piece has one, the last is printed again."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._desk = room.desk

    def print_tag(self) -> None:
        """Give out a number and print it, or print the one that there is."""
        hand = self._desk.hand
        place = place_in_hand(hand)
        line = line_at(hand, place)
        if line is None:
            self._room.frame.toast(text("First say what it is, then print its tag."))
            return
        tags = _tags(line)
        if len(tags) >= max(1, line.pieces) or len(line.items) >= MOST_ITEMS:
            if tags:
                print_here(self._room.frame, tags[-1], ITEM_TAG)
            return
        self._room.frame.worker.do(MintTag(), then=partial(self._minted, hand.id, place), changes=False)

    def _minted(self, ticket: str, place: int, tag: OwnTag) -> None:
        """Keep the tag with its line, then print it; a ticket that was put away meanwhile gets none."""
        hand = self._desk.hand
        line = line_at(hand, place)
        if hand.id != ticket or line is None:
            return
        items = (*line.items, Item(TAG, tag.code))
        note(self._room.frame, self._desk, with_line(hand, place, replace(line, items=items)))
        print_here(self._room.frame, tag.code, ITEM_TAG)


def _tags(line: Line) -> tuple[str, ...]:
    return tuple(item.code for item in line.items if item.kind == TAG)
