"""Every prompt of the flow: which one asks which step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.counts import CapacityPrompt, PiecesPrompt
from collector_app.ui.intake.prompts.goods import GoodsPrompt, SignsPrompt
from collector_app.ui.intake.prompts.paying import MorePrompt, PayPrompt
from collector_app.ui.intake.prompts.weight import WeightPrompt

if TYPE_CHECKING:
    from collector_app.ui.intake.prompts.prompt import Prompt, Room
    from collector_app.ui.intake.prompts.seller import SellerPrompt


def prompts_of(room: Room, seller: SellerPrompt) -> dict[Step, Prompt]:
    """Return the prompt of each step; a new step is a new line here."""
    return {
        Step.SELLER: seller,
        Step.GOODS: GoodsPrompt(room),
        Step.SIGNS: SignsPrompt(room),
        Step.PIECES: PiecesPrompt(room),
        Step.CAPACITY: CapacityPrompt(room),
        Step.WEIGHT: WeightPrompt(room),
        Step.MORE: MorePrompt(room),
        Step.PAY: PayPrompt(room),
    }
