"""`seller`: who brings goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.cli.context import reason_of
from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.unmask_seller import UnmaskSeller
from collector_app.country.id_numbers import doubt_of
from collector_app.domain.entries.sellers import UnmaskReason
from collector_app.domain.id_numbers.writing import grouped, plain
from collector_app.domain.ticket import NewSeller
from collector_app.i18n.doubts import doubt_said
from collector_app.i18n.text import text
from collector_app.queries.people import Seller, find_sellers
from collector_app.queries.sellers import Alike, alike, one_seller

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("seller", parents=[common], help="who brings goods").add_subparsers(
        dest="act", required=True
    )
    new = acts.add_parser("add", parents=[common])
    new.add_argument("name")
    _details(new)
    new.set_defaults(handler=_add)
    change = acts.add_parser("change", parents=[common], help="what is given is written anew, the rest stays")
    change.add_argument("seller")
    change.add_argument("--name")
    _details(change)
    change.set_defaults(handler=_change)
    show = acts.add_parser("show", parents=[common])
    show.add_argument("seller")
    show.add_argument("--unmask", action="store_true", help="the whole number; managers only, and it is written down")
    show.add_argument("--reason", default="", help=", ".join(UnmaskReason))
    show.set_defaults(handler=_show)
    many = acts.add_parser("list", parents=[common])
    many.add_argument("--search", default="")
    many.add_argument("--limit", type=int, default=100)
    many.set_defaults(handler=_list)
    erase = acts.add_parser("erase", parents=[common])
    erase.add_argument("seller")
    erase.set_defaults(handler=_erase)


def _details(act: argparse.ArgumentParser) -> None:
    act.add_argument("--nickname")
    act.add_argument("--phone")
    act.add_argument("--number", help="of an identity paper; shown with its last four digits only")
    act.add_argument("--number-kind", default="", help="national_id, tax_id, passport or other")
    act.add_argument("--plate", action="append", help="of a vehicle; may be given several times")
    act.add_argument("--speaks", help="language of the papers: en, th, vi, id or zh_CN")
    act.add_argument("--list", action="append", type=int, help="number of a price list; up to three, in order")


def _value(seller: Seller) -> dict[str, object]:
    """ID numbers are masked everywhere; unmasking is an act of its own."""
    return {
        "id": seller.id,
        "name": seller.name or None,
        "nickname": seller.nickname or None,
        "phone": seller.phone or None,
        "number": seller.number or None,
        "number_kind": seller.number_kind or None,
        "plates": list(seller.plates),
        "language": seller.language or None,
        "books": list(seller.books),
        "erased": seller.erased,
    }


def _add(context: Context) -> None:
    said = context.options
    new = NewSeller(
        said.name,
        said.nickname or "",
        said.phone or "",
        said.number or "",
        said.number_kind,
        tuple(said.plate or ()),
        said.speaks or "",
        tuple(said.list or ()),
    )
    like = context.app.ask(alike, new)
    seller = context.app.do(SaveSeller(new))
    _tell_doubt(context)
    for each in like:
        context.output.note(text("{name} is like this seller. Both are kept.", name=each.seller.name))
    value = {**_value(seller), "alike": [_like(each) for each in like]}
    context.output.value(value, text("{seller} is written down.", seller=seller.name))


def _like(each: Alike) -> dict[str, str]:
    return {"id": each.seller.id, "name": each.seller.name, "by": each.by}


def _change(context: Context) -> None:
    said = context.options
    known = context.app.ask(one_seller, said.seller)
    seller = context.app.do(
        ChangeSeller(
            known.id,
            said.name,
            said.nickname,
            said.phone,
            said.number,
            said.number_kind,
            None if said.plate is None else tuple(said.plate),
            language=said.speaks,
            books=None if said.list is None else tuple(said.list),
        )
    )
    _tell_doubt(context)
    context.output.value(_value(seller), text("{seller} is written down.", seller=seller.name))


def _tell_doubt(context: Context) -> None:
    """Say what is odd about a number that was given; it is kept all the same."""
    said, pack = context.options, context.app.pack
    if pack is None or not said.number:
        return
    today = context.app.clock().astimezone(pack.zone).date()
    doubt = doubt_of(pack, said.number_kind, plain(said.number), today)
    if doubt is not None:
        context.output.note(doubt_said(doubt))


def _show(context: Context) -> None:
    said = context.options
    seller = context.app.ask(one_seller, said.seller)
    value, number = _value(seller), seller.number
    if said.unmask:
        whole = context.app.do(UnmaskSeller(seller.id, reason_of(UnmaskReason, said.reason)))
        value["number"], number = whole, grouped(whole, seller.number_kind)
    context.output.value(value, f"{seller.name}\t{seller.nickname}\t{seller.phone}\t{number}")


def _list(context: Context) -> None:
    said = context.options
    for seller in context.app.ask(find_sellers, said.search, max(1, said.limit)):
        context.output.value(_value(seller), f"{seller.name}\t{seller.nickname}\t{seller.phone}\t{seller.id}")


def _erase(context: Context) -> None:
    seller = context.app.ask(one_seller, context.options.seller)
    erased = context.app.do(EraseSeller(seller.id))
    context.output.value(
        {"id": seller.id, "erased_lines": erased},
        text("Erased. The tickets stay, without the name. Backups made before still hold it: make a new one."),
    )
