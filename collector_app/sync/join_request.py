"""A join request: a station's own keys and the invitation's token, signed by the key that it brings."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.ids import is_id
from collector_app.domain.problems.sync import BadSignature, Damage, Damaged
from collector_app.sync import document
from collector_app.sync.invitation import is_code, is_token
from collector_app.sync.keys import PublicKey, SigningKey, is_recipient, public_key

KIND = "join"
MOST_LOGS = 64


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Who asks (`device`, `recipient`), where (`site`), of whom (`hq` and its `root`), and the logs kept so far."""

    hq: str
    root: str
    site: str
    token: str
    device: str
    recipient: str
    logs: tuple[str, ...]
    made: str

    @property
    def device_key(self) -> PublicKey:
        """The key that will sign this station's bundles."""
        return public_key(self.device)


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """A request with the exact bytes that the check code is drawn from."""

    request: JoinRequest
    body: bytes


def written(request: JoinRequest, key: SigningKey) -> bytes:
    """Return the file, signed by the device key."""
    return document.written(KIND, request, key).encode()


def read(data: bytes) -> ReadRequest:
    """Read a request; raises what a document raises, and BadSignature when its own key did not sign it."""
    paper = document.read(data, KIND)
    request = paper.as_a(JoinRequest)
    sound = (
        is_id(request.hq)
        and is_code(request.site)
        and is_token(request.token)
        and is_recipient(request.recipient)
        and len(request.logs) <= MOST_LOGS
        and all(map(is_id, request.logs))
    )
    if not sound:
        raise Damaged(Damage.DOCUMENT, KIND)
    if not paper.is_by(request.device_key):
        raise BadSignature(request.site)
    return ReadRequest(request, paper.body)
