"""A file that is cut or changed anywhere is refused with a Problem, and nothing of it counts."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.problems.sync import (
    BadSignature,
    Damage,
    Damaged,
    Excess,
    NewerFormat,
    NotSealedForUs,
    TooBig,
)
from collector_app.sync import frames, limits, minisig, writer
from collector_app.sync.manifest import encoded
from collector_app.sync.reader import read_bundle
from collector_app.sync.seal import sealed
from tests.sync.making import (
    EVERYBODY,
    HQ,
    STATION,
    bundles_of,
    head_of,
    lines_of,
    manifest_of,
    noise,
    one_parcel,
    read,
    sealed_with,
    station_key,
)

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem

(FILE,) = bundles_of(lines_of(40))
PARCEL = one_parcel(lines_of(40))
SAID = encoded(manifest_of(PARCEL))
SIGNATURE = minisig.signed(SAID, STATION.signing, "test")
PLAIN = writer.laid_out(SAID, SIGNATURE, PARCEL.frames)
REFUSALS = (Damaged, NotSealedForUs, BadSignature, TooBig, NewerFormat)


def resealed(plain: bytes) -> bytes:
    """Seal what was changed inside, as somebody who knows the recipient can."""
    return sealed(plain, EVERYBODY)


def refused(file: bytes) -> Problem:
    """Return why a file is refused."""
    with pytest.raises(REFUSALS) as reason:
        read(file)
    return reason.value


def test_every_cut_of_the_file_is_refused() -> None:
    for length in range(len(FILE)):
        refused(FILE[:length])


def test_every_flipped_bit_of_the_file_is_refused() -> None:
    for at in range(len(FILE)):
        refused(FILE[:at] + bytes([FILE[at] ^ 1 << at % 8]) + FILE[at + 1 :])


def test_every_cut_inside_the_seal_is_refused() -> None:
    """Somebody opened the file, cut it and sealed it again."""
    for length in range(len(PLAIN)):
        assert isinstance(refused(resealed(PLAIN[:length])), Damaged)


def test_every_flipped_bit_inside_the_seal_is_refused() -> None:
    for at in range(len(PLAIN)):
        refused(resealed(PLAIN[:at] + bytes([PLAIN[at] ^ 1 << at % 8]) + PLAIN[at + 1 :]))


@given(st.binary(max_size=2000))
def test_any_bytes_are_refused_calmly(content: bytes) -> None:
    refused(content)
    refused(resealed(content))


@given(st.binary(max_size=400), st.sampled_from([b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 "]))
def test_anything_that_begins_like_a_seal_is_refused_calmly(content: bytes, start: bytes) -> None:
    refused(start + content)
    refused(start + content + b"\n--- x\n")


def test_bytes_after_the_end_are_refused() -> None:
    problem = refused(resealed(PLAIN + b"x"))
    assert problem.values() == {"part": Damage.TRAILER, "where": "more"}


def test_a_trailer_that_does_not_fit_is_refused() -> None:
    wrong = PLAIN[:-32] + bytes(32)
    assert refused(resealed(wrong)).values() == {"part": Damage.TRAILER, "where": "hash"}


def test_a_missing_trailer_is_refused() -> None:
    wrong = PLAIN[:-40] + frames.skippable(3, bytes(32))
    assert refused(resealed(wrong)).values() == {"part": Damage.TRAILER, "where": "header"}


def test_no_byte_beyond_the_manifest_is_read_before_its_signature_holds() -> None:
    """A bomb behind a manifest that nobody signed: the signature is what is refused."""
    bomb = frames.packed(bytes(limits.SEGMENT))
    foreign = minisig.signed(SAID, HQ.signing, "test")
    assert isinstance(refused(resealed(writer.laid_out(SAID, foreign, (bomb,)))), BadSignature)


def test_a_second_signature_may_be_the_one_that_counts() -> None:
    foreign = frames.skippable(frames.SIGNATURE, minisig.signed(SAID, HQ.signing, "test").encode())
    body = frames.skippable(frames.MANIFEST, SAID) + foreign
    body += frames.skippable(frames.SIGNATURE, SIGNATURE.encode()) + b"".join(PARCEL.frames)
    file = resealed(body + frames.skippable(frames.TRAILER, sha256(body).digest()))
    assert read(file)[1] == lines_of(40)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing\n",
        SIGNATURE.replace("untrusted", "other"),
        SIGNATURE.replace("trusted comment: test", "test"),
        SIGNATURE + "more\n",
        SIGNATURE.replace("\nRU", "\nRV", 1),
        "\n".join([*SIGNATURE.split("\n")[:1], "!!!!", *SIGNATURE.split("\n")[2:]]),
        "\n".join([*SIGNATURE.split("\n")[:3], "ä", ""]),
    ],
)
def test_a_signature_that_is_no_minisig_is_refused(text: str) -> None:
    assert isinstance(refused(resealed(writer.laid_out(SAID, text, PARCEL.frames))), Damaged)


def test_a_signature_that_is_no_text_is_refused() -> None:
    body = frames.skippable(frames.MANIFEST, SAID) + frames.skippable(frames.SIGNATURE, b"\xff" * 300)
    assert isinstance(refused(resealed(body + bytes(100))), Damaged)


def test_a_changed_trusted_comment_is_refused() -> None:
    text = SIGNATURE.replace("trusted comment: test", "trusted comment: best")
    assert isinstance(refused(resealed(writer.laid_out(SAID, text, PARCEL.frames))), BadSignature)


def test_the_manifest_comes_first() -> None:
    body = frames.skippable(frames.SIGNATURE, SIGNATURE.encode()) + PLAIN
    assert refused(resealed(body)).values() == {"part": Damage.FRAME, "where": "0"}


def test_a_manifest_beyond_its_limit_is_refused() -> None:
    body = frames.skippable(frames.MANIFEST, b"x" * (limits.MANIFEST + 1))
    assert refused(resealed(body)).values() == {"what": Excess.MANIFEST, "most": limits.MANIFEST}


def test_a_window_beyond_eight_mebibytes_is_refused() -> None:
    """The header of a frame that asks for 128 MiB of memory."""
    frame = struct.pack("<IBB", 0xFD2FB528, 0b100, (27 - 10) << 3) + bytes(20)
    with pytest.raises(TooBig) as problem:
        frames.unpacked(frame, 100)
    assert problem.value.what is Excess.WINDOW


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    """A hundred bytes that open to four mebibytes, where the manifest says one kilobyte."""
    with pytest.raises(Damaged):
        frames.unpacked(frames.packed(bytes(limits.SEGMENT)), 1024)


def test_a_frame_that_lies_about_its_size_is_refused() -> None:
    frame = bytearray(frames.packed(b"x" * 1000))
    frame[5:7] = struct.pack("<H", 2000 - 256)
    with pytest.raises(Damaged) as problem:
        frames.unpacked(bytes(frame), 2000)
    assert problem.value.where == "content"


def test_two_frames_in_the_place_of_one_are_refused() -> None:
    with pytest.raises(Damaged):
        frames.unpacked(frames.packed(b"abc") + frames.packed(b""), 3)


def test_a_frame_with_a_reserved_block_is_refused() -> None:
    frame = bytearray(frames.packed(b"abcdef"))
    frame[6] |= 0b110
    with pytest.raises(Damaged):
        frames.unpacked(bytes(frame), 6)


def test_a_frame_whose_blocks_open_to_less_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the library believed the header, what was opened is counted."""

    class Short:
        def __init__(self, **_: object) -> None:
            pass

        def stream_reader(self, _: object) -> io.BytesIO:
            return io.BytesIO(b"ab")

    monkeypatch.setattr("zstandard.ZstdDecompressor", Short)
    with pytest.raises(Damaged):
        frames.unpacked(frames.packed(b"abc"), 3)


def test_lines_that_do_not_lead_to_the_head_are_refused() -> None:
    part = replace(PARCEL.part, head=head_of(lines_of(39)).hex())
    assert refused(sealed_with(PARCEL, logs=(part,))).values()["part"] is Damage.CHAIN


def test_a_segment_with_another_hash_is_refused() -> None:
    segment = replace(PARCEL.segments[0], sha256="0" * 64)
    assert refused(sealed_with(PARCEL, segments=(segment,))).values()["part"] is Damage.SEGMENT


@pytest.mark.parametrize("raw", [b"a\nb", b"a\n\n", b"a\nb\nc\n"])
def test_a_segment_with_other_lines_than_it_says_is_refused(raw: bytes) -> None:
    """Two lines are announced."""
    frame = frames.packed(raw)
    segment = replace(PARCEL.segments[0], n=2, raw=max(4, len(raw)), zlen=len(frame), sha256=sha256(raw).hexdigest())
    parcel = replace(PARCEL, part=replace(PARCEL.part, last=2), segments=(segment,), frames=(frame,))
    assert isinstance(refused(sealed_with(parcel)), Damaged)


def test_a_line_beyond_64_kib_is_refused() -> None:
    parcel = one_parcel([b"x" * (limits.LINE + 1)])
    assert refused(sealed_with(parcel)).values()["what"] is Excess.LINE


def test_a_file_beyond_its_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    (large,) = bundles_of([noise(number, 8000) for number in range(20)])
    monkeypatch.setattr(limits, "FILE", 100_000)
    assert refused(large).values() == {"what": Excess.FILE, "most": 100_000}


def test_a_disk_that_fails_is_not_called_damage() -> None:
    """The stick was pulled out while the file was being read."""

    class Pulled(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 400:
                raise OSError(5, "Input/output error")
            return super().read(min(size or 0, 100))

    class Head(Pulled):
        def read(self, size: int | None = -1) -> bytes:
            return FILE[:600] + bytes(size or 0)[600:] if not self.tell() and self.seek(500) else super().read(size)

    with pytest.raises(OSError, match="Input/output"):
        read_bundle(Head(FILE), [HQ.identity], station_key)
