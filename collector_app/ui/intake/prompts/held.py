"""Which ticket that waits: by its day number, by a scan of its slip, or from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.i18n.text import Text, plural, text
from collector_app.queries.waiting import Waiting, waiting_after, waiting_before, waiting_numbered
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.seller import WALK_IN
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.picks import Pick
from collector_app.ui.printing import print_here

if TYPE_CHECKING:
    from collector_app.queries.waiting import Tray
    from collector_app.ui.intake.prompts.prompt import Room

ROWS = 5  # as many as the counter knows at once


class HeldPrompt(Prompt):
    """Digits and Enter, or Up, Down and Enter; the list is read a window at a time, however many wait."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._window: tuple[Waiting, ...] = ()
        self._is_open = False
        self._is_hurried = False  # Enter came before the ticket that was just put away stood in the list
        self.card.picks.chosen.connect(self._chosen)
        self.desk.counter_changed.connect(self._arrived)

    def open(self) -> None:
        """Show who waits."""
        self._is_open, self._is_hurried = True, False
        self.card.question.show_text(text("Which ticket?"))
        self.card.field.ask(text("Which ticket?"))
        self._show_first(self.desk.held())
        self.card.show_field(self.card.picks)
        self.card.field.setFocus()

    def leave(self) -> None:
        """Stop taking clicks on the list."""
        self._is_open = False

    def acts(self) -> tuple[Act, ...]:
        """Return taking up."""
        return (
            Act(text("take up"), self._enter, "enter"),
            Act(text("up"), self._up, "up"),
            Act(text("down"), self._down, "down"),
            Act(text("print its slip"), self._print, "+"),
            Act(BACK, lambda: self.room.aside(None), "esc"),
        )

    def _enter(self) -> None:
        said = self.card.field.value()
        if said:
            self.room.frame.worker.ask(waiting_numbered, int(said), self.desk.hand.id, then=self._found, slot="held")
        elif self.card.picks.picks:
            self.card.picks.choose()
        else:
            self._is_hurried = self.room.frame.worker.is_writing

    def _arrived(self) -> None:
        if self._is_open and not self._window:
            self._show_first(self.desk.held())
            if self._is_hurried:
                self.card.picks.choose()

    def _print(self) -> None:
        chosen = self.card.picks.selected
        if chosen is not None and isinstance(chosen.what, Waiting):
            print_here(self.room.frame, chosen.what.id, "held_slip")

    def _up(self) -> None:
        picks = self.card.picks
        if self._window and picks.place == 0:
            self.room.frame.worker.ask(
                waiting_before, self._window[0], ROWS, self.desk.hand.id, then=self._show_earlier, slot="held"
            )
        else:
            picks.step(-1)

    def _down(self) -> None:
        picks = self.card.picks
        if self._window and picks.place == len(self._window) - 1:
            self.room.frame.worker.ask(
                waiting_after, self._window[-1], ROWS, self.desk.hand.id, then=self._show_later, slot="held"
            )
        else:
            picks.step(1)

    def _show_first(self, found: Tray) -> None:
        if found.count:
            words = plural("{n} waits: day number, or choose", "{n} wait: day number, or choose", found.count)
        else:
            words = text("No ticket is held.")
        self.card.field.hint(words)
        self._show(found.first)

    def _show_later(self, found: tuple[Waiting, ...]) -> None:
        if found:
            self._show(found)

    def _show_earlier(self, found: tuple[Waiting, ...]) -> None:
        if found:
            self._show(found)
            self.card.picks.step(-1)

    def _found(self, found: tuple[Waiting, ...]) -> None:
        if not found:
            self.tell(text("No ticket with this day number is held."))
        elif len(found) == 1:
            self._take_up(found[0])
        else:
            self.card.field.clear()
            self.tell(text("Several days have this number. Choose one."))
            self._show(found)

    def _show(self, window: tuple[Waiting, ...]) -> None:
        self._window = window
        now = self.room.frame.app.clock().timestamp()
        self.card.picks.show_picks(tuple(Pick(_name(each), waited(each, now), what=each) for each in window))
        self.room.again()

    def _chosen(self, pick: Pick) -> None:
        if self._is_open and isinstance(pick.what, Waiting):
            self._take_up(pick.what)

    def _take_up(self, waiting: Waiting) -> None:
        self.room.aside(None)
        self.desk.take_up(waiting.id)


def _name(waiting: Waiting) -> Text:
    seller: Text | str = waiting.seller_name or WALK_IN
    return text("#{number} \u00b7 {seller}", number=waiting.day_number, seller=seller)


def waited(waiting: Waiting, now: float) -> Text:
    """Return how long a ticket has waited."""
    minutes = max(0, int(now - clock.read(waiting.started_at).timestamp()) // 60)
    return text("{n} min", n=minutes)
