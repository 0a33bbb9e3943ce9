"""`hq`: head office takes bundles in, answers them, and sees what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector_app.app.exchange import TakenFile, free_name, take_files, write_file
from collector_app.app.start import Beginning, begin_home
from collector_app.cli.home import show_begun
from collector_app.commands.hq_key import ExportKey
from collector_app.commands.hq_reply import AnswerSites
from collector_app.domain.chain import log_mark
from collector_app.domain.problems.home import StationHome
from collector_app.i18n.outcomes import next_step, taken_in
from collector_app.i18n.sentences import sentence
from collector_app.i18n.text import text
from collector_app.queries.hq_status import hq_status

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context
    from collector_app.queries.held_logs import HeldLog
    from collector_app.sync.answer import Span, Totals

REFUSED = 1


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("hq", parents=[common], help="head office").add_subparsers(dest="act", required=True)
    init = acts.add_parser("init", parents=[common], help="a new head office in an empty home")
    init.add_argument("--name", required=True, metavar="CODE")
    init.add_argument("--key-store", choices=["os", "file"], default="")
    init.set_defaults(handler=_init)
    take = acts.add_parser("take", parents=[common], help="take in bundles, or folders of them")
    take.add_argument("path", type=Path, nargs="+")
    take.set_defaults(handler=_take)
    reply = acts.add_parser("reply", parents=[common], help="one answer a site")
    reply.add_argument("--output", type=Path, required=True, metavar="DIR")
    reply.set_defaults(handler=_reply)
    acts.add_parser("status", parents=[common], help="what has come, and what is missing").set_defaults(handler=_status)
    key = acts.add_parser("key", parents=[common], help="head office's age identity, for stock tools")
    key.add_argument("--output", type=Path, required=True)
    key.set_defaults(handler=_key)


def _init(context: Context) -> None:
    said = context.options
    begun = begin_home(said.home, Beginning(site=said.name, name=said.name, key_store=said.key_store))
    context.use(begun.app)
    show_begun(context, begun)


def _take(context: Context) -> int:
    fine = True
    if not context.app.home.here.is_hq:
        raise StationHome
    for taken in take_files(context.app, context.options.path, context.output.progress):
        fine = fine and taken.outcome.is_fine and all(part.outcome.is_fine for part in taken.parts)
        for row, said in _rows(context, taken):
            context.output.value(row, said)
    return 0 if fine else REFUSED


def _rows(context: Context, taken: TakenFile) -> list[tuple[dict[str, Any], str]]:
    """Return one row a log of the file, or one for a file that was refused whole, with the words for a person."""
    say = context.output.language.say
    head = {"file": str(taken.path)}
    if taken.problem is not None:
        words, following = say(sentence(taken.problem)), say(next_step(taken.outcome))
        site = str(taken.problem.values().get("site", ""))
        row = {"outcome": taken.outcome.value, "site": site, "log": "", "first": 0, "last": 0, "new": 0, "known": 0}
        return [({**head, **row, "text": words, "next": following}, f"{taken.path}: {words}")]
    rows = []
    for part in taken.parts:
        words, following = say(taken_in(part.outcome, part.site, part.new)), say(next_step(part.outcome))
        row = {
            "outcome": part.outcome.value,
            "site": part.site,
            "log": part.log,
            "first": part.first,
            "last": part.last,
            "new": part.new,
            "known": part.known,
        }
        rows.append(({**head, **row, "text": words, "next": following}, f"{taken.path}: {words} {following}"))
    return rows


def _reply(context: Context) -> None:
    folder: Path = context.options.output
    for answer in context.app.do(AnswerSites()):
        path = free_name(folder, answer.name)
        write_file(path, answer.content)
        context.output.value(
            {"file": str(path), "site": answer.site, "number": answer.number, "bytes": len(answer.content)},
            text("Send {file} to {site}.", file=str(path), site=answer.site),
        )


def _status(context: Context) -> None:
    if not context.app.home.here.is_hq:
        raise StationHome
    for site in context.app.ask(hq_status):
        context.output.value(
            {
                "site": site.site,
                "country": site.country,
                "paired": site.paired,
                "logs": [_log(log) for log in site.logs],
                "totals": _totals(site.totals),
            },
            text(
                "{site}: {tickets} tickets, {waiting} logs with a gap, {branches} with a branch.",
                site=site.site,
                tickets=site.totals.tickets,
                waiting=sum(bool(log.missing) for log in site.logs),
                branches=sum(bool(log.branches) for log in site.logs),
            ),
        )


def _log(log: HeldLog) -> dict[str, Any]:
    return {
        "log": log.log,
        "mark": log_mark(log.log),
        "upto": log.upto,
        "head": log.head.hex(),
        "gaps": _spans(log.missing),
        "held": _spans(log.waiting),
        "branches": _spans(log.branches),
        "unpaired": _spans(log.unpaired),
        "totals": _totals(log.totals),
        "currency": log.currency,
    }


def _spans(spans: tuple[Span, ...]) -> list[dict[str, int]]:
    return [{"first": span.first, "last": span.last} for span in spans]


def _totals(totals: Totals) -> dict[str, int]:
    return {"tickets": totals.tickets, "net_g": totals.net_g, "paid": totals.paid}


def _key(context: Context) -> None:
    path: Path = context.options.output
    write_file(path, context.app.do(ExportKey()))
    context.output.value(
        {"file": str(path)},
        text("Head office's secret key is in {file}. Whoever has it can read every bundle.", file=str(path)),
    )
