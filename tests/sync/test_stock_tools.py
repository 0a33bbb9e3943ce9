"""Head office can open and check a bundle with age, zstd and minisign alone."""

from __future__ import annotations

import base64
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from collector_app.sync import minisig, writer
from collector_app.sync.keys import PublicKey
from tests.sync.making import HQ, STATION, answer_manifest, bundles_of, lines_of, read

if TYPE_CHECKING:
    from pathlib import Path


def tool(name: str) -> str:
    """Return where a stock tool lies, or skip the test."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def opened(folder: Path, file: bytes) -> bytes:
    """Return what `age -d | zstd -d` makes of a file."""
    (folder / "key").write_text(HQ.identity + "\n")
    (folder / "file").write_bytes(file)
    zstd = tool("zstd")
    inner = subprocess.run(
        [tool("age"), "-d", "-i", str(folder / "key"), str(folder / "file")], check=True, capture_output=True
    ).stdout
    return subprocess.run([zstd, "-dc"], input=inner, check=True, capture_output=True).stdout


def test_age_and_zstd_yield_the_plain_lines(tmp_path: Path) -> None:
    lines = lines_of(2100)
    (file,) = bundles_of(lines)
    assert opened(tmp_path, file) == b"\n".join(lines) + b"\n"


def test_an_answer_opens_too_and_holds_no_lines(tmp_path: Path) -> None:
    file = writer.bundle(answer_manifest(), (), HQ.signing, (HQ.recipient,))
    assert opened(tmp_path, file) == b""


@pytest.mark.parametrize("argument", ["-p", "-P"])
def test_minisign_accepts_the_manifest(tmp_path: Path, argument: str) -> None:
    (file,) = bundles_of(lines_of(3))
    said = read(file)[0]
    (tmp_path / "manifest.json").write_bytes(said.said)
    (tmp_path / "manifest.json.minisig").write_text(said.signature)
    (tmp_path / "device.pub").write_text(STATION.signing.public.minisign_file)
    key = str(tmp_path / "device.pub") if argument == "-p" else STATION.signing.public.minisign
    run = subprocess.run(
        [tool("minisign"), "-V", argument, key, "-m", "manifest.json"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert "Trusted comment: collector entries" in run.stdout


def test_minisign_refuses_a_changed_manifest(tmp_path: Path) -> None:
    (file,) = bundles_of(lines_of(3))
    said = read(file)[0]
    (tmp_path / "manifest.json").write_bytes(said.said.replace(b"KTW", b"KTX"))
    (tmp_path / "manifest.json.minisig").write_text(said.signature)
    run = subprocess.run(
        [tool("minisign"), "-V", "-P", STATION.signing.public.minisign, "-m", str(tmp_path / "manifest.json")],
        check=False,
        capture_output=True,
    )
    assert run.returncode != 0


def test_our_own_check_accepts_what_minisign_signs(tmp_path: Path) -> None:
    """A key made by minisign signs a file; our verifier agrees with theirs."""
    (tmp_path / "m").write_bytes(b"message")
    make = [tool("minisign"), "-G", "-W", "-f", "-p", "k.pub", "-s", "k.key"]
    subprocess.run(make, cwd=tmp_path, check=True, capture_output=True)
    sign = [tool("minisign"), "-S", "-s", "k.key", "-m", "m", "-t", "by hand"]
    subprocess.run(sign, cwd=tmp_path, check=True, capture_output=True)
    raw = base64.b64decode((tmp_path / "k.pub").read_text().splitlines()[1])
    text = (tmp_path / "m.minisig").read_text()

    class TheirKey(PublicKey):
        """Their key has a random id where ours is drawn from the key."""

        @property
        def key_id(self) -> bytes:
            return raw[2:10]

    assert minisig.is_by(TheirKey(raw[10:]), text, b"message")
    assert not minisig.is_by(TheirKey(raw[10:]), text, b"massage")
