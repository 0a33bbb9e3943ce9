"""Prove a scale with a known weight, so that its frames may fill a weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.entries.scales import ScaleProved
from collector_app.domain.problems.input import BadField
from collector_app.domain.scale import ScaleSetting, check_proof
from collector_app.domain.weight import MOST_GRAMS, Weight
from collector_app.queries.scales import SCALE
from collector_app.store.desk import put_setting

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

MOST_ID = 20


@dataclass(frozen=True, slots=True)
class ProveScale:
    """The known weight, what the display shows, and what the frame said; all three must agree."""

    setting: ScaleSetting
    known: Weight
    shown: Weight
    read: Weight

    def do(self, books: Books, tools: Tools) -> ScaleSetting:
        """Refuse a proof that proves nothing; else this profile at this port may fill weights from now on."""
        setting = self.setting
        _check(setting)
        check_proof(self.known, self.shown, self.read, setting.division_g)
        books.post(ScaleProved(setting.scale, setting.profile, self.known.grams, self.shown.grams, setting.valid_to))
        proved = replace(setting, proved_at=clock.written(tools.at, books.here.offset), weight_g=self.known.grams)
        put_setting(books.connection, SCALE, proved.kept())
        return proved


def _check(setting: ScaleSetting) -> None:
    """Raise BadField for a setting that no scale has."""
    name = setting.scale
    if not (name.isascii() and name.replace("-", "").isalnum() and len(name) <= MOST_ID):
        raise BadField("scale", name[:40])
    if not 0 < setting.division_g <= MOST_GRAMS:
        raise BadField("division_g", str(setting.division_g))
    if not 0 <= setting.capacity_g <= MOST_GRAMS:
        raise BadField("capacity_g", str(setting.capacity_g))
    if setting.valid_to:
        try:
            date.fromisoformat(setting.valid_to)
        except ValueError:
            raise BadField("valid_to", setting.valid_to[:40]) from None
