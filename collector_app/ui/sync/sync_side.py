"""Sync side: one bundle whole, or the code that pairs this station, beside the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.chain import log_mark
from collector_app.i18n.text import Text, text, text_in
from collector_app.queries.sent import Came
from collector_app.sync.check_code import in_groups
from collector_app.ui.kit.card import rule
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.sum_lines import SumLine, SumLines
from collector_app.ui.kit.tokens import Role, Token
from collector_app.ui.side.path_panel import PathSide
from collector_app.ui.sync import said

if TYPE_CHECKING:
    from collector_app.queries.sent import SentBundle
    from collector_app.ui.kit.look import Look
    from collector_app.ui.sync.joining import Joined

HALF = 9  # two of the four groups with the dash between


class SyncSide(PathSide):
    """Shows a bundle, a join request, or nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._code = (Words(look, "", Role.SUM), Words(look, "", Role.SUM))
        self._next = Words(look, "", Role.NAME, wrap=True)
        self._where = Words(look, "", Role.SMALL, Token.TEXT2, wrap=True)
        self._rule = rule(look)
        self._sums = SumLines(look)
        self._inside = SumLines(look)
        for part in (*self._code, self._next, self._where, self._sums, self._rule, self._inside):
            self.panel.middle.addWidget(part)
        self.show_nothing(text("No bundle selected"))

    def show_nothing(self, title: Text, words: Text | str = "") -> None:
        """Show that no bundle is selected, and what can be done."""
        self.panel.show_thing(title)
        self._say(words)

    def show_bundle(self, bundle: SentBundle, outbox: Path, kinds: tuple[tuple[str, int], ...], *, gone: bool) -> None:
        """Show a bundle: what it is, what to do with it, what is inside."""
        row = bundle.row
        look = self.panel.look
        span = f"{look.language.number(row.first)}\u2013{look.language.number(row.last)}"
        is_lost = gone and bundle.came is not Came.AT_HQ
        self.panel.show_thing(text("Bundle {n}", n=bundle.number), Path(row.file).name, said.state_of(bundle))
        self._say(said.GONE if is_lost else said.next_step(bundle), said.where(bundle, outbox))
        sums = (
            SumLine(text("Entries of log {mark}", mark=log_mark(row.log)), span),
            SumLine(text_in("bundle", "Size"), said.size(look, row.bytes)),
            SumLine(text_in("bundle", "Packed"), look.language.moment(clock.read(row.made_at))),
        )
        self._sums.show_lines(sums)
        lines = tuple(SumLine(word, look.language.number(count)) for word, count in said.contents(kinds))
        self._inside.show_lines(lines)
        self._rule.setVisible(bool(lines))

    def show_code(self, joined: Joined) -> None:
        """Show the check code large, and the three steps that follow."""
        self.panel.show_thing(text("Join request for {hq}", hq=joined.hq), text("Check code"))
        steps = text(
            "Send the file to {hq}. When they call, read out this code. Then take in the answer that they send.",
            hq=joined.hq,
        )
        self._say(steps, str(joined.path))
        code = in_groups(joined.code)
        for label, half in zip(self._code, (code[:HALF], code[HALF + 1 :]), strict=True):
            label.show_text(half)
            label.show()

    def _say(self, words: Text | str, where: Text | str = "") -> None:
        for label, what in ((self._next, words), (self._where, where), (self._code[0], ""), (self._code[1], "")):
            label.show_text(what)
            label.setVisible(bool(what))
        self._sums.show_lines(())
        self._inside.show_lines(())
        self._rule.hide()
