"""What all tables share: one metadata, whole numbers of 64 bits, strict types."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Integer, LargeBinary, MetaData, Text

metadata = MetaData()
# Integer is 32 bits on PostgreSQL, and BIGINT is refused in a STRICT table of SQLite.
Int64 = BigInteger().with_variant(Integer(), "sqlite")
Bytes = LargeBinary().with_variant(LargeBinary(), "sqlite")
Words = Text()

STRICT: dict[str, Any] = {"sqlite_strict": True}
CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}  # rows live in their primary key
