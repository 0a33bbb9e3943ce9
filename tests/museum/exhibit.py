"""What an exhibit is made of."""

from __future__ import annotations

from pathlib import Path

MUSEUM = Path(__file__).parent
HOMES = ("hq", "station")
FILES = ("books.db", "books.key", "home.json", "recovery.age")
# what the program said of the station on the day, and must say for ever
ASKED = (
    ("ticket", "list"),
    ("ticket", "show", "1"),
    ("ticket", "show", "2"),
    ("stock", "--by", "grade"),
    ("stock", "--by", "lot"),
    ("seller", "list"),
    ("price", "list"),
    ("drawer", "show"),
    ("check",),
    ("ticket", "show", "6"),
    ("ticket", "show", "7"),
    ("ticket", "show", "8"),
    ("price", "list", "--book", "1"),
    ("refusals",),
    ("scale", "container", "list"),
    ("pad", "gaps"),
)
