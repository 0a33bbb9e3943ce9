"""`backup`: make, list and restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.app.backups import list_backups, make_backup, restore_backup
from collector_app.cli.context import read_text
from collector_app.domain import clock
from collector_app.domain.chain import log_mark
from collector_app.i18n.text import plural, text

if TYPE_CHECKING:
    import argparse

    from collector_app.app.backups import ListedBackup
    from collector_app.cli.context import Commands, Context
    from collector_app.store.restore import Restored


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("backup", parents=[common], help="sealed copies of the books").add_subparsers(
        dest="act", required=True
    )
    acts.add_parser("make", parents=[common], help="into the home, and the second folder").set_defaults(handler=_make)
    acts.add_parser("list", parents=[common], help="those that stand in both folders").set_defaults(handler=_list)
    restore = acts.add_parser("restore", parents=[common], help="into an empty home, or beside the present books")
    restore.add_argument("file", type=Path)
    restore.add_argument("--code-file", type=Path, required=True)
    restore.add_argument("--yes", action="store_true", help="put the present books aside")
    restore.set_defaults(handler=_restore)


def _make(context: Context) -> None:
    for placed in make_backup(context.app, context.output.progress):
        value = {
            "file": str(placed.path),
            "bytes": placed.bytes,
            "outside": placed.is_outside,
            "entries": placed.entries,
        }
        context.output.value(value, text("Backup made and checked: {file}", file=str(placed.path)))


def _list(context: Context) -> None:
    for each in list_backups(context.app):
        context.output.value(_listed(context, each), f"{each.path}\t{context.local(each.made_at)}\t{each.bytes}")


def _listed(context: Context, each: ListedBackup) -> dict[str, object]:
    return {
        "file": str(each.path),
        "site": each.site,
        "made_at": context.local(each.made_at),
        "bytes": each.bytes,
        "outside": each.is_outside,
        "entries": each.entries,
    }


def _restore(context: Context) -> int:
    said, output = context.options, context.output
    code = read_text(said.code_file)
    done = restore_backup(said.home, said.file, code, agreed=said.yes, progress=output.progress)
    if output.as_json:
        output.json(_plain(done))
    else:
        _tell(context, done)
    if not done.done:
        output.note(text("Nothing was changed. Add --yes to put the present books aside and restore."))
        return 1
    return 0


def _tell(context: Context, done: Restored) -> None:
    made_at = clock.read(done.made_at).astimezone()
    context.output.line(
        text("Backup of {site} of {moment}, {entries} entries.", site=done.site, moment=made_at, entries=done.entries)
    )
    if not done.readable:
        context.output.line(text("The present books cannot be read, so nobody can say what they hold besides."))
    if done.photo_files_damaged:
        context.output.note(
            plural(
                "{n} file of photos beside the backup is damaged and was left out.",
                "{n} files of photos beside the backup are damaged and were left out.",
                done.photo_files_damaged,
            )
        )
    for gap in done.missing:
        count = gap.last - gap.first + 1
        context.output.line(
            plural(
                "{n} newer entry of log {mark} is missing in it ({first}-{last}).",
                "{n} newer entries of log {mark} are missing in it ({first}-{last}).",
                count,
                mark=log_mark(gap.log),
                first=gap.first,
                last=gap.last,
            )
        )
    if done.done:
        context.output.line(text("Restored. From the next entry on these books write a new log."))
    if done.done and done.kept_as:
        context.output.line(text("The books of before are kept as {file}.", file=done.kept_as))


def _plain(done: Restored) -> dict[str, object]:
    return {
        "restored": done.done,
        "site": done.site,
        "made_at": done.made_at,
        "entries": done.entries,
        "readable": done.readable,
        "missing": [{"log": gap.log, "first": gap.first, "last": gap.last} for gap in done.missing],
        "kept_as": done.kept_as or None,
    }
