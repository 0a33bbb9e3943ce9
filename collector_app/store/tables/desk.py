"""The desk: what belongs to this computer alone, neither rebuilt nor sent, but backed up."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, Named, Table, Text, TypedColumns

from collector_app.store.tables.base import STRICT, Int64, metadata


class SettingColumns(TypedColumns):
    """A setting by name; also what this home knows of itself (site, token, current log)."""

    name = Column(Text, primary_key=True)
    value: Named[str] = Column(Text)


class SecretColumns(TypedColumns):
    """Keys that lie inside the encrypted books: device key, HQ's public keys."""

    name = Column(Text, primary_key=True)
    value: Named[bytes] = Column(LargeBinary)


class PinColumns(TypedColumns):
    """A PIN verifier and its delay, which survives a restart. Never in the journal."""

    person = Column(Text, primary_key=True)
    verifier: Named[str] = Column(Text)  # Argon2id
    failures: Named[int] = Column(Int64)
    blocked_until: Named[str] = Column(Text)  # UTC


class DraftColumns(TypedColumns):
    """A ticket that is being written, as JSON; it survives a power cut."""

    id = Column(Text, primary_key=True)
    day: Named[str] = Column(Text)
    day_number: Named[int] = Column(Int64)
    held: Named[int] = Column(Int64)  # 1: waiting in the tray
    started_at: Named[str] = Column(Text)
    changed_at: Named[str] = Column(Text)
    person: Named[str] = Column(Text)
    body: Named[str] = Column(Text)


class DayNumberColumns(TypedColumns):
    """The last day number given out on a business day."""

    day = Column(Text, primary_key=True)
    last: Named[int] = Column(Int64)


class BackupColumns(TypedColumns):
    """A backup that was made, and where it lies."""

    file = Column(Text, primary_key=True)
    made_at: Named[str] = Column(Text)
    outside: Named[int] = Column(Int64)  # 1: outside the home
    bytes: Named[int] = Column(Int64)
    upto: Named[int] = Column(Int64)


setting = Table("setting", metadata, SettingColumns, **STRICT)
secret = Table("secret", metadata, SecretColumns, **STRICT)
pin = Table("pin", metadata, PinColumns, **STRICT)
draft = Table("draft", metadata, DraftColumns, **STRICT)
day_number = Table("day_number", metadata, DayNumberColumns, **STRICT)
backup = Table("backup", metadata, BackupColumns, **STRICT)
TABLES = (setting, secret, pin, draft, day_number, backup)
