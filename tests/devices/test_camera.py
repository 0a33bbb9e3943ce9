"""Cameras: the real one over the library's own test picture, and the simulator with its faults."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from collector_app.devices import camera_av
from collector_app.devices.camera import photo_of_snapshot
from collector_app.devices.camera_av import Source, WebCam, cameras
from collector_app.devices.camera_simulator import CameraSimulator
from collector_app.domain.problems.photos import CameraGone, NoCamera

if TYPE_CHECKING:
    from pathlib import Path

PATTERN = Source("lavfi", "testsrc=size=1922x1080:rate=30", "pattern")


def test_a_picture_comes_through_the_library_row_by_row() -> None:
    """A width that is no multiple of what the library aligns rows to, so that padding would show."""
    seen = WebCam(sources=(PATTERN,)).snapshot()
    assert (seen.width, seen.height, len(seen.rgb)) == (1922, 1080, 1922 * 1080 * 3)
    found = Image.open(io.BytesIO(photo_of_snapshot(seen))).convert("RGB")
    assert found.size == (1280, 719)
    for place, colour in ((560, (0, 0, 255)), (880, (0, 255, 0))):  # bars that stand upright
        for row in (100, 300, 500):
            there = found.getpixel((place, row))
            assert isinstance(there, tuple)
            assert all(abs(one - other) < 16 for one, other in zip(there, colour, strict=True))


def test_the_chosen_camera_is_taken_else_the_first() -> None:
    small = Source("lavfi", "testsrc=size=64x48:rate=30", "small")
    assert WebCam("small", (PATTERN, small)).snapshot().width == 64
    assert WebCam("unplugged", (small, PATTERN)).snapshot().width == 64


def test_no_camera_and_one_that_is_gone_are_told_apart() -> None:
    with pytest.raises(NoCamera):
        WebCam(sources=()).snapshot()
    for file in ("/dev/video-that-is-gone", "/dev/null"):
        with pytest.raises(CameraGone) as refused:
            WebCam(sources=(Source("v4l2", file, "video0"),)).snapshot()
        assert refused.value.camera == "video0"


def test_a_camera_that_stops_in_the_middle_is_gone() -> None:
    with pytest.raises(CameraGone):
        WebCam(sources=(Source("lavfi", "testsrc=size=64x48:rate=30:duration=0.1", "short"),)).snapshot()


def test_the_devices_of_linux_are_asked_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("video10", "video2", "video0", "tty0"):
        (tmp_path / name).touch()
    monkeypatch.setattr(camera_av, "_DEVICES", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert [each.name for each in cameras()] == ["video0", "video2", "video10"]
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert cameras() == ()


def test_other_systems_are_asked_through_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine's library knows no DirectShow, which is an answer too: no camera."""
    monkeypatch.setattr(sys, "platform", "win32")
    assert cameras() == ()


def test_the_library_is_loaded_only_for_a_picture() -> None:
    asked = "import sys, collector_app.devices.camera_av as c; c.WebCam(); sys.exit('av' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_the_simulator_shows_another_picture_each_time_and_vanishes_when_told() -> None:
    camera = CameraSimulator()
    assert camera.snapshot() != camera.snapshot()
    camera.vanishes = True
    with pytest.raises(CameraGone):
        camera.snapshot()
    camera.is_plugged = False
    with pytest.raises(NoCamera):
        camera.snapshot()
