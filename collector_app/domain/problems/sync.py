"""Problems with bundles, answers and pairing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from collector_app.domain.problem import Problem


class Damage(StrEnum):
    """Which part of a file cannot be trusted."""

    SEAL = "seal"  # not an age file, or its sealed bytes were changed
    CUT = "cut"  # it ends too early
    MANIFEST = "manifest"
    FRAME = "frame"  # a zstd or skippable frame that is not what the manifest says
    SEGMENT = "segment"  # lines whose hash differs
    CHAIN = "chain"  # lines that do not lead to the head that the manifest names
    TRAILER = "trailer"
    DOCUMENT = "document"  # an invitation, join request or certificate


class Excess(StrEnum):
    """Which limit of `bundle.md` 2 a file passes."""

    FILE = "file"
    MANIFEST = "manifest"
    ENTRIES = "entries"
    SEGMENT = "segment"
    WINDOW = "window"
    LINE = "line"


@dataclass(eq=False)
class Damaged(Problem):
    """A bundle, answer or pairing file that is cut, altered or something else; nothing of it was used."""

    part: Damage
    where: str = ""


@dataclass(eq=False)
class NotSealedForUs(Problem):
    """No key of this home opens the file: it was sealed for somebody else."""


@dataclass(eq=False)
class ForAnotherHq(Problem):
    """The file opens, but what is signed in it names another head office, or a site."""

    to: str


@dataclass(eq=False)
class ForAnotherSite(Problem):
    """An answer for another site."""

    site: str


@dataclass(eq=False)
class BadSignature(Problem):
    """The signature is not by the key that it should be by, or not over these bytes."""

    site: str


@dataclass(eq=False)
class NewerFormat(Problem):
    """A file that only a newer program can read; it is not damaged."""

    found: str


@dataclass(eq=False)
class TooBig(Problem):
    """A file beyond a limit that protects the reader."""

    what: Excess
    most: int


@dataclass(eq=False)
class RevokedDevice(Problem):
    """A bundle by a device that head office no longer trusts."""

    site: str


@dataclass(eq=False)
class BundleSizeTooSmall(Problem):
    """A size for bundles in which hardly an entry fits."""

    asked: int
    least: int


@dataclass(eq=False)
class WrongKindOfFile(Problem):
    """A sound file of ours, handed to the wrong command: `wanted` and `found` are its kinds."""

    wanted: str
    found: str


@dataclass(eq=False)
class OlderAnswer(Problem):
    """An answer that a newer one has overtaken; nothing of it is used."""

    number: int
    newest: int
