"""`bundle`: what a station sends to head office, and what comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector_app.app.exchange import looked_into, make_bundles, take_answer, write_file
from collector_app.i18n.text import plural, text
from collector_app.sync import limits
from collector_app.sync.keys import public_key
from collector_app.sync.manifest import Kind, Manifest

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context
    from collector_app.queries.custody import CustodyCounts
    from collector_app.sync.answer import Answer


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("bundle", parents=[common], help="files to and from head office").add_subparsers(
        dest="act", required=True
    )
    make = acts.add_parser("make", parents=[common], help="pack what head office does not hold")
    make.add_argument("--output", type=Path, required=True, metavar="DIR")
    make.add_argument("--all", action="store_true", help="pack every entry, also those that head office holds")
    make.add_argument("--max-size", type=int, default=limits.CHAT, metavar="BYTES")
    make.set_defaults(handler=_make)
    show = acts.add_parser("show", parents=[common], help="what is inside a file")
    show.add_argument("file", type=Path)
    show.add_argument("--extract", type=Path, metavar="DIR")
    show.set_defaults(handler=_show)
    take = acts.add_parser("take", parents=[common], help="take in head office's certificate or answer")
    take.add_argument("file", type=Path)
    take.set_defaults(handler=_take)


def _make(context: Context) -> None:
    said = context.options
    for made in make_bundles(context.app, said.output, everything=said.all, max_size=said.max_size):
        context.output.value(
            {"file": str(made.path), "bundle": made.id, "entries": made.entries, "bytes": made.bytes},
            plural("{file}: {n} entry.", "{file}: {n} entries.", made.entries, file=str(made.path)),
        )


def _show(context: Context) -> None:
    said = context.options
    opened = looked_into(context.app, said.file)
    manifest = opened.manifest
    if said.extract is not None:
        write_file(said.extract / "manifest.json", opened.said)
        write_file(said.extract / "manifest.json.minisig", opened.signature.encode())
        write_file(said.extract / "signer.pub", public_key(manifest.device).minisign_file.encode())
    shown = _shown(manifest)
    shown["file"] = str(said.file)
    shown["bytes"] = said.file.stat().st_size
    if context.options.json:
        context.output.json(shown)
        return
    context.output.line(
        text("From {site}, made {made}: the signature holds.", site=manifest.site, made=manifest.made)
        if manifest.kind is Kind.ENTRIES
        else text("Answer to {site}, made {made}: the signature holds.", site=manifest.site, made=manifest.made)
    )
    for part in manifest.logs:
        context.output.line(
            text("Log {log}: entries {first} to {last}.", log=part.log, first=part.first, last=part.last)
        )
    for log in manifest.answer.logs if manifest.answer is not None else ():
        context.output.line(text("Log {log}: head office holds it up to entry {upto}.", log=log.log, upto=log.upto))


def _shown(manifest: Manifest) -> dict[str, Any]:
    """Return the manifest as scripts see it; the exact bytes are in --extract."""
    shown: dict[str, Any] = {
        "kind": manifest.kind.value,
        "bundle": manifest.bundle,
        "to": manifest.to,
        "site": manifest.site,
        "made": manifest.made,
        "program": manifest.program,
        "entries": manifest.entries,
        "signature": "valid",
        "public_key": public_key(manifest.device).minisign,
        "certificate": bool(manifest.certificate),
        "logs": [
            {"log": part.log, "first": part.first, "last": part.last, "prev": part.prev, "head": part.head}
            for part in manifest.logs
        ],
    }
    return shown if manifest.answer is None else {**shown, **_answer_shown(manifest.answer)}


def _answer_shown(answer: Answer) -> dict[str, Any]:
    return {
        "number": answer.number,
        "incarnation": answer.incarnation,
        "logs": [
            {
                "log": log.log,
                "upto": log.upto,
                "head": log.head,
                "held": [[span.first, span.last] for span in log.held],
                "want": [[span.first, span.last] for span in log.want],
                "fork": log.fork,
            }
            for log in answer.logs
        ],
        "remarks": _remarks(answer),
        "totals": {"tickets": answer.totals.tickets, "net_g": answer.totals.net_g, "paid": answer.totals.paid},
    }


def _remarks(answer: Answer) -> list[dict[str, Any]]:
    return [{"log": each.log, "seq": each.seq, "code": each.code} for each in answer.remarks]


def _take(context: Context) -> None:
    said = context.options
    taken = take_answer(context.app, said.file)
    context.output.value(
        {
            "file": str(said.file),
            "outcome": "taken" if taken.is_new else "known",
            "number": taken.answer.number,
            "remarks": _remarks(taken.answer),
            "custody": custody_json(taken.counts),
        },
        text(
            "Saved here: {saved}. At head office: {confirmed}. Not confirmed: {waiting}.",
            saved=taken.counts.saved,
            confirmed=taken.counts.at_hq,
            waiting=taken.counts.waiting,
        ),
    )


def custody_json(counts: CustodyCounts) -> dict[str, Any]:
    """Return where the entries are safe, as scripts see it."""
    return {
        "saved": counts.saved,
        "at_hq": counts.at_hq,
        "bundled": counts.bundled,
        "here": counts.here,
        "oldest": counts.oldest,
    }
