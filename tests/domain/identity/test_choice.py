"""What a battery's code says beside what the clerk chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import catalogue
from collector_app.domain.identity.choice import grade_said, mismatch
from collector_app.domain.identity.gbt import decoded

if TYPE_CHECKING:
    from collector_app.domain.identity.gbt import GbtCode


def code(product: str, battery: str) -> GbtCode:
    found = decoded(f"001{product}{battery}010012345G5K0000421")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("product", "battery", "grade"),
    [
        ("P", "B", "LFP.EV_PACK"),
        ("P", "E", "NMC.EV_PACK"),
        ("P", "A", "NIMH.HEV_PACK"),
        ("P", "C", "LMO.EBIKE_LI"),
        ("P", "G", "LTO.EV_BUS"),
        ("M", "B", "LFP.MODULE"),
        ("C", "E", "NMC.CELL_PRIS"),
        ("C", "D", "LCO.CELL_POUCH"),
        ("P", "F", None),
        ("C", "Z", None),
    ],
)
def test_a_code_names_goods_that_the_station_buys(product: str, battery: str, grade: str | None) -> None:
    found = grade_said(code(product, battery), catalogue())
    assert (found.code if found else None) == grade


def test_a_code_that_agrees_asks_nothing() -> None:
    goods = catalogue()
    assert mismatch(code("P", "B"), goods.by_code("LFP.EV_PACK"), goods) is None
    assert mismatch(code("P", "E"), goods.by_code("NCA.EV_PACK"), goods) is None
    assert mismatch(code("P", "Z"), goods.by_code("LFP.EV_PACK"), goods) is None


def test_another_chemistry_or_form_is_a_question() -> None:
    goods = catalogue()
    found = mismatch(code("P", "B"), goods.by_code("NMC.EV_PACK"), goods)
    assert found is not None
    assert (found.chemistries, found.forms) == (("LFP",), ())
    assert found.said is not None
    assert found.said.code == "LFP.EV_PACK"
    other = mismatch(code("M", "E"), goods.by_code("NMC.EV_PACK"), goods)
    assert other is not None
    assert (other.chemistries, other.forms) == ((), ("MODULE",))
