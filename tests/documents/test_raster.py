"""Papers as pictures and as the dots of a slip printer."""

from __future__ import annotations

import struct
import zlib

import pytest

from collector_app.documents import raster
from collector_app.documents.paper import A5, ROLL_58, ROLL_80
from collector_app.documents.receipt import receipt_pdf
from collector_app.domain.problems.documents import NotAPage
from collector_app.i18n.language import language
from tests.documents.making import receipt


@pytest.mark.parametrize(("paper", "dots"), [(ROLL_80, 576), (ROLL_58, 384)])
def test_a_roll_is_as_wide_as_its_printer_head(paper: object, dots: int) -> None:
    assert paper in (ROLL_80, ROLL_58)
    chosen = ROLL_80 if dots == 576 else ROLL_58
    (slip,) = raster.slips(receipt_pdf(receipt("th"), language("th"), chosen))
    assert slip.width == dots
    assert len(slip.bits) == slip.height * dots // 8


def test_dots_are_black_where_the_picture_is_dark() -> None:
    grey = raster.Picture(9, 2, bytes([0, 255, 0, 255, 255, 255, 255, 0, 0, *[255] * 9]))
    assert grey.dots() == raster.Dots(9, 2, bytes([0b10100001, 0b10000000, 0, 0]))


def test_a_page_becomes_a_png_of_its_size() -> None:
    (png,) = raster.png_pages(receipt_pdf(receipt(), language("en"), A5), 72)
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert (width, height) == (420, 596)
    content = png[png.index(b"IDAT") + 4 : png.index(b"IEND") - 8]
    assert len(zlib.decompress(content)) == (width + 1) * height


@pytest.mark.parametrize("content", [b"", b"not a PDF", b"%PDF-1.4\n"])
def test_bytes_that_are_no_pdf_are_refused(content: bytes) -> None:
    with pytest.raises(NotAPage):
        list(raster.pictures(content, 72))
    with pytest.raises(NotAPage):
        list(raster.slips(content))
