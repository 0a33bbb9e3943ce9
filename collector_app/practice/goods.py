"""What people bring to a demo station: shares, prices, pieces and weights of each grade. Demo values; `look.md` 7."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.catalogue import Unit

_ORDER = ("TH", "VN", "ID")
WH_PER_KG = 100  # of a used LFP module


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from least to most, half of them below the median."""

    least: int
    most: int
    median: int = 0  # 0: the geometric middle


@dataclass(frozen=True, slots=True)
class DemoGood:
    """One grade: prices in the smallest unit and shares of lines in tenths of a per cent, each for TH, VN, ID."""

    grade: str
    prices: tuple[int, int, int]
    shares: tuple[int, int, int]
    grams: Range  # of a piece, or of a line without pieces
    pieces: Range | None = None
    unit: Unit = Unit.KG
    is_lead: bool = False
    can_burn: bool = True

    def price(self, country: str) -> int:
        """Today's price there."""
        return self.prices[_ORDER.index(country)]

    def share(self, country: str) -> int:
        """How often it comes there."""
        return self.shares[_ORDER.index(country)]


def _lead(grade: str, prices: tuple[int, int, int], shares: tuple[int, int, int], *ranges: Range) -> DemoGood:
    grams, pieces = ranges
    return DemoGood(grade, prices, shares, grams, pieces, is_lead=True, can_burn=False)


_ONE = Range(1, 1)
GOODS = (
    _lead("LA_F.SLI_CAR", (3200, 18500, 14500), (360, 260, 330), Range(8000, 20000), Range(1, 8, 2)),
    _lead("LA_V.SLI_MOTO", (2900, 17500, 13000), (180, 220, 260), Range(1600, 3200), Range(3, 40, 9)),
    _lead("LA_F.SLI_TRUCK", (3300, 19000, 15000), (90, 70, 90), Range(26000, 52000), Range(1, 4)),
    _lead("LA_V.UPS_BLOCK", (2700, 16500, 12500), (90, 70, 80), Range(2100, 24000, 4000), Range(2, 60, 6)),
    _lead("LA_V.EBIKE_PB", (2800, 17000, 12500), (30, 170, 40), Range(4000, 6800), Range(4, 20, 5)),
    _lead("LA_V.TELECOM_2V", (2900, 17500, 13500), (20, 10, 20), Range(15000, 60000, 24000), Range(6, 24, 8)),
    _lead("LA_F.TRACTION_PB", (2600, 16000, 12000), (10, 10, 10), Range(400_000, 1_200_000, 550_000), _ONE),
    DemoGood("NMC.EBIKE_LI", (6000, 52000, 32000), (18, 36, 18), Range(2000, 5000), Range(1, 3, 1)),
    DemoGood("LFP.EBIKE_LI", (1800, 14000, 9000), (12, 24, 12), Range(2000, 5000), Range(1, 3, 1)),
    DemoGood("LFP.EMOTO_LI", (2000, 15000, 9500), (30, 20, 30), Range(9000, 28000), Range(1, 2, 1)),
    DemoGood("NMC.EV_PACK", (7000, 55000, 35000), (6, 3, 3), Range(180_000, 480_000, 260_000), _ONE),
    DemoGood("LFP.EV_PACK", (2200, 16000, 10000), (4, 2, 2), Range(180_000, 480_000, 260_000), _ONE),
    DemoGood(
        "LFP.MODULE.REUSE", (90000, 700_000, 450_000), (10, 5, 5), Range(12000, 35000), Range(1, 12, 3), unit=Unit.KWH
    ),
    DemoGood("NMC.CELL_CYL", (4500, 35000, 22000), (30, 30, 20), Range(2000, 25000)),
    DemoGood("LCO.LAPTOP", (9500, 70000, 45000), (36, 30, 30), Range(500, 12000)),
    DemoGood("LCO.PHONE", (18000, 130_000, 85000), (24, 20, 20), Range(500, 12000, 1800)),
    DemoGood("NMC.TOOL", (4000, 30000, 19000), (12, 6, 12), Range(500, 8000)),
    DemoGood("NMC.POWERBANK", (2000, 15000, 9000), (8, 4, 8), Range(500, 8000)),
    DemoGood("NIMH.HEV_PACK", (7500, 60000, 38000), (20, 5, 5), Range(26000, 45000), _ONE, can_burn=False),
    DemoGood("ALK.AA_D", (0, 0, 0), (10, 5, 5), Range(500, 6000), can_burn=False),
)
LEAD = tuple(good.grade for good in GOODS if good.is_lead)
LITHIUM = tuple(good.grade for good in GOODS if good.can_burn)
PACKS = ("NMC.EV_PACK", "LFP.EV_PACK")  # their price is provisional until head office quotes
