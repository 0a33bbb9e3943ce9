"""Sentences for what a check of the books found wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.finding import Fault
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.finding import Finding
    from collector_app.i18n.text import Text

_SAY: dict[Fault, Callable[[Finding], Text]] = {
    Fault.PAGE: lambda found: text("A page of the books file is damaged ({detail}).", detail=found.detail),
    Fault.FILE: lambda found: text("The books file is damaged ({detail}).", detail=found.detail),
    Fault.SCHEMA: lambda found: text("The books file has been changed from outside ({table}).", table=found.table),
    Fault.LINE: lambda found: text("Entry {seq} of log {log} cannot be read.", seq=found.seq, log=found.log),
    Fault.PLACE: lambda found: text(
        "Entry {seq} of log {log} stands in the wrong place.", seq=found.seq, log=found.log
    ),
    Fault.HASH: lambda found: text(
        "Entry {seq} of log {log} is not what it was when it was written.", seq=found.seq, log=found.log
    ),
    Fault.PRIVATE: lambda found: text(
        "The names kept with entry {seq} of log {log} are not what they were.", seq=found.seq, log=found.log
    ),
    Fault.HEAD: lambda found: text(
        "Log {log} does not end where it should (entry {seq}).", seq=found.seq, log=found.log
    ),
    Fault.LEDGER: lambda found: text(
        "A row of {table} does not follow from the journal (entry {seq} of log {log}: {detail}).",
        table=found.table,
        seq=found.seq,
        log=found.log,
        detail=found.detail,
    ),
    Fault.BALANCE: lambda found: text("A balance is not the sum of its moves ({detail}).", detail=found.detail),
    Fault.SEARCH: lambda _: text("Some sellers cannot be found by name."),
    Fault.PHOTO: lambda found: text("A photo is not what it was when it was taken ({detail}).", detail=found.detail),
}


def finding_said(found: Finding) -> Text:
    """Return the sentence for a finding."""
    return _SAY[found.fault](found)
