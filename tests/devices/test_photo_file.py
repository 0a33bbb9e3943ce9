"""Any picture becomes a small JPEG without EXIF; what is no picture is refused by a sentence."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from collector_app.devices.photo_file import AIMED, HARD, MOST_BYTES, SIDE, encoded, photo_from, photo_of
from collector_app.domain.problems.input import FileNotReadable
from collector_app.domain.problems.photos import PhotoNotReadable, PhotoTooLarge

if TYPE_CHECKING:
    from pathlib import Path

RED, WHITE = (200, 30, 20), (255, 255, 255)


def jpeg(size: tuple[int, int] = (1600, 1200), **more: Any) -> bytes:  # noqa: ANN401 - as Pillow takes it
    out = io.BytesIO()
    Image.new("RGB", size, RED).save(out, "JPEG", **more)
    return out.getvalue()


def opened(photo: bytes) -> Image.Image:
    found = Image.open(io.BytesIO(photo))
    found.load()
    return found


def noise(width: int, height: int) -> Image.Image:
    return Image.frombytes("RGB", (width, height), os.urandom(width * height * 3))


def test_a_photo_is_small_and_says_nothing_beside_the_picture() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    exif[0x8825] = {1: "N", 2: (10.0, 46.0, 0.0)}  # where it was taken
    kept = photo_of(jpeg(exif=exif, comment=b"a name", icc_profile=b"x" * 200), "a.jpg")
    found = opened(kept)
    assert found.format == "JPEG"
    assert found.size == (SIDE, 960)
    assert len(kept) <= AIMED
    assert not found.getexif()
    assert {"comment", "icc_profile", "exif"} & found.info.keys() == set()


def test_a_photo_stands_the_way_it_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    assert opened(photo_of(jpeg((800, 400), exif=exif), "a.jpg")).size == (400, 800)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_pictures_of_any_kind_of_colour_are_read(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (40, 30)).save(out, "PNG")
    assert opened(photo_of(out.getvalue(), "a.png")).mode == "RGB"


def test_what_is_seen_through_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(photo_of(out.getvalue(), "a.png")).getpixel((20, 15)) == WHITE


def test_a_webp_is_read() -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), RED).save(out, "WEBP")
    assert opened(photo_of(out.getvalue(), "a.webp")).size == (40, 30)


def test_nothing_but_noise_stays_under_the_hard_bound() -> None:
    assert len(encoded(noise(1280, 1280))) <= HARD
    assert AIMED < len(encoded(noise(640, 640))) <= HARD


def test_a_file_on_the_disk_is_read_by_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "photo.txt"
    path.write_bytes(jpeg())
    assert opened(photo_from(path)).format == "JPEG"


def test_forty_megabytes_are_refused_without_being_decoded(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    with path.open("wb") as file:
        file.write(jpeg((64, 64)))
        file.truncate(40 * 1024 * 1024)
    with pytest.raises(PhotoTooLarge) as refused:
        photo_from(path)
    assert refused.value.file == "large.jpg"
    with pytest.raises(PhotoTooLarge):
        photo_of(bytes(MOST_BYTES + 1), "a.jpg")


def test_a_zip_named_jpg_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "goods.jpg"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("goods.txt", "x" * 1000)
    with pytest.raises(PhotoNotReadable):
        photo_from(path)


def test_a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_does() -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return len(content).to_bytes(4, "big") + checked + zlib.crc32(checked).to_bytes(4, "big")

    head = (60_000).to_bytes(4, "big") * 2 + bytes((8, 2, 0, 0, 0))
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
    with pytest.raises(PhotoTooLarge):
        photo_of(bomb, "bomb.png")


def test_a_cut_picture_is_refused() -> None:
    whole = io.BytesIO()
    noise(300, 300).save(whole, "JPEG")
    with pytest.raises(PhotoNotReadable):
        photo_of(whole.getvalue()[: len(whole.getvalue()) // 2], "cut.jpg")


@pytest.mark.parametrize("kind", ["gif", "tiff", "bmp", "eps"])
def test_other_kinds_of_picture_are_refused(kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, kind)
    with pytest.raises(PhotoNotReadable):
        photo_of(out.getvalue(), f"a.{kind}")


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    for path in (tmp_path, tmp_path / "missing.jpg", tmp_path / "pipe.jpg", tmp_path / "a\0b.jpg"):
        with pytest.raises(FileNotReadable):
            photo_from(path)


@given(st.binary(max_size=2000), st.integers(0, 2000))
def test_any_bytes_are_a_photo_or_a_refusal(junk: bytes, at: int) -> None:
    whole = jpeg((32, 24))
    for content in (junk, whole[:at] + junk + whole[at + len(junk) :]):
        try:
            kept = photo_of(content, "any.jpg")
        except (PhotoNotReadable, PhotoTooLarge):
            continue
        assert opened(kept).format == "JPEG"
