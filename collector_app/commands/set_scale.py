"""Say which scale stands here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.queries.scales import SCALE
from collector_app.store.desk import put_setting

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.scale import ScaleSetting
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class SetScale:
    """Take another port or profile; whatever was proved before says nothing about it. None takes the scale away."""

    setting: ScaleSetting | None

    def do(self, books: Books, tools: Tools) -> ScaleSetting | None:
        """Write it down, without a proof."""
        del tools
        unproved = None
        if self.setting is not None:
            unproved = replace(self.setting, proved_at="", weight_g=0, valid_to="")
        put_setting(books.connection, SCALE, unproved.kept() if unproved is not None else "")
        return unproved
