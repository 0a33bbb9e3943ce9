"""A signed document of one line: canonical JSON, then its minisig text; kept and passed on as those exact bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from collector_app.domain import canonical
from collector_app.domain.entries.codec import from_data, to_data
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import Malformed
from collector_app.domain.problems.sync import Damage, Damaged, Excess, NewerFormat, TooBig, WrongKindOfFile
from collector_app.sync import limits, minisig

if TYPE_CHECKING:
    from collector_app.sync.keys import PublicKey, SigningKey

T = TypeVar("T")
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Document:
    """The signed bytes and what was read from them; the signature is not yet checked."""

    kind: str
    body: bytes
    signature: str
    fields: dict[str, object]

    def is_by(self, key: PublicKey) -> bool:
        """Whether this key signed it."""
        return minisig.is_by(key, self.signature, self.body)

    def as_a(self, wanted: type[T]) -> T:
        """Return the fields as a record; raises Damaged when they are not such a record's."""
        try:
            return from_data(wanted, self.fields)
        except Malformed as problem:
            raise Damaged(Damage.DOCUMENT, problem.where) from None


def written(kind: str, record: object, key: SigningKey) -> str:
    """Return the document's text: the record with its kind and format, signed."""
    body = canonical.encode({**to_data(record), "format": FORMAT, "kind": kind})
    return body.decode() + "\n" + minisig.signed(body, key, f"collector {kind}")


def read(data: bytes | str, wanted: str) -> Document:
    """Read a document of the wanted kind.

    Raises TooBig, Damaged, NewerFormat or WrongKindOfFile.
    """
    content = data.encode() if isinstance(data, str) else data
    if len(content) > limits.DOCUMENT:
        raise TooBig(Excess.FILE, limits.DOCUMENT)
    body, _, rest = content.replace(b"\r\n", b"\n").partition(b"\n")  # mail programs change line ends
    fields = _fields(body)
    found, kind = fields.pop("format", None), fields.pop("kind", None)
    if type(found) is not int or not isinstance(kind, str):
        raise Damaged(Damage.DOCUMENT, "format")
    if found > FORMAT:
        raise NewerFormat(f"{kind} {found}")
    if kind != wanted:
        raise WrongKindOfFile(wanted, kind)
    try:
        return Document(kind, body, rest.decode("ascii"), fields)
    except UnicodeDecodeError:
        raise Damaged(Damage.DOCUMENT, "minisig") from None


def _fields(body: bytes) -> dict[str, object]:
    try:
        value = canonical.decode(body)
        if isinstance(value, dict) and canonical.is_canonical(body, value):
            return value
    except Problem:
        pass
    raise Damaged(Damage.DOCUMENT, "json")
