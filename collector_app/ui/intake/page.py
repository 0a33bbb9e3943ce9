"""The Intake page: ticket at the left, one prompt in the middle, sums at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from collector_app.domain.problem import Problem
from collector_app.i18n.text import Text, text, text_in
from collector_app.i18n.typed import typed_weight
from collector_app.ui.intake.closing import Closing
from collector_app.ui.intake.desk import IntakeDesk
from collector_app.ui.intake.earlier import Earlier
from collector_app.ui.intake.folded import FoldedSums
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompt_card import PromptCard
from collector_app.ui.intake.prompts.asked import AskedPrompt
from collector_app.ui.intake.prompts.goods import GoodsPrompt, SignsPrompt
from collector_app.ui.intake.prompts.held import HeldPrompt, waited
from collector_app.ui.intake.prompts.paying import MorePrompt, PayPrompt
from collector_app.ui.intake.prompts.prompt import Prompt, Room
from collector_app.ui.intake.prompts.seller import SEARCH_NAME, WALK_IN, SellerPrompt
from collector_app.ui.intake.prompts.weight import CapacityPrompt, PiecesPrompt, WeightPrompt
from collector_app.ui.intake.shown import price_and_why, seller_card, shown_lines
from collector_app.ui.intake.sums_column import HandOver, SumsColumn
from collector_app.ui.intake.ticket_card import TicketCard
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.tokens import GAP
from collector_app.ui.shell.frame import said_of
from collector_app.ui.shell.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collector_app.domain.weight import Weight
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
        self._over: HandOver | None = None
        self._earlier = Earlier(frame, self.desk)
        room = Room(frame, self.desk, self.card, self._aside, self.acts_changed.emit, self.closing.finish)
        self._seller = SellerPrompt(room)
        self._held = HeldPrompt(room)
        self._prompts: dict[Step, Prompt] = {
            Step.SELLER: self._seller,
            Step.GOODS: GoodsPrompt(room),
            Step.SIGNS: SignsPrompt(room),
            Step.PIECES: PiecesPrompt(room),
            Step.CAPACITY: CapacityPrompt(room),
            Step.WEIGHT: WeightPrompt(room),
            Step.MORE: MorePrompt(room),
            Step.PAY: PayPrompt(room),
        }
        self._open: Prompt = self._seller
        self._asked: Prompt | None = None  # the question that the field holds an answer to
        self._is_aside = False
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.ticket)
        row.addWidget(self.card, 1)
        row.addWidget(self.sums)
        self._folded = FoldedSums(self.look, self.sums)
        self.card.body.addWidget(self._folded)
        self._connect()
        self._show()
        self._fold()

    @property
    def over(self) -> HandOver | None:
        """What goes over the counter now."""
        return self._over

    @property
    def prompt(self) -> Prompt:
        """The question that is open."""
        return self._open

    def acts(self) -> tuple[Act, ...]:
        """Return what the open question allows."""
        return self._open.acts()

    def everywhere(self) -> tuple[Act, ...]:
        """Return hold, correct, show the seller, print again."""
        return (
            Act(text("Hold this ticket, or take one up"), self._hold, "f4"),
            Act(text("Correct the last ticket"), self._earlier.correct_newest, "f9"),
            Act(text("Show the seller"), self._show_seller, "f11"),
            Act(text("Print the last receipt again"), self._earlier.print_newest, "f12"),
            Act(text("Throw this ticket away"), self._throw_away),
        )

    def opened(self, what: object = None) -> None:
        """Ask the open question again; `what` may be the number of a ticket to correct."""
        if isinstance(what, str) and what:
            self._earlier.correct(what)
        else:
            self._open_again()

    def left(self) -> None:
        """Stop listening to the search of another page's keys."""
        self._seller.leave()

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
        """Let the question have the key, else its acts, else the search key."""
        if super().do_key(key):
            return True
        if self._open.take(key):
            self.acts_changed.emit()
            return True
        if key == "/" and not self._is_aside:
            self._find_seller()
            return True
        return False

    def _connect(self) -> None:
        self.desk.changed.connect(self._moved_on)
        self.desk.counter_changed.connect(self._show)
        self.desk.numbered.connect(self._show)
        self.card.field.typed.connect(self._typed)
        self.closing.handed.connect(self._hand_over)
        self.closing.asked.connect(self._ask)
        self.closing.refused.connect(self._refuse)
        self.closing.name_wanted.connect(self._find_seller)
        self._earlier.refused.connect(self._refuse)
        self.look.style_changed.connect(self._fold)

    def _moved_on(self) -> None:
        self._is_aside = False
        self._change_prompt(self._prompts[self.desk.hand.step])
        if self.desk.hand.line.weighings or self.desk.hand.lines:
            self._over = None
        self._show()

    def _change_prompt(self, prompt: Prompt) -> None:
        if prompt is not self._seller:
            self._seller.leave()
        self.card.bar.withdraw()
        self.card.trouble.hide()
        self._open = prompt
        self.card.steps.show_step(self.desk.hand.step)
        if self.isVisible():
            prompt.open()
            self._asked = prompt
        self.acts_changed.emit()

    def _open_again(self) -> None:
        """Ask the open question anew; what was typed for it stays."""
        typed = self.card.field.value() if self._asked is self._open else ""
        self._open.open()
        self._asked = self._open
        if typed:
            self.card.field.put(typed)
            self._typed(typed)

    def _aside(self, prompt: Prompt | None) -> None:
        self._is_aside = prompt is not None
        self._change_prompt(prompt if prompt is not None else self._prompts[self.desk.hand.step])

    def _show(self) -> None:
        language, hand = self.look.language, self.desk.hand
        if self.desk.counter is None:
            return
        number = f"#{hand.day_number}" if hand.day_number else ""
        seller: Text | str = hand.seller_name or WALK_IN
        self.ticket.show_ticket(seller if hand.is_begun else text("Next ticket"), number, self._total())
        self.ticket.show_lines(*shown_lines(self.desk, language))
        now = self.frame.app.clock().timestamp()
        self.ticket.show_held(
            tuple(
                text("#{number} · {waited}", number=draft.day_number, waited=waited(draft, now))
                for draft in self.desk.held()
            )
        )
        ended = hand.step in (Step.MORE, Step.PAY) and hand.lines
        self.sums.show_line(hand.lines[-1] if ended else hand.line, None)
        self.sums.show_price(*price_and_why(self.desk, self.frame))
        self.sums.show_over(self._over)
        self._folded.tell()

    def _fold(self) -> None:
        """Give large text the room of the right column."""
        self._folded.fold(self.width())

    def _total(self) -> str:
        hand = self.desk.hand
        lines = (*hand.lines, hand.line) if hand.line.weighings and hand.editing < 0 else hand.lines
        return self.look.language.money(self.desk.sums(lines).total)

    def _typed(self, value: str) -> None:
        self._open.typed(value)
        if self.desk.hand.step is Step.WEIGHT and not self._is_aside:
            self.sums.show_line(self.desk.hand.line, self._weight_with(value))
            self._folded.tell()

    def _weight_with(self, value: str) -> Weight | None:
        try:
            typed = typed_weight(value, self.look.language)
        except Problem:
            return None
        return typed if self.desk.hand.editing >= 0 else self.desk.hand.line.gross + typed

    def _find_seller(self) -> None:
        self._aside(self._seller)
        self._seller.search()

    def _hold(self) -> None:
        if self.desk.hand.lines or self.desk.hand.line.grade:
            self.desk.hold()
        else:
            self._aside(self._held)

    def _throw_away(self) -> None:
        words = text("Throw this ticket away? Nothing of it is kept.")
        acts = (
            Act(text("throw it away"), self.desk.throw_away, "1"),
            Act(text("keep it"), lambda: self._aside(None), "2"),
        )
        self._ask(words, acts)

    def _show_seller(self) -> None:
        if self.desk.counter is not None:
            self.frame.show_seller(seller_card(self.desk, self.frame))

    def _hand_over(self, over: HandOver) -> None:
        self._over = over
        self._show()

    def _ask(self, words: Text, acts: tuple[Act, ...]) -> None:
        self._aside(AskedPrompt(self._open.room, words, acts))

    def _refuse(self, problem: Problem) -> None:
        self.card.trouble.say(said_of(problem))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold as the window grows."""
        super().resizeEvent(event)
        self._fold()
