"""The desk: settings, secrets and other facts of this computer alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, select

from collector_app.domain.ids import uuid7
from collector_app.store.sql import Sql, put_into
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_SETTING = Sql(select(desk.setting.c.value).where(desk.setting.c.name == bindparam("setting_name")))
_PUT_SETTING = put_into(desk.setting, "value")
_SECRET = Sql(select(desk.secret.c.value).where(desk.secret.c.name == bindparam("secret_name")))
_PUT_SECRET = put_into(desk.secret, "value")


def setting(connection: Connection, name: str) -> str:
    """Return a setting, empty where it was never set."""
    row = _SETTING.one(connection, {"setting_name": name})
    return "" if row is None else str(row[0])


def put_setting(connection: Connection, name: str, value: str) -> None:
    """Set a setting."""
    _PUT_SETTING.run(connection, {"name": name, "value": value})


def settings_like(connection: Connection, prefix: str) -> dict[str, str]:
    """Return all settings whose name begins so."""
    found = desk.setting.c
    rows = connection.execute(select(found.name, found.value).where(found.name.startswith(prefix, autoescape=True)))
    return {row.name: row.value for row in rows}


def secret(connection: Connection, name: str) -> bytes | None:
    """Return a key that lies inside the books, None where there is none."""
    row = _SECRET.one(connection, {"secret_name": name})
    return None if row is None else bytes(row[0])


def put_secret(connection: Connection, name: str, value: bytes) -> None:
    """Keep a key inside the books."""
    _PUT_SECRET.run(connection, {"name": name, "value": value})


def forget_secret(connection: Connection, name: str) -> None:
    """Drop a key."""
    connection.execute(delete(desk.secret).where(desk.secret.c.name == name))


def new_id(at: datetime, random: Callable[[int], bytes]) -> str:
    """Mint an id."""
    return uuid7(int(at.timestamp() * 1000), random(10))
