"""The Intake page: ticket at the left, one prompt in the middle, sums at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.intake.closing import Closing
from collector_app.ui.intake.desk import IntakeDesk
from collector_app.ui.intake.earlier import Earlier
from collector_app.ui.intake.folded import FoldedSums
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.other_acts import OtherActs
from collector_app.ui.intake.prompt_card import PromptCard
from collector_app.ui.intake.prompts.asked import AskedPrompt
from collector_app.ui.intake.prompts.every import prompts_of
from collector_app.ui.intake.prompts.identity import ask_identity
from collector_app.ui.intake.prompts.menu import MenuPrompt
from collector_app.ui.intake.prompts.new_prices import NewPricesPrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt, Room
from collector_app.ui.intake.prompts.seller import SEARCH_NAME, SellerPrompt
from collector_app.ui.intake.scans import Scans
from collector_app.ui.intake.showing import Showing
from collector_app.ui.intake.sums_column import HandOver, SumsColumn
from collector_app.ui.intake.ticket_card import TicketCard
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.tokens import GAP
from collector_app.ui.scale.link import scale_of
from collector_app.ui.shell.frame import said_of
from collector_app.ui.shell.page import Page
from collector_app.ui.small_photos import small_photos_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from collector_app.domain.problem import Problem
    from collector_app.ui.shell.frame import Frame


class IntakePage(Page):
    """Digits and Enter; after posting the prompt is the next ticket's, while the amount to hand over stays."""

    name: ClassVar[str] = "intake"
    word: ClassVar[Text] = text_in("page", "Intake")
    icon: ClassVar[str] = "scale"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.desk = IntakeDesk(frame)
        self.closing = Closing(frame, self.desk)
        self.ticket = TicketCard(self.look)
        self.card = PromptCard(self.look, SEARCH_NAME)
        self.sums = SumsColumn(self.look)
        self.scale = scale_of(frame)
        self.scale.show_on(self.sums.weight)
        self._showing = Showing(frame, self.desk, self.ticket, self.sums)
        self._earlier = Earlier(frame, self.desk)
        room = Room(
            frame, self.desk, self.card, self._aside, self.acts_changed.emit, self.closing.finish, self._ask, self._put
        )
        self._seller = SellerPrompt(room)
        self._prompts = prompts_of(room, self._seller)
        self.other = OtherActs(room, self._earlier)
        self._menu = MenuPrompt(room, self.other.acts)
        self._open: Prompt = self._seller
        self._asked: Prompt | None = None  # the question that the field holds an answer to
        self._is_aside = False
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.ticket)
        row.addWidget(self.card, 1)
        row.addWidget(self.sums)
        self.scans = Scans(room, self)
        self._folded = FoldedSums(self.look, self.sums)
        self.card.body.addWidget(self._folded)
        self._connect()
        self._show()
        self._fold()

    @property
    def over(self) -> HandOver | None:
        """What goes over the counter now."""
        return self._showing.over

    @property
    def prompt(self) -> Prompt:
        """The question that is open."""
        return self._open

    @property
    def is_aside(self) -> bool:
        """Whether a question beside the flow is open."""
        return self._is_aside

    def acts(self) -> tuple[Act, ...]:
        """Return what the open question allows; while one stands under the field, its answers alone."""
        if self.card.bar.acts:
            return (*self.card.bar.acts, Act(BACK, self._withdraw, "esc"))
        acts = self._open.acts()
        key = "" if self._is_aside else self._menu_key({act.key for act in acts})
        return (*acts, Act(text("other acts"), lambda: self._aside(self._menu), key)) if key else acts

    def everywhere(self) -> tuple[Act, ...]:
        """Return the other acts with their F-keys."""
        return self.other.everywhere()

    def opened(self, what: object = None) -> None:
        """Ask the open question again; `what` may be the number of a ticket to correct."""
        if isinstance(what, str) and what:
            self._earlier.correct(what)
        else:
            self._open_again()

    def left(self) -> None:
        """Stop listening to the search of another page's keys."""
        self._open.leave()

    def refresh(self) -> None:
        """Ask for prices and held tickets."""
        self.desk.refresh()

    def retranslate(self) -> None:
        """Write every figure anew."""
        self._show()
        if self.isVisible():
            self._open_again()

    def search(self) -> bool:
        """Search sellers by letters."""
        self._find_seller()
        return True

    def step_back(self) -> bool:
        """Go back inside the question."""
        return self._open.back()

    def do_key(self, key: str) -> bool:
        """Let the question have the key, else its acts, else the keys of search and menu."""
        if super().do_key(key):
            return True
        if self.card.bar.acts:
            return False
        if self._open.take(key):
            self.acts_changed.emit()
        elif self._is_aside:
            return False
        elif key == "/":
            self._find_seller()
        else:
            return False
        return True

    def _menu_key(self, used: set[str]) -> str:
        """Return the key of the menu here: one that the open question has no use of its own for."""
        if "*" not in used:
            return "*"
        return "0" if "0" not in used and self.card.field.isHidden() else ""

    def _connect(self) -> None:
        self.desk.changed.connect(self._moved_on)
        self.desk.counter_changed.connect(self._show)
        self.desk.numbered.connect(self._show)
        self.desk.prices_moved.connect(lambda moved: self._aside(NewPricesPrompt(self._open.room, moved)))
        self.card.field.typed.connect(self._typed)
        self.closing.handed.connect(self._hand_over)
        self.closing.asked.connect(self._put)
        self.closing.refused.connect(self._refuse)
        self.closing.identity_asked.connect(lambda then: ask_identity(self._open.room, then))
        self._earlier.asked.connect(self._put)
        self._earlier.handed.connect(self._hand_over)
        self._earlier.refused.connect(self._refuse)
        self.scale.changed.connect(self._folded.tell)
        small_photos_of(self.frame).changed.connect(self._show)
        self.look.style_changed.connect(self._fold)

    def _moved_on(self) -> None:
        self._is_aside = False
        self._change_prompt(self._prompts[self.desk.hand.step])
        self._showing.moved_on()
        self._show()

    def _change_prompt(self, prompt: Prompt) -> None:
        if prompt is not self._open:
            self._open.leave()
        self.card.bar.withdraw()
        self.card.trouble.hide()
        self._open = prompt
        self.card.steps.show_step(self.desk.hand.step)
        if self.isVisible():
            prompt.open()
            self._asked = prompt
        self.acts_changed.emit()

    def _open_again(self) -> None:
        """Ask the open question anew; what was typed for it stays, and so does a question under it."""
        if self.card.bar.acts:
            self.card.setFocus()
            return
        typed = self.card.field.value() if self._asked is self._open else ""
        self._open.open()
        self._asked = self._open
        if typed:
            self.card.field.put(typed)
            self._typed(typed)

    def _aside(self, prompt: Prompt | None) -> None:
        self._is_aside = prompt is not None
        self._change_prompt(prompt if prompt is not None else self._prompts[self.desk.hand.step])

    def _ask(self, words: Text, acts: tuple[Act, ...]) -> None:
        """Ask under the field; the digits are answers now, and no number."""
        self.card.make_room()
        self.card.bar.ask(words, tuple(replace(act, do=self._answering(act)) for act in acts))
        self.card.setFocus()
        self.acts_changed.emit()

    def _answering(self, act: Act) -> Callable[[], None]:
        def answer() -> None:
            self._withdraw()
            act.do()

        return answer

    def _withdraw(self) -> None:
        self.card.bar.withdraw()
        self._open_again()
        self.acts_changed.emit()

    def _put(self, words: Text, acts: tuple[Act, ...]) -> None:
        """Ask in place of the prompt."""
        self._aside(AskedPrompt(self._open.room, words, acts))

    def _show(self) -> None:
        self._showing.show(self._folded)

    def _fold(self) -> None:
        """Give large text the room of the right column."""
        self._folded.fold(self.width())

    def _typed(self, value: str) -> None:
        self._open.typed(value)
        if self.desk.hand.step is Step.WEIGHT and not self._is_aside:
            self._showing.show_typed(value, self._folded)

    def _find_seller(self) -> None:
        self._aside(self._seller)
        self._seller.search()

    def _hand_over(self, over: HandOver) -> None:
        self._showing.over = over
        self._show()

    def _refuse(self, problem: Problem) -> None:
        self.card.trouble.say(said_of(problem))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold as the window grows."""
        super().resizeEvent(event)
        self._fold()
