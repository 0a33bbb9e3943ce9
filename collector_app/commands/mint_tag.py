"""Give out the number of a tag for one battery."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.identity.tag import MOST_NUMBER, OwnTag
from collector_app.domain.problems.items import NoTagsLeft
from collector_app.store.desk import put_setting, setting

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

_LAST = "tag:"  # desk setting, by log: the number that was given out last


@dataclass(frozen=True, slots=True)
class MintTag:
    """Take the next number of this log; it carries the log's mark, so no other laptop gives out the same."""

    def do(self, books: Books, tools: Tools) -> OwnTag:
        """Return the tag; a number whose print failed is not given out again."""
        del tools
        books.next_seq()  # a restored or copied home begins its new log, and with it a new mark, before it counts on
        name = f"{_LAST}{books.here.mark}"
        number = int(setting(books.connection, name) or 0) + 1
        if number > MOST_NUMBER:
            raise NoTagsLeft
        put_setting(books.connection, name, str(number))
        return OwnTag(books.here.site, books.here.mark, number)
