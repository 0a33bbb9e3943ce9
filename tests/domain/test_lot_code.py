from __future__ import annotations

from collector_app.domain.lot_code import lot_code, lot_read


def test_a_lot_is_read_from_its_code_and_as_it_is_typed() -> None:
    assert lot_code("BHO-KTW-26-00042-3") == "CL1:BHO-KTW-26-00042-3"
    assert lot_read("CL1:BHO-KTW-26-00042-3") == lot_read(" bho-ktw-26-00042-3 ") == "BHO-KTW-26-00042-3"
