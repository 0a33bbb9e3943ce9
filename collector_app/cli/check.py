"""`check`: whether the books are what they were."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from collector_app.i18n.findings import finding_said
from collector_app.i18n.text import plural, text
from collector_app.store.check import check

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context
    from collector_app.domain.finding import Finding


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's command."""
    commands.add_parser("check", parents=[common], help="verify file, chains, ledgers and sums").set_defaults(
        handler=_check
    )


def _check(context: Context) -> int:
    app, output = context.app, context.output
    report = check(app.home, output.progress)
    said = [output.language.say(finding_said(found)) for found in report.findings]
    if output.as_json:
        problems = [_plain(found, words) for found, words in zip(report.findings, said, strict=True)]
        output.json({"ok": report.is_ok, "entries": report.entries, "problems": problems})
    else:
        for words in said:
            output.line(words)
        if report.is_ok:
            output.line(plural("{n} entry is as it was written.", "All {n} entries are as written.", report.entries))
        else:
            wrong = len(report.findings) + report.more
            output.line(plural("{n} thing is wrong.", "{n} things are wrong.", wrong))
    if report.photos_elsewhere:
        output.note(
            plural(
                "{n} photo that a ticket names is not on this computer.",
                "{n} photos that tickets name are not on this computer.",
                report.photos_elsewhere,
            )
        )
    if not report.is_ok:
        output.note(
            text("Nothing was changed. If only ledgers are named, rebuild them; otherwise restore the newest backup.")
        )
    return 0 if report.is_ok else 1


def _plain(found: Finding, words: str) -> dict[str, object]:
    given = {field.name: getattr(found, field.name) for field in fields(found) if field.name != "fault"}
    return {"problem": found.fault.value, "text": words, **{name: value for name, value in given.items() if value}}
