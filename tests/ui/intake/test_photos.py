"""A photo is one key; the question stays open, what is typed stays, and nothing waits for the camera."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from collector_app.devices import camera_av
from collector_app.devices.camera_simulator import CameraSimulator
from collector_app.domain.identity.scan import recognised
from collector_app.domain.problems.photos import NoCamera
from collector_app.ui.intake import photographer as module
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.photographer import Photographer, photos_of, webcam
from collector_app.ui.intake.prompts.photo import PhotoPrompt
from collector_app.ui.small_photos import small_photos_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.station import Clerk


@pytest.fixture
def camera(clerk: Clerk) -> CameraSimulator:
    clerk.sign_in()
    made = CameraSimulator()
    of(clerk).camera = lambda: made
    clerk.said = []  # type: ignore[attr-defined] # what the toasts said
    clerk.desk.frame.toast_wanted.connect(lambda words, _act: said(clerk).append(clerk.desk.look.say(words)))
    return made


def of(clerk: Clerk) -> Photographer:
    return photos_of(clerk.desk.frame, clerk.intake.desk)


def said(clerk: Clerk) -> list[str]:
    return clerk.said  # type: ignore[attr-defined, no-any-return] # as above


def to_the_weight(clerk: Clerk) -> None:
    clerk.press("Enter", "1", "1")
    clerk.settle()
    while clerk.step() is Step.SIGNS:
        clerk.press("1")
        clerk.settle()
    assert clerk.step() is Step.WEIGHT


def taken(clerk: Clerk) -> None:
    clerk.qtbot.waitUntil(lambda: not of(clerk).is_busy, timeout=20_000)
    clerk.settle()


def test_a_photo_comes_to_the_line_and_what_is_typed_stays(clerk: Clerk, camera: CameraSimulator) -> None:
    to_the_weight(clerk)
    clerk.press("2", "3")
    clerk.press("Space")
    taken(clerk)
    (photo,) = clerk.intake.desk.hand.line.photos
    assert clerk.desk.worker.app.home.photos.photo(photo) is not None
    assert clerk.intake.card.field.value() == "23"
    assert "1 photo" in said(clerk)[-1]
    assert camera.taken == 1
    small = small_photos_of(clerk.desk.frame)
    clerk.qtbot.waitUntil(lambda: not small.small(photo).isNull(), timeout=20_000)


def test_posting_never_waits_for_the_camera(clerk: Clerk, camera: CameraSimulator) -> None:
    """The camera hangs; the ticket is weighed, finished and paid meanwhile. Its picture then belongs to nothing."""
    camera.waits = Event()
    to_the_weight(clerk)
    of(clerk).take()
    clerk.press("1", "0", "Enter")
    clerk.settle()
    clerk.press("Enter")
    clerk.settle()
    clerk.press("Enter")
    clerk.settle()
    clerk.qtbot.waitUntil(lambda: clerk.step() is Step.SELLER, timeout=20_000)
    assert of(clerk).is_busy
    camera.waits.set()
    taken(clerk)
    assert "no ticket" in said(clerk)[-1]


def test_a_photo_that_comes_after_its_line_was_finished_still_belongs_to_it(
    clerk: Clerk, camera: CameraSimulator
) -> None:
    camera.waits = Event()
    to_the_weight(clerk)
    of(clerk).take()
    clerk.press("1", "0", "Enter")
    clerk.settle()
    assert clerk.step() is Step.MORE
    camera.waits.set()
    taken(clerk)
    assert len(clerk.intake.desk.hand.lines[0].photos) == 1


@pytest.mark.parametrize("fault", ["is_plugged", "vanishes"])
def test_a_camera_that_is_not_there_or_vanishes_is_a_sentence(
    clerk: Clerk, camera: CameraSimulator, fault: str
) -> None:
    setattr(camera, fault, fault == "vanishes")
    to_the_weight(clerk)
    clerk.press("7")
    of(clerk).take()
    taken(clerk)
    assert "camera" in said(clerk)[-1].lower()
    assert clerk.intake.card.field.value() == "7"
    assert not clerk.intake.desk.hand.line.photos


def test_a_camera_that_never_answers_is_given_up(
    clerk: Clerk, camera: CameraSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "GIVEN_UP", 50)
    camera.waits = Event()
    to_the_weight(clerk)
    of(clerk).take()
    taken(clerk)
    assert "gives no picture" in said(clerk)[-1]
    count = len(said(clerk))
    camera.waits.set()
    clerk.qtbot.wait(300)
    assert not clerk.intake.desk.hand.line.photos  # what came too late was thrown away
    assert len(said(clerk)) == count


def test_without_goods_there_is_nothing_to_take_a_photo_of(clerk: Clerk, camera: CameraSimulator) -> None:
    of(clerk).take()
    assert not of(clerk).is_busy
    assert camera.taken == 0
    assert "First say what it is" in said(clerk)[-1]


def test_a_file_is_chosen_and_refused_in_the_panel_of_the_prompt(
    clerk: Clerk, camera: CameraSimulator, tmp_path: Path
) -> None:
    Image.new("RGB", (640, 480), (10, 90, 40)).save(tmp_path / "pack.png")
    (tmp_path / "goods.jpg").write_bytes(b"PK\x03\x04 a zip")
    to_the_weight(clerk)
    prompt = clerk.intake.other._photo
    assert isinstance(prompt, PhotoPrompt)
    prompt.room.aside(prompt)
    for name, count in (("goods.jpg", 0), ("pack.png", 1)):
        clerk.press("2")
        focused = QApplication.focusWidget()
        assert focused is not None
        for sign in str(tmp_path / name):
            clerk.press(sign)
        clerk.press("Enter")
        taken(clerk)
        assert len(clerk.intake.desk.hand.line.photos) == count
    assert any("no whole picture" in words for words in said(clerk))
    clerk.press("3")
    clerk.settle()
    assert not clerk.intake.desk.hand.line.photos
    clerk.press("Space")
    taken(clerk)
    assert camera.taken == 1
    clerk.press("Enter")
    clerk.settle()
    assert clerk.intake.prompt is not prompt
    assert clerk.step() is Step.WEIGHT


def test_esc_leaves_the_panel_and_then_the_prompt(clerk: Clerk, camera: CameraSimulator) -> None:
    del camera
    to_the_weight(clerk)
    prompt = clerk.intake.other._photo
    prompt.room.aside(prompt)
    clerk.press("2")
    clerk.press("Esc")
    assert clerk.intake.prompt is prompt
    clerk.press("Esc")
    clerk.settle()
    assert clerk.step() is Step.WEIGHT
    assert clerk.intake.prompt is not prompt


def test_a_ticket_with_a_photo_is_posted_with_it(clerk: Clerk, camera: CameraSimulator) -> None:
    del camera
    to_the_weight(clerk)
    of(clerk).take()
    taken(clerk)
    (photo,) = clerk.intake.desk.hand.line.photos
    clerk.press("1", "0", "Enter")
    clerk.settle()
    clerk.press("Enter")
    clerk.settle()
    clerk.press("Enter")
    clerk.settle()
    clerk.qtbot.waitUntil(lambda: clerk.step() is Step.SELLER, timeout=20_000)

    def named(books: object) -> list[str]:
        found = books.connection.exec_driver_sql("SELECT sha256 FROM photo")  # type: ignore[attr-defined] # of the books
        return [row[0] for row in found]

    assert clerk.desk.worker.app.ask(named) == [photo]


def test_a_tag_is_given_out_once_a_piece_and_printed_as_often_as_wanted(clerk: Clerk, camera: CameraSimulator) -> None:
    del camera
    prompt = clerk.intake.other._photo
    prompt._tagging.print_tag()
    assert "First say what it is" in said(clerk)[-1]
    to_the_weight(clerk)
    prompt.room.aside(prompt)
    papers = clerk.home / "papers"

    def printed(count: int) -> bool:
        return len(list(papers.glob("item_tag-*.pdf"))) == count

    for count in (1, 2):
        clerk.press("4")
        clerk.settle()
        clerk.qtbot.waitUntil(partial(printed, count), timeout=20_000)
    (item,) = clerk.intake.desk.hand.line.items
    tag = recognised(item.code).tag
    assert tag is not None
    assert tag.number == 1


def test_a_practice_station_without_a_camera_has_a_simulated_one(
    clerk: Clerk, camera: CameraSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    del camera
    monkeypatch.setattr(camera_av, "cameras", lambda: ())
    frame = clerk.desk.frame
    with pytest.raises(NoCamera):
        webcam(frame).snapshot()
    monkeypatch.setattr(frame, "is_demo", True)
    assert webcam(frame).snapshot().width == 640
    pattern = camera_av.Source("lavfi", "testsrc=size=64x48:rate=30", "pattern")
    monkeypatch.setattr(camera_av, "cameras", lambda: (pattern,))
    assert webcam(frame).snapshot().width == 64


def test_a_line_has_room_for_twelve_photos(clerk: Clerk, camera: CameraSimulator) -> None:
    to_the_weight(clerk)
    line = clerk.intake.desk.hand.line
    clerk.intake.desk.line_is(replace(line, photos=tuple(f"{n:064x}" for n in range(12))))
    of(clerk).take()
    assert "12 photos" in said(clerk)[-1]
    assert camera.taken == 0


def test_each_press_is_a_photo_of_the_line_that_was_in_hand_then(clerk: Clerk, camera: CameraSimulator) -> None:
    camera.waits = Event()
    to_the_weight(clerk)
    clerk.press("Space", "Space", "Space")
    clerk.press("1", "0", "Enter")
    clerk.settle()
    camera.waits.set()
    taken(clerk)
    assert len(clerk.intake.desk.hand.lines[0].photos) == 3
    camera.vanishes = True
    for _ in range(3):
        of(clerk).take()
    taken(clerk)
    assert len([words for words in said(clerk) if "gives no picture" in words]) == 1  # told once


def test_the_same_picture_twice_is_one(clerk: Clerk, camera: CameraSimulator, tmp_path: Path) -> None:
    del camera
    Image.new("RGB", (64, 48)).save(tmp_path / "pack.png")
    to_the_weight(clerk)
    for _ in range(2):
        of(clerk).take_file(tmp_path / "pack.png")
        taken(clerk)
    assert len(clerk.intake.desk.hand.line.photos) == 1


def test_a_bug_while_taking_a_photo_is_told_and_not_swallowed(clerk: Clerk, camera: CameraSimulator) -> None:
    del camera
    to_the_weight(clerk)

    def broken() -> CameraSimulator:
        message = "a bug"
        raise ZeroDivisionError(message)

    of(clerk).camera = broken
    with clerk.qtbot.captureExceptions() as caught:
        of(clerk).take()
        taken(clerk)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
