"""Packages of Debian and its children: installed as root, or unpacked beside the checkout without root."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_here() -> bool:
    """Say whether this machine has apt-get and dpkg-deb."""
    return bool(shutil.which("apt-get") and shutil.which("dpkg-deb"))


def is_root() -> bool:
    """Say whether packages may be installed for the whole machine."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def line_to_type(packages: list[str]) -> str:
    """Return the one line that an administrator of the machine types."""
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(packages)


def provide(packages: list[str], beside: Path) -> bool:
    """Install the packages as root, else unpack them under `beside / "root"`; False when neither works."""
    try:
        if is_root():
            _install(packages)
        else:
            _unpack(packages, beside)
    except (OSError, subprocess.CalledProcessError) as reason:
        print(f"  apt-get could not do it: {reason}")
        return False
    return True


def unpacked(beside: Path) -> Path | None:
    """Return the folder of unpacked packages, or None while it is absent or only half there."""
    return beside / "root" if (beside / "whole").exists() else None


def _install(packages: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A dead package source must not stop the others: the install after it says what is really missing.
    subprocess.run(["apt-get", "-qq", "update"], env=quiet, check=False)
    command = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *packages]
    subprocess.run(command, env=quiet, check=True, stdout=subprocess.DEVNULL)


def _unpack(packages: list[str], beside: Path) -> None:
    """Fetch what the machine lacks of the packages and of all they need, into a folder of our own."""
    archives, whole = beside / "archives", beside / "whole"
    if not whole.exists():
        shutil.rmtree(beside, ignore_errors=True)
    whole.unlink(missing_ok=True)
    for folder in (beside / "lists" / "partial", archives / "partial", beside / "root"):
        folder.mkdir(parents=True, exist_ok=True)
    apt = ["apt-get", "-qq"]
    for option in (
        f"Dir::State::lists={beside}/lists",
        f"Dir::Cache={beside}",
        f"Dir::Cache::archives={archives}",
        "Debug::NoLocking=1",
        "APT::Sandbox::User=",
    ):
        apt += ["-o", option]
    subprocess.run([*apt, "update"], check=True)
    plan = subprocess.run(
        [*apt, "-s", "--no-install-recommends", "install", *packages], check=True, capture_output=True, text=True
    ).stdout
    names = [line.split()[1] for line in plan.splitlines() if line.startswith("Inst ")]
    subprocess.run([*apt, "download", *names], cwd=archives, check=True, stdout=subprocess.DEVNULL)
    for archive in sorted(archives.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", str(archive), str(beside / "root")], check=True)
        archive.unlink()
    whole.touch()
