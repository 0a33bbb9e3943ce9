"""Words for what a scanner read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.identity.gbt import BatteryType, Product
from collector_app.domain.identity.scan import ScanFault, ScanKind
from collector_app.i18n.text import Text, text, text_in

if TYPE_CHECKING:
    from collector_app.domain.identity.gbt import GbtCode
    from collector_app.domain.identity.scan import Scan

KINDS = {
    ScanKind.NOTHING: text_in("scan", "nothing"),
    ScanKind.GBT: text_in("scan", "Battery code"),
    ScanKind.VIN: text_in("scan", "Vehicle number (VIN)"),
    ScanKind.TAG: text_in("scan", "Our own tag"),
    ScanKind.PASSPORT: text_in("scan", "Battery passport"),
    ScanKind.SELLER: text_in("scan", "Seller card"),
    ScanKind.TICKET: text_in("scan", "Ticket"),
    ScanKind.HELD: text_in("scan", "Held ticket"),
    ScanKind.SHEET: text_in("scan", "Sheet of a paper pad"),
    ScanKind.LOT: text_in("scan", "Tag of a lot"),
    ScanKind.CODE: text_in("scan", "Code"),
}
PRODUCTS = {
    Product.PACK: text_in("product of a battery code", "pack"),
    Product.MODULE: text_in("product of a battery code", "module"),
    Product.CELL: text_in("product of a battery code", "cell"),
}
BATTERIES = {
    BatteryType.NIMH: text_in("battery code", "NiMH"),
    BatteryType.LFP: text_in("battery code", "LFP"),
    BatteryType.LMO: text_in("battery code", "LMO"),
    BatteryType.LCO: text_in("battery code", "LCO"),
    BatteryType.TERNARY: text_in("battery code", "NMC or NCA"),
    BatteryType.SUPERCAPACITOR: text_in("battery code", "supercapacitor"),
    BatteryType.LTO: text_in("battery code", "LTO"),
    BatteryType.OTHER: text_in("battery code", "another chemistry"),
}
FAULTS = {
    ScanFault.CUT: text("The scan is longer than any code. Its beginning is kept."),
    ScanFault.HALF: text("This is the first half of a battery code. Scan the second half too."),
    ScanFault.MISREAD: text("It holds an I, an O or a Q, which no battery code has. Read it again."),
    ScanFault.DATE: text("Its production date is no day of a calendar. Compare it with the label."),
    ScanFault.CHECK: text("Its check character is wrong, so the tag was read wrongly or is not ours. Read it again."),
    ScanFault.GTIN: text("The check digit of its GTIN is wrong. Compare it with the label."),
    ScanFault.VIN: text("Its check digit does not agree, as with many cars here. Compare it with the label."),
}


def scan_said(scan: Scan) -> Text:
    """Return what was read, in one sentence."""
    if scan.kind is ScanKind.NOTHING:
        return text("Nothing was read. Scan again.")
    if scan.battery is not None:
        return battery_said(scan.battery)
    return text("{kind}: {code}", kind=KINDS[scan.kind], code=scan.code)


def battery_said(code: GbtCode) -> Text:
    """Return what a battery's code tells of it."""
    product, battery = PRODUCTS[code.product], BATTERIES[code.battery]
    if code.made is None:
        return text(
            "Battery code {code}: {product}, {chemistry}, maker {maker}",
            code=code.code,
            product=product,
            chemistry=battery,
            maker=code.maker,
        )
    return text(
        "Battery code {code}: {product}, {chemistry}, maker {maker}, made on {day}",
        code=code.code,
        product=product,
        chemistry=battery,
        maker=code.maker,
        day=code.made,
    )


def faults_said(scan: Scan) -> tuple[Text, ...]:
    """Return what is odd about a scan, each with what to do."""
    return tuple(FAULTS[fault] for fault in scan.faults)
