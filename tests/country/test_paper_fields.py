from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.country.paper_fields import FILE, PaperField, paper_fields
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "country,place,field,source,confidence\n"


def test_fields_come_by_their_places(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(HEAD + "TH,2,seller,x,believed\nTH,1,day,x,believed\nVN,1,plate,x,believed\n")
    assert paper_fields(tmp_path, "TH") == (PaperField.DAY, PaperField.SELLER)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("TH,1,colour,x,believed\n", BrokenReason.UNKNOWN_WORD),
        ("TH,one,day,x,believed\n", BrokenReason.BAD_NUMBER),
        ("TH,1,day,x,believed\nTH,1,seller,x,believed\n", BrokenReason.DUPLICATE),
        ("TH,1,day,x,believed\nTH,2,day,x,believed\n", BrokenReason.DUPLICATE),
    ],
)
def test_a_broken_file_names_its_reason(tmp_path: Path, rows: str, reason: BrokenReason) -> None:
    (tmp_path / FILE).write_text(HEAD + rows)
    with pytest.raises(BrokenPack) as refused:
        paper_fields(tmp_path, "TH")
    assert refused.value.reason is reason
