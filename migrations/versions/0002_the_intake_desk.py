"""The intake desk: what a line, a ticket, a seller and a price can say now, and the ledgers around them.

Written out in full and frozen: a later change of the tables is a later migration.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

NEW = (
    """
    CREATE TABLE item (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        k INTEGER NOT NULL,
        site TEXT NOT NULL,
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (log, seq, n, k)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "CREATE INDEX item_code ON item (code)",
    """
    CREATE TABLE photo (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        k INTEGER NOT NULL,
        site TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (log, seq, n, k)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "CREATE INDEX photo_hash ON photo (sha256)",
    """
    CREATE TABLE settled_line (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        ticket TEXT NOT NULL,
        n INTEGER NOT NULL,
        price INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        "before" INTEGER NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "CREATE INDEX settled_ticket ON settled_line (ticket)",
    """
    CREATE TABLE refusal (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        site TEXT NOT NULL,
        number TEXT NOT NULL,
        at TEXT NOT NULL,
        business_day TEXT NOT NULL,
        person TEXT NOT NULL,
        reason TEXT NOT NULL,
        grade TEXT NOT NULL,
        pieces INTEGER NOT NULL,
        gross_g INTEGER NOT NULL,
        signs TEXT NOT NULL,
        seller TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "CREATE INDEX refusal_day ON refusal (site, business_day)",
    """
    CREATE TABLE look (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        lot TEXT NOT NULL,
        condition TEXT NOT NULL,
        signs TEXT NOT NULL,
        temperature_dc INTEGER,
        look INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "CREATE INDEX look_lot ON look (site, lot)",
    """
    CREATE TABLE pad (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        pad INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    """
    CREATE TABLE sheet (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        pad INTEGER NOT NULL,
        sheet INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "CREATE INDEX sheet_number ON sheet (site, pad, sheet)",
    """
    CREATE TABLE proof (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        scale TEXT NOT NULL,
        profile TEXT NOT NULL,
        weight_g INTEGER NOT NULL,
        shown_g INTEGER NOT NULL,
        valid_to TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    """
    CREATE TABLE container (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        number INTEGER NOT NULL,
        tare_g INTEGER NOT NULL,
        day TEXT NOT NULL,
        name TEXT,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    """
    CREATE TABLE book (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        book INTEGER NOT NULL,
        name TEXT,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    """
    CREATE TABLE skill (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        person TEXT NOT NULL,
        skills TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    """
    CREATE TABLE trace (
        "row" INTEGER NOT NULL,
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        "key" TEXT NOT NULL,
        PRIMARY KEY ("row")
    )
    STRICT
    """,
    """
    CREATE VIRTUAL TABLE trace_search USING fts5(key, content='trace', content_rowid='row', tokenize='trigram')
    """,
    """
    CREATE TRIGGER trace_found AFTER INSERT ON trace BEGIN INSERT INTO trace_search(rowid, key) VALUES (new.row, new.key); END
    """,
    """
    CREATE TRIGGER trace_lost AFTER DELETE ON trace BEGIN INSERT INTO trace_search(trace_search, rowid, key) VALUES ('delete', old.row, old.key); END
    """,
)
CHANGED = {
    "ticket": """
    CREATE TABLE ticket (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        site TEXT NOT NULL,
        number TEXT NOT NULL,
        serial INTEGER NOT NULL,
        day_number INTEGER NOT NULL,
        at TEXT NOT NULL,
        happened_at TEXT NOT NULL,
        business_day TEXT NOT NULL,
        person TEXT NOT NULL,
        seller TEXT NOT NULL,
        currency TEXT NOT NULL,
        pack TEXT NOT NULL,
        lines INTEGER NOT NULL,
        unpriced INTEGER NOT NULL,
        net_g INTEGER NOT NULL,
        total INTEGER NOT NULL,
        settled INTEGER NOT NULL,
        voids INTEGER NOT NULL,
        doubtful INTEGER NOT NULL,
        corrects TEXT NOT NULL,
        deliverer TEXT NOT NULL,
        pad INTEGER NOT NULL,
        sheet INTEGER NOT NULL,
        hurried INTEGER NOT NULL,
        truck_in_g INTEGER NOT NULL,
        truck_out_g INTEGER NOT NULL,
        weight_step_g INTEGER NOT NULL,
        weight_rounding TEXT NOT NULL,
        language TEXT NOT NULL,
        identity TEXT NOT NULL,
        repriced INTEGER NOT NULL,
        priced INTEGER NOT NULL,
        PRIMARY KEY (log, seq)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "line": """
    CREATE TABLE line (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        site TEXT NOT NULL,
        grade TEXT NOT NULL,
        pieces INTEGER NOT NULL,
        gross_g INTEGER NOT NULL,
        tare_g INTEGER NOT NULL,
        deduction_g INTEGER NOT NULL,
        deduction_reason TEXT NOT NULL,
        net_g INTEGER NOT NULL,
        condition TEXT NOT NULL,
        signs TEXT NOT NULL,
        unit TEXT NOT NULL,
        price_kind TEXT NOT NULL,
        price INTEGER NOT NULL,
        price_reason TEXT NOT NULL,
        price_since TEXT NOT NULL,
        list_price INTEGER NOT NULL,
        capacity_wh INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        lot TEXT NOT NULL,
        place TEXT NOT NULL,
        source TEXT NOT NULL,
        paid_g INTEGER NOT NULL,
        provisional INTEGER NOT NULL,
        book INTEGER NOT NULL,
        not_asked TEXT NOT NULL,
        unsure TEXT NOT NULL,
        confirmed TEXT NOT NULL,
        temperature_dc INTEGER,
        ambient_dc INTEGER,
        voltage_mv INTEGER,
        series INTEGER NOT NULL,
        capacity_mah INTEGER NOT NULL,
        PRIMARY KEY (log, seq, n)
    )
    WITHOUT ROWID,
    STRICT
    """,
    "seller": """
    CREATE TABLE seller (
        "row" INTEGER NOT NULL,
        id TEXT NOT NULL,
        site TEXT NOT NULL,
        erased INTEGER NOT NULL,
        name TEXT,
        nickname TEXT,
        phone TEXT,
        number TEXT,
        "key" TEXT NOT NULL,
        language TEXT NOT NULL,
        books TEXT NOT NULL,
        number_kind TEXT NOT NULL,
        plates TEXT,
        revision INTEGER NOT NULL,
        changed TEXT NOT NULL,
        PRIMARY KEY ("row")
    )
    STRICT
    """,
    "price": """
    CREATE TABLE price (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        site TEXT NOT NULL,
        grade TEXT NOT NULL,
        since TEXT NOT NULL,
        unit TEXT NOT NULL,
        price INTEGER NOT NULL,
        currency TEXT NOT NULL,
        book INTEGER NOT NULL,
        from_g INTEGER NOT NULL,
        PRIMARY KEY (log, seq, n)
    )
    WITHOUT ROWID,
    STRICT
    """,
}
INDEXES = {
    "ticket_day": "CREATE INDEX ticket_day ON ticket (site, business_day)",
    "ticket_hurried": "CREATE INDEX ticket_hurried ON ticket (site, log, seq) WHERE hurried > 0",
    "ticket_id": "CREATE INDEX ticket_id ON ticket (id)",
    "ticket_late": "CREATE INDEX ticket_late ON ticket (site, log, seq) WHERE happened_at <> ''",
    "ticket_number": "CREATE INDEX ticket_number ON ticket (number)",
    "ticket_overpaid": "CREATE INDEX ticket_overpaid ON ticket (site, log, seq) WHERE voids = 0 AND settled > total",
    "ticket_part": "CREATE INDEX ticket_part ON ticket (site, log, seq) "
    "WHERE voids = 0 AND settled <> 0 AND settled < total",
    "ticket_person": "CREATE INDEX ticket_person ON ticket (person, log, seq)",
    "ticket_seller": "CREATE INDEX ticket_seller ON ticket (seller) WHERE seller <> ''",
    "ticket_settle": "CREATE INDEX ticket_settle ON ticket (site, log, seq) WHERE unpriced > 0",
    "ticket_sheet": "CREATE INDEX ticket_sheet ON ticket (site, pad, sheet) WHERE pad > 0",
    "ticket_unpaid": "CREATE INDEX ticket_unpaid ON ticket (site, log, seq) WHERE voids = 0 AND settled < total",
    "ticket_voided": "CREATE INDEX ticket_voided ON ticket (site, log, seq) WHERE voids > 0",
    "line_grade": "CREATE INDEX line_grade ON line (site, grade, log, seq)",
    "line_manual": "CREATE INDEX line_manual ON line (site, log, seq) WHERE source = 'manual'",
    "line_not_asked": "CREATE INDEX line_not_asked ON line (site, log, seq) WHERE not_asked <> ''",
    "line_own_price": "CREATE INDEX line_own_price ON line (site, log, seq) WHERE price_reason <> ''",
    "line_provisional": "CREATE INDEX line_provisional ON line (site, log, seq) WHERE provisional > 0",
    "seller_id": "CREATE INDEX seller_id ON seller (id)",
    "price_in_force": "CREATE INDEX price_in_force ON price (site, book, grade, since)",
}
TRIGGERS = {
    "seller_found": """
    CREATE TRIGGER seller_found AFTER INSERT ON seller BEGIN INSERT INTO seller_search(rowid, key) VALUES (new.row, new.key); END
    """,
    "seller_lost": """
    CREATE TRIGGER seller_lost AFTER DELETE ON seller BEGIN INSERT INTO seller_search(seller_search, rowid, key) VALUES ('delete', old.row, old.key); END
    """,
    "seller_moved": """
    CREATE TRIGGER seller_moved AFTER UPDATE OF row, key ON seller BEGIN INSERT INTO seller_search(seller_search, rowid, key) VALUES ('delete', old.row, old.key); INSERT INTO seller_search(rowid, key) VALUES (new.row, new.key); END
    """,
}
# what the older rows say in the new columns
OLD = {
    "ticket": {
        "deliverer": "''", "pad": "0", "sheet": "0", "hurried": "0", "truck_in_g": "0", "truck_out_g": "0",
        "weight_step_g": "0", "weight_rounding": "''", "language": "''", "identity": "''", "repriced": "0", "priced": "0",
    },
    "line": {
        "source": "'typed'", "paid_g": "net_g", "provisional": "0", "book": "0", "not_asked": "''", "unsure": "''",
        "confirmed": "''", "temperature_dc": "NULL", "ambient_dc": "NULL", "voltage_mv": "NULL", "series": "0",
        "capacity_mah": "0",
    },
    "seller": {"language": "''", "books": "''", "number_kind": "''", "plates": "NULL"},
    "price": {"book": "0", "from_g": "0"},
}
NEW_NAMES = (
    "trace_search", "trace", "skill", "book", "container", "proof", "sheet", "pad", "look", "refusal", "settled_line",
    "photo", "item",
)
STAYED = {"ticket_id", "ticket_number", "ticket_day", "ticket_seller", "ticket_unpaid", "seller_id"}
BEFORE = "CREATE INDEX price_in_force ON price (site, grade, since)"


def upgrade() -> None:
    """Make the new ledgers, and the changed ones anew with what they held."""
    for name in (*INDEXES, *TRIGGERS):
        op.execute(f"DROP {'TRIGGER' if name in TRIGGERS else 'INDEX'} IF EXISTS {name}")
    for table, statement in CHANGED.items():
        held = [row[1] for row in op.get_bind().exec_driver_sql(f"PRAGMA table_info({table})")]
        op.execute(f"ALTER TABLE {table} RENAME TO {table}_before")
        op.execute(statement.strip())
        into = ", ".join((*held, *OLD[table]))
        said = ", ".join((*held, *OLD[table].values()))
        op.execute(f"INSERT INTO {table} ({into}) SELECT {said} FROM {table}_before")
        op.execute(f"DROP TABLE {table}_before")
    for statement in (*INDEXES.values(), *TRIGGERS.values(), *NEW):
        op.execute(statement.strip())


def downgrade() -> None:
    """Drop what is new; only tests go this way."""
    for name in NEW_NAMES:
        op.execute(f"DROP TABLE {name}")
    for name in sorted(INDEXES.keys() - STAYED):
        op.execute(f"DROP INDEX {name}")
    for table, columns in OLD.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    op.execute(BEFORE)
