"""A photo is on the disk before anything names it, and no posting waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from collector_app.app.photos import keep_file, keep_photo, picture, take_photo
from collector_app.commands.keep_photo import MOST_BYTES
from collector_app.commands.post_ticket import PostTicket
from collector_app.devices.camera_simulator import CameraSimulator
from collector_app.domain.problems.photos import PhotoNotFound, PhotoNotReadable, PhotoTooLarge
from collector_app.domain.ticket import TicketDraft
from tests.stations import LEAD, kg

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


def test_a_photo_of_the_camera_is_kept_and_comes_back(station: App) -> None:
    camera = CameraSimulator()
    first, second = take_photo(station, camera), take_photo(station, camera)
    assert first != second
    assert picture(station, first).startswith(b"\xff\xd8\xff")
    with pytest.raises(PhotoNotFound):
        picture(station, "ab" * 32)


def test_a_photo_of_a_file_is_kept(station: App, tmp_path: Path) -> None:
    Image.new("RGB", (900, 700)).save(tmp_path / "pack.png")
    assert picture(station, keep_file(station, tmp_path / "pack.png"))


def test_only_a_re_encoded_picture_is_kept(station: App) -> None:
    with pytest.raises(PhotoTooLarge):
        keep_photo(station, b"\xff\xd8\xff" + bytes(MOST_BYTES), "a.jpg")
    with pytest.raises(PhotoNotReadable):
        keep_photo(station, b"PK\x03\x04", "a.jpg")
    with pytest.raises(PhotoNotReadable):
        keep_photo(station, b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00", "a.jpg")
    assert station.home.photos.every() == ()


def test_a_photo_is_kept_while_the_books_are_being_written(station: App) -> None:
    """It needs no turn at the writer: a ticket is half posted, and the picture is on the disk already."""

    class Posting:
        def do(self, books: Books, tools: Tools) -> str:
            PostTicket(TicketDraft((kg(LEAD, 10),))).do(books, tools)
            return take_photo(station, CameraSimulator())

    digest = station.do(Posting())
    assert station.home.photos.every() == (digest,)
