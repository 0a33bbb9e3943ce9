"""`item`: what a scanner reads, and where it was bought."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from collector_app.domain.identity.gbt import CHEMISTRIES
from collector_app.domain.identity.scan import Scan, recognised
from collector_app.i18n.scans import faults_said, scan_said
from collector_app.i18n.text import plural, text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from collector_app.cli.context import Commands, Context

_LONGEST = 1_000_000  # bytes of one line of standard input


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("item", parents=[common], help="what a scanner reads").add_subparsers(
        dest="act", required=True
    )
    decode = acts.add_parser("decode", parents=[common], help="what a code says; needs no home")
    decode.add_argument("code", metavar="CODE", help="as it was scanned; - reads standard input, one a line")
    decode.set_defaults(handler=_decode)
    find = acts.add_parser("find", parents=[common], help="the tickets that hold an item")
    find.add_argument("code", metavar="CODE")
    find.set_defaults(handler=_find)
    tag = acts.add_parser("tag", parents=[common], help="give out the number of a tag for one battery")
    tag.set_defaults(handler=_tag)


def _decode(context: Context) -> None:
    """Tell each code by itself; there is none that is refused."""
    for said in _given(context.options.code):
        scan = recognised(said)
        context.output.value(plain(scan), scan_said(scan))
        if not context.output.as_json:
            for fault in faults_said(scan):
                context.output.note(fault)


def _find(context: Context) -> None:
    from collector_app.queries.items import tickets_with  # noqa: PLC0415 - SQLAlchemy, which decode does without

    scan = recognised(context.options.code)
    found = context.app.ask(tickets_with, scan)
    for each in found:
        context.output.value(
            {
                "number": each.number,
                "id": each.ticket,
                "line": each.line or None,
                "grade": each.grade or None,
                "business_day": each.business_day,
                "voided": each.is_voided,
                "here": each.is_here,
            },
            f"{each.number}\t{each.business_day}\t{each.grade}",
        )
    context.output.note(plural("{n} ticket holds it.", "{n} tickets hold it.", len(found)))


def _tag(context: Context) -> None:
    from collector_app.commands.mint_tag import MintTag  # noqa: PLC0415 - as above

    tag = context.app.do(MintTag())
    context.output.value(
        {"code": tag.code, "number": tag.number}, text("Tag {number}: {code}", number=tag.number, code=tag.code)
    )


def plain(scan: Scan) -> dict[str, Any]:
    """Return a scan as JSON."""
    said: dict[str, Any] = {
        "kind": scan.kind.value,
        "code": scan.code,
        "raw": scan.raw,
        "faults": [fault.value for fault in scan.faults],
    }
    code = scan.battery
    if code is not None:
        said["battery"] = {
            "maker": code.maker,
            "product": code.product.name.lower(),
            "type": code.battery.value,
            "chemistries": list(CHEMISTRIES[code.battery]),
            "specification": code.specification,
            "trace": code.trace,
            "made": code.made.isoformat() if code.made is not None else None,
            "serial": code.serial or None,
            "misread": list(code.misread),
        }
    if scan.gs1 is not None:
        said["gs1"] = {"gtin": scan.gs1.gtin or None, "serial": scan.gs1.serial or None}
    if scan.tag is not None:
        said["tag"] = {"site": scan.tag.site, "mark": scan.tag.mark, "number": scan.tag.number}
    return said


def _given(code: str) -> Iterable[str]:
    """Yield the codes of the command line or of standard input, whatever bytes it holds."""
    if code != "-":
        yield code
        return
    while line := sys.stdin.buffer.readline(_LONGEST):
        yield line.decode("utf-8", "replace").removesuffix("\n")
