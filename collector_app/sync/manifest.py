"""The manifest: what a bundle says of itself, signed; nothing beyond it is read before the signature holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from collector_app.domain import canonical
from collector_app.domain.entries.codec import from_data, to_data
from collector_app.domain.ids import is_id
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import Malformation, Malformed
from collector_app.domain.problems.sync import Damage, Damaged, Excess, NewerFormat, TooBig
from collector_app.sync import limits
from collector_app.sync.answer import Answer, Span, Totals
from collector_app.sync.invitation import is_code, is_moment

FORMAT = 1
HASH_DIGITS = 64


class Kind(StrEnum):
    """What a bundle carries; a kind that is not named here is a newer program's."""

    ENTRIES = "entries"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class LogPart:
    """The part of one log in this file: `prev` and `head` are chain hashes (hex) before `first` and at `last`.

    `totals` are there only when `last` is the log's current head.
    """

    log: str
    first: int
    last: int
    prev: str
    head: str
    totals: Totals | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One zstd frame: `n` lines from `first`, `raw` bytes with this SHA-256, `zlen` bytes packed."""

    log: str
    first: int
    n: int
    raw: int
    zlen: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The newest answer that the station had when it made the bundle."""

    incarnation: str
    number: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a reader must know before it reads on.

    `to` is the head office's id, in an answer the site's code. `device` is the key that signs, `certificate`
    head office's word for it (empty before pairing is complete). `schemas` is the range of entry versions
    that the program which made it writes.
    """

    bundle: str
    to: str
    site: str
    device: str
    made: str
    program: str
    schemas: Span
    certificate: str = ""
    logs: tuple[LogPart, ...] = ()
    segments: tuple[Segment, ...] = ()
    answered: Answered | None = None
    answer: Answer | None = None

    @property
    def kind(self) -> Kind:
        """What the file carries."""
        return Kind.ANSWER if isinstance(self.answer, Answer) else Kind.ENTRIES

    @property
    def entries(self) -> int:
        """How many entries the file holds."""
        return sum(segment.n for segment in self.segments)


def encoded(manifest: Manifest) -> bytes:
    """Return the canonical bytes that are signed; raises TooBig beyond 256 KiB."""
    data = {**to_data(manifest), "format": FORMAT, "kind": manifest.kind}
    try:
        return canonical.encode(data, limit=limits.MANIFEST)
    except Malformed as problem:
        if problem.reason is Malformation.TOO_LONG:
            raise TooBig(Excess.MANIFEST, limits.MANIFEST) from None
        raise


def decoded(data: bytes) -> Manifest:
    """Read a manifest strictly; raises Damaged, NewerFormat or TooBig."""
    fields = _fields(data)
    found, kind = fields.pop("format", None), fields.pop("kind", None)
    if type(found) is not int or not isinstance(kind, str):
        raise Damaged(Damage.MANIFEST, "format")
    if found > FORMAT or kind not in list(Kind):
        raise NewerFormat(f"{kind} {found}")
    try:
        manifest = from_data(Manifest, fields)
    except Malformed as problem:
        raise Damaged(Damage.MANIFEST, problem.where) from None
    if manifest.kind != kind:
        raise Damaged(Damage.MANIFEST, "kind")
    _check(manifest)
    return manifest


def _fields(data: bytes) -> dict[str, object]:
    try:
        value = canonical.decode(data, limit=limits.MANIFEST)
        if isinstance(value, dict) and canonical.encode(value, limit=limits.MANIFEST) == data:
            return value
    except Problem:
        pass
    raise Damaged(Damage.MANIFEST, "json")


def _check(manifest: Manifest) -> None:
    """Refuse what cannot be true: parts without segments, segments out of order, sizes beyond the limits."""
    if manifest.entries > limits.ENTRIES:
        raise TooBig(Excess.ENTRIES, limits.ENTRIES)
    if any(segment.raw > limits.SEGMENT or segment.zlen > limits.SEGMENT_PACKED for segment in manifest.segments):
        raise TooBig(Excess.SEGMENT, limits.SEGMENT)
    hashes = [part.prev for part in manifest.logs] + [part.head for part in manifest.logs]
    hashes += [segment.sha256 for segment in manifest.segments] + [manifest.device]
    if not all(map(_is_hash, hashes)):
        raise Damaged(Damage.MANIFEST, "hash")
    if not (is_code(manifest.site) and is_moment(manifest.made) and all(is_id(part.log) for part in manifest.logs)):
        raise Damaged(Damage.MANIFEST, "names")  # they are shown to people and become parts of file names
    waiting = list(manifest.segments)
    for part in manifest.logs:
        _check_part(part, waiting)
    if waiting or len({part.log for part in manifest.logs}) != len(manifest.logs):
        raise Damaged(Damage.MANIFEST, "segments")


def _check_part(part: LogPart, waiting: list[Segment]) -> None:
    """Take this part's segments from the front of `waiting`: they must follow each other from first to last."""
    expected = part.first
    while waiting and waiting[0].log == part.log and waiting[0].first == expected:
        segment = waiting.pop(0)
        if not (segment.n >= 1 and segment.raw >= 2 * segment.n and segment.zlen >= limits.LEAST_FRAME):
            raise Damaged(Damage.MANIFEST, "segment")
        expected += segment.n
    if not (part.first >= 1 and part.first <= part.last == expected - 1):
        raise Damaged(Damage.MANIFEST, "segments")


def _is_hash(text: str) -> bool:
    return len(text) == HASH_DIGITS and all(digit in "0123456789abcdef" for digit in text)
