"""Other acts: everything beside the flow, with the digit of the menu and the F-key that repeats it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.i18n.text import text
from collector_app.ui.intake.prompts.back_entry import BackEntryPrompt
from collector_app.ui.intake.prompts.held import HeldPrompt
from collector_app.ui.intake.prompts.photo import PhotoPrompt
from collector_app.ui.intake.prompts.refuse import RefusePrompt
from collector_app.ui.intake.prompts.scale import ScalePrompt
from collector_app.ui.intake.prompts.seller_panel import SellerPanel
from collector_app.ui.intake.prompts.truck import TruckPrompt
from collector_app.ui.intake.shown import seller_card
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collector_app.ui.intake.earlier import Earlier
    from collector_app.ui.intake.prompts.prompt import Room

F_KEYS = {"1": "f4", "2": "f9", "3": "f11", "4": "f12"}


class OtherActs:
    """One list for menu, F-keys and finder, so that none of them can do what the digits cannot."""

    def __init__(self, room: Room, earlier: Earlier) -> None:
        self._room = room
        self._earlier = earlier
        self._held = HeldPrompt(room)
        self._back_entry = BackEntryPrompt(room)
        self._truck = TruckPrompt(room)
        self._scale = ScalePrompt(room)
        self._photo = PhotoPrompt(room)
        self._panel = SellerPanel(room)
        self._refuse = RefusePrompt(room)

    def acts(self) -> tuple[Act, ...]:
        """Return the acts with the digits of the menu."""
        earlier = self._earlier
        return (
            Act(text("Hold this ticket, or take one up"), self._hold, "1"),
            Act(text("Correct or void the last ticket"), earlier.ask_newest, "2"),
            Act(text("Show the seller"), self._show_seller, "3"),
            Act(text("Print the last receipt again"), earlier.print_newest, "4"),
            Act(text("Photos and tag of the goods"), lambda: self._room.aside(self._photo), "5"),
            Act(text("Enter a paper ticket"), lambda: self._room.aside(self._back_entry), "6"),
            Act(text("Seller, deliverer, plate"), lambda: self._room.aside(self._panel), "7"),
            Act(text("Refuse these goods"), lambda: self._room.aside(self._refuse), "8"),
            Act(text("Check-weigh the truck"), lambda: self._room.aside(self._truck), "9"),
            Act(text("Throw this ticket away"), self._throw_away, "0"),
            Act(text("The scale"), lambda: self._room.aside(self._scale), "+"),
        )

    def enter_sheet(self, sheet: int) -> None:
        """Enter the paper ticket whose sheet was scanned."""
        self._back_entry.begin(sheet)

    def everywhere(self) -> tuple[Act, ...]:
        """Return the same acts with the F-keys that repeat them."""
        return tuple(replace(act, key=F_KEYS.get(act.key, "")) for act in self.acts())

    def _hold(self) -> None:
        desk = self._room.desk
        if desk.hand.lines or desk.hand.line.grade:
            desk.hold()
        else:
            self._room.aside(self._held)

    def _throw_away(self) -> None:
        words = text("Throw this ticket away? Nothing of it is kept.")
        acts = (
            Act(text("throw it away"), self._room.desk.throw_away, "1"),
            Act(text("keep it"), lambda: self._room.aside(None), "2"),
        )
        self._room.put(words, acts)

    def _show_seller(self) -> None:
        if self._room.desk.counter is not None:
            self._room.frame.show_seller(seller_card(self._room.desk, self._room.frame))
