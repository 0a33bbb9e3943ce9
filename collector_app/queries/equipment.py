"""What can be asked at this station: its instruments, and what each person was taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain.questions import Equipment, instruments_named, skills_named
from collector_app.store.desk import setting
from collector_app.store.tables import goods

if TYPE_CHECKING:
    from collector_app.domain.entries.logs import Skill
    from collector_app.store.books import Books

INSTRUMENTS = "instruments"  # the setting: codes, separated by a space


def equipment(books: Books, person: str) -> Equipment:
    """Return what this person can be asked here."""
    return Equipment(instruments_named(setting(books.connection, INSTRUMENTS)), skills_of(books, person))


def skills_of(books: Books, person: str) -> frozenset[Skill]:
    """Return what a person was taught; the newest entry counts."""
    column = goods.skill.c
    found = books.connection.execute(
        select(column.skills)
        .where(column.site == books.here.site, column.person == person)
        .order_by(column.log.desc(), column.seq.desc())
        .limit(1)
    ).scalar()
    return skills_named(str(found or "").split())
