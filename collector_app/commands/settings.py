"""Change how this station works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.store.desk import put_setting

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

BACKUP_FOLDER = "backup_folder"
ONE_PERSON = "one_person"
TYPED_DAY = "typed_day"
DEMO = "demo"  # "1" in a home that was filled by chance: said on the strip and on every paper
DEMO_PINS = "demo_pins"  # {person id: PIN} as JSON, shown on the sign-in tiles of such a home
CHECK_WEIGH = "check_weigh"  # thousandths by which a truck and the sum of its lines may differ
NAMES = frozenset({CHECK_WEIGH, BACKUP_FOLDER, ONE_PERSON, TYPED_DAY})


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """Set a setting of this computer; they are backed up and never sent."""

    name: str
    value: str

    def do(self, books: Books, tools: Tools) -> None:
        """Write it down."""
        del tools
        put_setting(books.connection, self.name, self.value)
