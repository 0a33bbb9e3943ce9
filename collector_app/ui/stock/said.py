"""Said: what Stock says of a row, in the language in force."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.folding import fold
from collector_app.domain.lot_code import lot_read
from collector_app.domain.move import Place
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.ui.kit.columns import Cell, Column, Marked, Share, TileNumber
from collector_app.ui.kit.state import State, bad, plain, waiting
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.side.entries import Entry
from collector_app.ui.stock.rows import BY_LOT, BY_PLACE, StockRow

if TYPE_CHECKING:
    from collector_app.queries.lot_source import LotTicket
    from collector_app.queries.stock import LotStock
    from collector_app.ui.shell.frame import Frame

PLACES: dict[str, Text] = {
    Place.STORE: text_in("place", "Store"),
    Place.DEFECTIVE: text_in("place", "Separate zone"),
    Place.QUARANTINE: text_in("place", "Quarantine area"),
}
CONDITIONS: dict[str, State] = {
    Condition.NORMAL: plain(text_in("condition", "normal")),
    Condition.UNASKED: waiting(text_in("condition", "not asked")),
    Condition.DEFECTIVE: waiting(text_in("condition", "defective")),
    Condition.CRITICAL: bad(text_in("condition", "critical")),
}
_TWO_DAYS, _NOTHING = timedelta(days=2), timedelta()
LAST_TILE = 100


class StockWords:
    """Says rows and lots; figures are said now, so ask again when the language changes."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._look = frame.look
        self.dues: dict[tuple[str, str], datetime] = {}  # the next look, by lot and place
        pack = frame.app.pack
        self._zone = pack.zone if pack is not None else None

    def columns(self, marked: set[str]) -> tuple[Column, ...]:
        """Return the columns of the list."""

        def number(row: StockRow) -> Cell:
            tile = self._frame.app.catalogue.by_code(row.lot.grade).tile if row.kind != BY_PLACE else 0
            if row.kind != BY_PLACE and row.key in marked:
                return Marked("check", str(tile))
            return TileNumber(str(tile)) if tile else None

        tile = Column(text_in("column", "Tile"), number, width=60)
        grade = Column(text_in("column", "Grade"), self.name, strong=True)
        weight = Column(text_in("column", "Weight"), lambda row: Weight(row.net_g), width=106, right=True)
        state = Column(text_in("column", "State"), self.state, width=134)
        if self._look.roomy:
            oldest = Column(text_in("column", "Oldest"), self._age_or_look, width=146, faint=True)
            return (tile, grade, weight, oldest, state)
        return (
            tile,
            grade,
            Column(text_in("column", "Pieces"), lambda row: row.pieces, width=68, right=True),
            weight,
            Column(text_in("column", "Share"), self._share, width=154, faint=True),
            Column(text_in("column", "Oldest"), lambda row: self.age(row.lot), width=70, faint=True),
            state,
        )

    def name(self, row: StockRow) -> Text | str:
        """Return the name of a row: its place, or its grade."""
        if row.kind == BY_PLACE:
            return PLACES.get(row.key, row.key)
        return grade_name(self._frame.app.catalogue.by_code(row.lot.grade))

    def tile_of(self, grade: str) -> int:
        """Return the tile of a grade; one without a tile comes after all others."""
        return self._frame.app.catalogue.by_code(grade).tile or LAST_TILE

    def finds(self, row: StockRow, typed: str) -> bool:
        """Whether a search means this row: its name without marks, its tile, or its lot."""
        tile = self._frame.app.catalogue.by_code(row.lot.grade).tile
        return fold(typed) in fold(self._look.say(self.name(row))) or typed == str(tile) or lot_read(typed) in row.key

    def state(self, row: StockRow) -> State:
        """Return the chip of a row: the worst of what lies there."""
        conditions = {lot.condition for lot in row.lots if row.is_apart or lot.place != Place.STORE}
        for condition in (Condition.CRITICAL, Condition.DEFECTIVE, Condition.UNASKED):
            if condition in conditions:
                return CONDITIONS[condition]
        if row.is_apart and row.lot.place == Place.QUARANTINE:
            return bad(text_in("condition", "quarantine"))
        return waiting(text_in("condition", "kept apart")) if row.is_apart else CONDITIONS[Condition.NORMAL]

    def age(self, lot: LotStock) -> Text:
        """Return how many days a lot has been here."""
        days = self.days(lot)
        return plural("{n} day", "{n} days", days) if days else text("today")

    def days(self, lot: LotStock) -> int:
        """Return the days since a lot was received."""
        received = date.fromisoformat(lot.received) if lot.received else self._now().date()
        return max(0, (self._now().date() - received).days)

    def look(self, lot: LotStock) -> Text:
        """Return when a lot kept apart is looked at again."""
        left = self._left(lot)
        if left <= _NOTHING:
            return text("look now")
        if left < _TWO_DAYS:
            return plural("look in {n} hour", "look in {n} hours", max(1, round(left / timedelta(hours=1))))
        return plural("look in {n} day", "look in {n} days", round(left / timedelta(days=1)))

    def look_at(self, lot: LotStock) -> Text | str:
        """Return the moment at which a lot kept apart is looked at again."""
        left = self._left(lot)
        return text("look now") if left <= _NOTHING else self._look.language.moment(self._now() + left)

    def sums(self, row: StockRow) -> tuple[SumLine, ...]:
        """Return the sums of a row."""
        language = self._look.language
        lines = [
            SumLine(text("Pieces"), language.number(row.pieces)),
            SumLine(text("Weight"), language.weight(Weight(row.net_g)), strong=True),
        ]
        if row.kind == BY_LOT:
            lines += [
                SumLine(text("Place"), PLACES.get(row.lot.place, row.lot.place)),
                SumLine(text("Received"), self._received(row.lot)),
            ]
        if row.is_apart:
            lines.append(SumLine(text("Next look"), self.look_at(row.lot)))
        return tuple(lines)

    def lots(self, row: StockRow) -> tuple[Entry, ...]:
        """Return the lots of a grade or a place."""
        return tuple(self._lot(row, lot) for lot in row.lots[:50])

    def grades(self, rows: tuple[StockRow, ...]) -> tuple[Entry, ...]:
        """Return the grades that leave together."""
        language = self._look.language
        return tuple(
            Entry(
                self.name(row),
                plural("{n} piece", "{n} pieces", row.pieces),
                language.weight(Weight(row.net_g)),
            )
            for row in rows
        )

    def tickets(self, behind: tuple[LotTicket, ...]) -> tuple[Entry, ...]:
        """Return the tickets that brought a lot."""
        return tuple(
            Entry(
                each.seller or text("Walk-in"),
                text("{number}, voided", number=each.number) if each.voided else each.number,
                self._look.language.weight(Weight(each.net_g)),
            )
            for each in behind
        )

    def _left(self, lot: LotStock) -> timedelta:
        """Return the time to the next look, not above nothing where it is due or nobody knows."""
        due = self.dues.get((lot.lot, lot.place))
        return _NOTHING if due is None else due - self._now()

    def _lot(self, row: StockRow, lot: LotStock) -> Entry:
        weight = self._look.language.weight(Weight(lot.net_g))
        name: Text | str = lot.lot if row.kind != BY_PLACE else grade_name(self._frame.app.catalogue.by_code(lot.grade))
        return Entry(name, self.age(lot), weight)

    def _age_or_look(self, row: StockRow) -> Text:
        return self.look(row.lot) if row.is_apart else self.age(row.lot)

    def _share(self, row: StockRow) -> Cell:
        return self.look(row.lot) if row.is_apart else Share(row.share)

    def _received(self, lot: LotStock) -> str:
        if not lot.received_at:
            return ""
        return self._look.language.moment(clock.read(lot.received_at).astimezone(self._zone))

    def _now(self) -> datetime:
        return self._frame.app.clock().astimezone(self._zone)
