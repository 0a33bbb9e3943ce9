"""`seller`: who brings goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.ids import is_id
from collector_app.domain.problems.people import SellerNotFound, SeveralSellers
from collector_app.domain.ticket import NewSeller
from collector_app.i18n.text import text
from collector_app.queries.people import Seller, find_sellers, seller_with_id

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context

_MASKED_TAIL = 4


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("seller", parents=[common], help="who brings goods").add_subparsers(
        dest="act", required=True
    )
    new = acts.add_parser("add", parents=[common])
    new.add_argument("name")
    new.add_argument("--nickname", default="")
    new.add_argument("--phone", default="")
    new.add_argument("--number", default="")
    new.set_defaults(handler=_add)
    show = acts.add_parser("show", parents=[common])
    show.add_argument("seller")
    show.set_defaults(handler=_show)
    many = acts.add_parser("list", parents=[common])
    many.add_argument("--search", default="")
    many.add_argument("--limit", type=int, default=100)
    many.set_defaults(handler=_list)
    erase = acts.add_parser("erase", parents=[common])
    erase.add_argument("seller")
    erase.set_defaults(handler=_erase)


def one_seller(context: Context, said: str) -> Seller:
    """Return the one seller of an id or of what was typed. Raises SellerNotFound, SeveralSellers."""
    if is_id(said):
        known = context.app.ask(seller_with_id, said)
        if known is None:
            raise SellerNotFound(said)
        return known
    found = context.app.ask(find_sellers, said)
    if not found:
        raise SellerNotFound(said[:60])
    if len(found) > 1:
        raise SeveralSellers(said[:60], len(found))
    return found[0]


def _value(seller: Seller) -> dict[str, object]:
    """ID numbers are masked everywhere; unmasking is an act of its own."""
    tail = seller.number[-_MASKED_TAIL:]
    return {
        "id": seller.id,
        "name": seller.name or None,
        "nickname": seller.nickname or None,
        "phone": seller.phone or None,
        "number": f"{'•' * max(0, len(seller.number) - _MASKED_TAIL)}{tail}" if seller.number else None,
        "erased": seller.erased,
    }


def _add(context: Context) -> None:
    said = context.options
    seller = context.app.do(SaveSeller(NewSeller(said.name, said.nickname, said.phone, said.number)))
    context.output.value(_value(seller), text("{seller} is written down.", seller=seller.name))


def _show(context: Context) -> None:
    seller = one_seller(context, context.options.seller)
    context.output.value(_value(seller), f"{seller.name}\t{seller.nickname}\t{seller.phone}")


def _list(context: Context) -> None:
    said = context.options
    for seller in context.app.ask(find_sellers, said.search, max(1, said.limit)):
        context.output.value(_value(seller), f"{seller.name}\t{seller.nickname}\t{seller.phone}\t{seller.id}")


def _erase(context: Context) -> None:
    seller = one_seller(context, context.options.seller)
    erased = context.app.do(EraseSeller(seller.id))
    context.output.value(
        {"id": seller.id, "erased_lines": erased},
        text("Erased. The tickets stay, without the name. Backups made before still hold it: make a new one."),
    )
