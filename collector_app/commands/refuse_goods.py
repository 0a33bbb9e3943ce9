"""Refuse goods at the gate: a record with a reason, and a slip for who brought them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.refusals import GoodsRefused, RefusalReason
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.people import SellerNotFound
from collector_app.domain.problems.tickets import BadGross, BadPieces
from collector_app.domain.ticket import MOST_GROSS, MOST_PIECES, check_photos
from collector_app.domain.weight import NOTHING, Weight
from collector_app.queries.people import seller_with_id
from collector_app.store.posting.post import REFUSAL_SERIES

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class RefusedGoods:
    """A refusal that is written down."""

    id: str
    number: str


@dataclass(frozen=True, slots=True)
class RefuseGoods:
    """Send goods away; nothing comes into stock and no money moves. What is not known stays empty."""

    reason: RefusalReason
    grade: str = ""
    pieces: int = 0
    gross: Weight = NOTHING
    signs: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    seller: str = ""

    def do(self, books: Books, tools: Tools) -> RefusedGoods:
        """Refuse a grade, a sign or a seller that nobody knows, and figures that no goods have."""
        if books.here.is_hq:
            raise HqHome
        check_photos(self.photos, 1)
        if self.grade:
            tools.catalogue.by_code(self.grade)
        signs = tools.catalogue.signs_of(self.signs)
        if not 0 <= self.pieces <= MOST_PIECES:
            raise BadPieces(1, self.pieces, MOST_PIECES)
        if not NOTHING <= self.gross <= MOST_GROSS:
            raise BadGross(1, self.gross, MOST_GROSS)
        if self.seller and seller_with_id(books, self.seller) is None:
            raise SellerNotFound(self.seller[:60])
        today = books.today()
        serial = books.next_serial(REFUSAL_SERIES, today.day.year)
        payload = GoodsRefused(
            refusal=tools.new_id(),
            number=f"{books.here.site}-{books.here.mark}-{today.day:%y}-R{serial:05d}",
            serial=serial,
            year=today.day.year,
            reason=self.reason,
            grade=self.grade,
            pieces=self.pieces,
            gross_g=self.gross.grams,
            signs=tuple(sign.code for sign in signs),
            photos=self.photos,
            seller=self.seller,
        )
        books.post(payload)
        return RefusedGoods(payload.refusal, payload.number)
