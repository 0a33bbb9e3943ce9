"""Frames of every family: those of the manuals, cut ones, noise between them, an hour of noise."""

from __future__ import annotations

import os
import random
import time
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.devices.scales.framing import Load
from collector_app.devices.scales.profiles import profile_named, profiles
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.scales import (
    FrameChecksum,
    FrameUnreadable,
    ScaleBusy,
    ScaleError,
    ScaleUnder,
    UnknownProfile,
)
from collector_app.domain.scale import Kind, Reading

if TYPE_CHECKING:
    from collector_app.devices.scales.framing import Seen
    from collector_app.devices.scales.profiles import Profile, Recorded

RECORDED = [(profile, frame) for profile in profiles().values() for frame in profile.recorded]
DOMAIN = (
    "AND18", "CAS22", "CAS10", "XK_A9_0", "XK_A12E", "XK_REV", "XK_FWD", "WN", "TOLEDO_C", "MT-SICS", "DIGI", "GENERIC"
)  # fmt: skip


def decoded(profile: str, *pieces: bytes) -> list[Seen]:
    """Return what a stream says that comes in these pieces."""
    decoder = profile_named(profile).decoder()
    return [*(seen for piece in pieces for seen in decoder.feed(piece)), *decoder.finish()]


def readings(profile: str, *pieces: bytes) -> list[Reading]:
    """Return the readings alone."""
    return [seen for seen in decoded(profile, *pieces) if isinstance(seen, Reading)]


def one(profile: str, raw: bytes) -> Reading:
    """Return the one reading of a stream that holds nothing else."""
    (seen,) = decoded(profile, raw)
    assert isinstance(seen, Reading), seen
    return seen


def problem(profile: str, raw: bytes) -> type[Problem]:
    """Return the one problem of a stream that holds nothing else."""
    (seen,) = decoded(profile, raw)
    assert isinstance(seen, Problem), seen
    return type(seen)


def test_every_profile_of_the_trade_is_shipped_with_source_status_and_frames() -> None:
    assert set(DOMAIN) <= set(profiles())
    assert all(each.source and each.status and each.recorded for each in profiles().values())


@pytest.mark.parametrize(("profile", "frame"), RECORDED, ids=lambda each: getattr(each, "code", ""))
def test_a_recorded_frame_says_what_its_manual_says(profile: Profile, frame: Recorded) -> None:
    found = one(profile.code, frame.raw)
    assert (found.value, found.stable) == (frame.value, frame.stable)
    assert frame.raw.startswith(found.raw)


@pytest.mark.parametrize(
    ("profile", "raw", "said"),
    [
        ("AND18", b"ST,GS,+00012.35kg\r\n", (Kind.GROSS, "12.35", "kg", True)),
        ("AND18", b"ST,TR,+00000.35 g\r\n", (Kind.TARE, "0.35", "g", True)),
        ("CAS22", b"ST,NT,1\xc2,-   0.50 kg\r\n", (Kind.NET, "-0.50", "kg", True)),
        ("XK_A12E", b"WG004.139kg3D\r\n", (Kind.GROSS, "4.139", "kg", None)),
        ("WN", b"wt000.500kg\r\n", (Kind.TARE, "0.500", "kg", None)),
        ("TOLEDO_C", b"\x02\x2b\x33\x20   123     0\r\x2d", (Kind.NET, "-12.3", "kg", True)),
        ("TOLEDO_C", b"\x02\x28\x20\x21   123000000\r", (Kind.GROSS, "12300", "g", True)),
        ("MT-SICS", b"S S     100.00 g\r\n", (Kind.GROSS, "100.00", "g", True)),
        ("GENERIC_FLAG", b"S N   4.10kg\r\n", (Kind.NET, "4.10", "kg", True)),
    ],
)
def test_a_frame_says_kind_digits_unit_and_rest(
    profile: str, raw: bytes, said: tuple[Kind, str, str, bool | None]
) -> None:
    found = one(profile, raw)
    assert (found.kind, found.value, found.unit, found.stable) == said


def test_two_forms_of_one_length_read_the_same_bytes_ten_times_apart() -> None:
    assert one("XK_REV", b"=000.3000").value == "3.000"
    assert one("XK_FWD", b"=000.3000").value == "0.3000"


@pytest.mark.parametrize(
    ("profile", "raw"),
    [
        ("AND18", b"OL,GS,+99999.99kg\r\n"),
        ("AND18", b"OL,GS,         \r\n"),
        ("CAS22", b"OL,GS,1\x84,         kg\r\n"),
        ("XK_A12E", b"OL23\r\n"),
        ("XK_A12E", b"         OL23\r\n"),
        ("TOLEDO_C", b"\x02,4 999999000000\r"),
        ("MT-SICS", b"S +\r\n"),
        ("GENERIC", b"OL\r\n"),
    ],
)
def test_a_load_over_the_range_has_no_digits(profile: str, raw: bytes) -> None:
    found = one(profile, raw)
    assert (found.over, found.value, found.grams, found.unit) == (True, "", None, "kg")
    assert not found.stable


@pytest.mark.parametrize(
    ("profile", "raw", "kind"),
    [
        ("XK_A9_0", b"\x02+003290014\x03", FrameChecksum),
        ("XK_A12E", b"WG004.139kg3E\r\n", FrameChecksum),
        ("XK_A12E", b"  OLFF\r\n", FrameChecksum),
        ("XK_A12E", b"LO23\r\n", ScaleUnder),
        ("XK_A9_0", b"\x02+003290911\x03", FrameChecksum),
        ("TOLEDO_C", b"\x02,0 001235000000\r\x01", FrameChecksum),
        ("MT-SICS", b"S I\r\n", ScaleBusy),
        ("MT-SICS", b"S -\r\n", ScaleUnder),
        ("MT-SICS", b"ES\r\n", ScaleError),
        ("MT-SICS", b"ET\r\n", ScaleError),
        ("MT-SICS", b"EL\r\n", ScaleError),
        ("MT-SICS", b"S S\r\n", FrameUnreadable),
        ("XK_A12E", b"WG00-.139kg24\r\n", FrameUnreadable),
        ("CAS_CMD", b"?\r\n", ScaleError),
        ("AND18", b"ST,GS,+0\r\n", FrameUnreadable),
        ("AND18", b"ST,GS,+0001.2.5kg\r\n", FrameUnreadable),
        ("XK_REV", b"=0.0.3000", FrameUnreadable),
        ("GENERIC", b"12.35 kg 3 pcs\r\n", FrameUnreadable),
        ("GENERIC", b"kg\r\n", FrameUnreadable),
    ],
)
def test_a_frame_that_says_nothing_says_why(profile: str, raw: bytes, kind: type[Problem]) -> None:
    assert problem(profile, raw) is kind


def test_seven_decimals_are_no_weight() -> None:
    covered = b"+0032907"
    check = f"{covered[0] ^ 0x33 ^ 0x32 ^ 0x39 ^ 0x37 ^ 0x30:02X}".encode()
    assert problem("XK_A9_0", b"\x02" + covered + check + b"\x03") is FrameUnreadable


def test_a_toledo_stream_is_read_with_and_without_a_check_sum() -> None:
    bare = b"\x02,0 001235000000\r"
    summed = bare + bytes((-sum(bare) & 0x7F,))
    assert [each.value for each in readings("TOLEDO_C", bare * 3)] == ["12.35"] * 3
    assert [each.value for each in readings("TOLEDO_C", summed * 3)] == ["12.35"] * 3
    damaged = summed.replace(b"1235", b"1335")
    assert [type(seen) for seen in decoded("TOLEDO_C", summed + damaged + summed)] == [Reading, FrameChecksum, Reading]


def test_a_toledo_check_sum_may_look_like_the_next_frame() -> None:
    """Some weight makes the sum 02, which is also STX."""
    bare = (b"\x02,0 001235%06d\r" % tare for tare in range(1_000_000))
    found = next(frame + b"\x02" for frame in bare if -sum(frame) & 0x7F == 2)
    assert [type(seen) for seen in decoded("TOLEDO_C", found * 3)] == [Reading] * 3


@pytest.mark.parametrize("profile", profiles().values(), ids=lambda each: each.code)
def test_noise_and_cut_frames_between_frames_hide_none(profile: Profile) -> None:
    frame = profile.shape.write(Load(12_350))
    noisy = b"\xff\x80\x00zz\r\n" + frame + b"\x1b[0m~~\r\n" + frame + frame[: len(frame) // 2]
    assert [seen.value for seen in readings(profile.code, noisy)] == ["12.35", "12.35"]


@pytest.mark.parametrize("profile", profiles().values(), ids=lambda each: each.code)
def test_a_stream_says_the_same_whatever_the_pieces_it_comes_in(profile: Profile) -> None:
    stream = b"".join(profile.shape.write(Load(grams)) for grams in (12_350, 500, 0, 98_760))
    whole = [seen.value for seen in decoded(profile.code, stream) if isinstance(seen, Reading)]
    single = [bytes((byte,)) for byte in stream]
    assert [seen.value for seen in decoded(profile.code, *single) if isinstance(seen, Reading)] == whole
    assert len(whole) == 4


@pytest.mark.parametrize("profile", profiles().values(), ids=lambda each: each.code)
@given(grams=st.integers(-9_999, 99_999).map(lambda each: each * 10), stable=st.booleans())
def test_what_the_simulator_writes_is_what_is_read(profile: Profile, grams: int, *, stable: bool) -> None:
    found = one(profile.code, profile.shape.write(Load(grams, stable=stable)))
    assert found.grams == grams
    assert found.stable == (stable if profile.has_flag else None)


@pytest.mark.parametrize("profile", profiles().values(), ids=lambda each: each.code)
@given(noise=st.binary(max_size=400))
def test_no_bytes_break_a_decoder(profile: Profile, noise: bytes) -> None:
    decoder = profile.decoder()
    for seen in (*decoder.feed(noise), *decoder.rest(), *decoder.finish()):
        assert isinstance(seen, Reading | Problem)


@pytest.mark.parametrize("profile", profiles().values(), ids=lambda each: each.code)
@pytest.mark.parametrize("sort", ["any bytes", "digits", "frames without an end"])
def test_noise_fills_no_memory_and_no_time(profile: Profile, sort: str) -> None:
    """960 bytes a second, for six minutes: an hour of it may take a minute of the processor at most."""
    chance = random.Random(7)  # noqa: S311 - noise, not a secret
    piece = {
        "any bytes": chance.randbytes(3600),
        "digits": bytes(chance.choices(b"0123456789.+- =\x02", k=3600)),
        "frames without an end": (profile.recorded[0].raw[:-3] * 400)[:3600],
    }[sort]
    decoder = profile.decoder()
    tracemalloc.start()
    began = time.process_time()
    for _ in range(96):
        for _seen in decoder.feed(piece):
            pass
    spent = time.process_time() - began
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(decoder._buffer) <= profile.shape.longest
    assert peak < 1_000_000
    assert spent < 6, os.getloadavg()


def test_a_line_is_set_as_manuals_write_it() -> None:
    profile = profile_named("AND18")
    assert str(profile.line_at("2400 7e1")) == "2400 7E1"
    assert profile.line_at("") == profile.line
    with pytest.raises(BadField):
        profile.line_at("fast")


def test_a_profile_is_found_whatever_its_dash_and_case() -> None:
    assert profile_named("mt_sics").code == "MT-SICS"
    assert profile_named("sics").code == "MT-SICS"
    with pytest.raises(UnknownProfile):
        profile_named("SARTORIUS")
