"""What this program says of itself in every bundle."""

from __future__ import annotations

from collector_app.domain.entries.registry import PAYLOADS
from collector_app.sync.answer import Span

PROGRAM = "0.1.0"


def schemas() -> Span:
    """Return the range of entry versions that this program knows."""
    versions = [version for _, version in PAYLOADS]
    return Span(min(versions), max(versions))
