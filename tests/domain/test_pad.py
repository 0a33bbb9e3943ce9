from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from collector_app.domain.pad import SheetCode, read_sheet_code


def test_a_sheet_code_is_read_as_it_was_said() -> None:
    code = SheetCode("BHO", "KTW", 3, 142)
    assert code.said == "CP1:BHO-KTW-3-142"
    assert read_sheet_code(f" {code.said}\r\n") == code


@pytest.mark.parametrize(
    "raw", ["", "CB1:BHO-1", "CP1:BHO-KTW-0-1", "CP1:bho-KTW-1-1", "CP1:BHO-KTW-1-1-1", "CP1:BHO-KTW-1-999999999"]
)
def test_what_is_no_sheet_of_ours_is_none(raw: str) -> None:
    assert read_sheet_code(raw) is None


@given(some.text(max_size=60))
def test_no_scan_breaks_the_reader(raw: str) -> None:
    found = read_sheet_code(raw)
    assert found is None or found.said in raw
