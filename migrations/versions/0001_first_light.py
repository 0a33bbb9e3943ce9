"""First light: journal, ledgers and desk.

Written out in full and frozen: a later change of the tables is a later migration.
"""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE setting (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
        )
        STRICT
    """,
    """
    CREATE TABLE secret (
        name TEXT NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (name)
        )
        STRICT
    """,
    """
    CREATE TABLE pin (
        person TEXT NOT NULL,
        verifier TEXT NOT NULL,
        failures INTEGER NOT NULL,
        blocked_until TEXT NOT NULL,
        PRIMARY KEY (person)
        )
        STRICT
    """,
    """
    CREATE TABLE draft (
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        day_number INTEGER NOT NULL,
        held INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        person TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (id)
        )
        STRICT
    """,
    """
    CREATE TABLE day_number (
        day TEXT NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (day)
        )
        STRICT
    """,
    """
    CREATE TABLE backup (
        file TEXT NOT NULL,
        made_at TEXT NOT NULL,
        outside INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        upto INTEGER NOT NULL,
        PRIMARY KEY (file)
        )
        STRICT
    """,
    """
    CREATE TABLE stand (
        log INTEGER NOT NULL,
        site TEXT NOT NULL,
        country TEXT NOT NULL,
        currency TEXT NOT NULL,
        device_key TEXT NOT NULL,
        parent TEXT NOT NULL,
        parent_seq INTEGER NOT NULL,
        reason TEXT NOT NULL,
        began_at TEXT NOT NULL,
        last_at TEXT NOT NULL,
        business_day TEXT NOT NULL,
        closed INTEGER NOT NULL,
        tickets INTEGER NOT NULL,
        net_g INTEGER NOT NULL,
        paid INTEGER NOT NULL,
        PRIMARY KEY (log)
        )
        STRICT
    """,
    """
    CREATE TABLE series (
        log INTEGER NOT NULL,
        document TEXT NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (log, document, year)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TABLE person (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        site TEXT NOT NULL,
        role TEXT NOT NULL,
        name TEXT,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
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
        revision INTEGER NOT NULL,
        changed TEXT NOT NULL,
        PRIMARY KEY ("row")
        )
        STRICT
    """,
    "CREATE INDEX seller_id ON seller (id)",
    """
    CREATE TABLE grade (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        code TEXT NOT NULL,
        unit TEXT NOT NULL,
        name TEXT,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
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
        PRIMARY KEY (log, seq, n)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX price_in_force ON price (site, grade, since)",
    """
    CREATE TABLE waiting (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        referent TEXT NOT NULL,
        effect TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (log, seq, n)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX waiting_for ON waiting (referent)",
    """
    CREATE TABLE odd (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TABLE printed (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        document TEXT NOT NULL,
        number TEXT NOT NULL,
        copy INTEGER NOT NULL,
        language TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX printed_number ON printed (number)",
    """
    CREATE TABLE move (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        site TEXT NOT NULL,
        unit TEXT NOT NULL,
        source TEXT NOT NULL,
        target TEXT NOT NULL,
        amount INTEGER NOT NULL,
        pieces INTEGER NOT NULL,
        PRIMARY KEY (log, seq, n)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TABLE balance (
        site TEXT NOT NULL,
        account TEXT NOT NULL,
        unit TEXT NOT NULL,
        amount INTEGER NOT NULL,
        pieces INTEGER NOT NULL,
        PRIMARY KEY (site, account, unit)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX balance_open ON balance (site, account) WHERE amount <> 0 OR pieces <> 0",
    """
    CREATE TABLE invitation (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        country TEXT NOT NULL,
        token_hash TEXT NOT NULL,
        expires TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX invited ON invitation (token_hash)",
    """
    CREATE TABLE device (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        country TEXT NOT NULL,
        device_key TEXT NOT NULL,
        recipient TEXT NOT NULL,
        token_hash TEXT NOT NULL,
        issued TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX device_by_key ON device (device_key)",
    """
    CREATE TABLE log (
        n INTEGER NOT NULL,
        id TEXT NOT NULL,
        upto INTEGER NOT NULL,
        head BLOB NOT NULL,
        PRIMARY KEY (n),
        UNIQUE (id)
        )
        STRICT
    """,
    """
    CREATE TABLE entry (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        line BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TABLE entry_private (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        salt BLOB NOT NULL,
        line BLOB NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TABLE mark (
        log TEXT NOT NULL,
        upto INTEGER NOT NULL,
        head TEXT NOT NULL,
        packed INTEGER NOT NULL,
        answered_at TEXT NOT NULL,
        PRIMARY KEY (log)
        )
        STRICT
    """,
    """
    CREATE TABLE bundle (
        id TEXT NOT NULL,
        made_at TEXT NOT NULL,
        log TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        file TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        PRIMARY KEY (id)
        )
        STRICT
    """,
    "CREATE INDEX bundle_part ON bundle (log, last)",
    """
    CREATE TABLE taken (
        sha256 TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        file TEXT NOT NULL,
        site TEXT NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (sha256)
        )
        STRICT
    """,
    """
    CREATE TABLE held (
        log TEXT NOT NULL,
        first INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        site TEXT NOT NULL,
        device TEXT NOT NULL,
        last INTEGER NOT NULL,
        prev BLOB NOT NULL,
        head BLOB NOT NULL,
        reason TEXT NOT NULL,
        lines BLOB NOT NULL,
        held_at TEXT NOT NULL,
        PRIMARY KEY (log, first, sha256)
        )
        STRICT
    """,
    "CREATE INDEX held_why ON held (reason, device)",
    """
    CREATE TABLE remark (
        log TEXT NOT NULL,
        seq INTEGER NOT NULL,
        code TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        PRIMARY KEY (log, seq, code)
        )
        STRICT
    """,
    """
    CREATE TABLE claim (
        log TEXT NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (log)
        )
        STRICT
    """,
    """
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
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX ticket_day ON ticket (site, business_day)",
    "CREATE INDEX ticket_id ON ticket (id)",
    "CREATE INDEX ticket_number ON ticket (number)",
    "CREATE INDEX ticket_seller ON ticket (seller) WHERE seller <> ''",
    "CREATE INDEX ticket_unpaid ON ticket (site, log, seq) WHERE voids = 0 AND settled < total",
    """
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
        PRIMARY KEY (log, seq, n)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TABLE lot (
        log INTEGER NOT NULL,
        lot TEXT NOT NULL,
        site TEXT NOT NULL,
        grade TEXT NOT NULL,
        condition TEXT NOT NULL,
        received TEXT NOT NULL,
        received_at TEXT NOT NULL,
        PRIMARY KEY (log, lot)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX lot_of_site ON lot (site, lot)",
    """
    CREATE TABLE release (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        lot TEXT NOT NULL,
        condition TEXT NOT NULL,
        reason TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX released_lot ON release (site, lot)",
    """
    CREATE TABLE payment (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        site TEXT NOT NULL,
        number TEXT NOT NULL,
        method TEXT NOT NULL,
        drawer TEXT NOT NULL,
        currency TEXT NOT NULL,
        at TEXT NOT NULL,
        business_day TEXT NOT NULL,
        person TEXT NOT NULL,
        paid INTEGER NOT NULL,
        rounding INTEGER NOT NULL,
        carried INTEGER NOT NULL,
        advance INTEGER NOT NULL,
        over_books INTEGER NOT NULL,
        taken_back INTEGER NOT NULL,
        reference TEXT,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX payment_day ON payment (site, business_day)",
    "CREATE INDEX payment_id ON payment (id)",
    "CREATE INDEX payment_number ON payment (number)",
    """
    CREATE TABLE payment_part (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        n INTEGER NOT NULL,
        ticket TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (log, seq, n)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX payment_part_ticket ON payment_part (ticket)",
    """
    CREATE TABLE drawer (
        log INTEGER NOT NULL,
        drawer TEXT NOT NULL,
        site TEXT NOT NULL,
        is_open INTEGER NOT NULL,
        opened_at TEXT NOT NULL,
        opened_day TEXT NOT NULL,
        counted INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        PRIMARY KEY (log, drawer)
        )
        STRICT
    """,
    """
    CREATE TABLE cash (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        drawer TEXT NOT NULL,
        business_day TEXT NOT NULL,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        kind TEXT NOT NULL,
        amount INTEGER NOT NULL,
        expected INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX cash_day ON cash (site, business_day)",
    """
    CREATE TABLE void (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        site TEXT NOT NULL,
        ticket TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    "CREATE INDEX void_ticket ON void (ticket)",
    """
    CREATE TABLE load (
        log INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        site TEXT NOT NULL,
        number TEXT NOT NULL,
        business_day TEXT NOT NULL,
        net_g INTEGER NOT NULL,
        PRIMARY KEY (log, seq)
        )
        WITHOUT ROWID,
        STRICT
    """,
    """
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END
    """,
    """
    CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END
    """,
    """
    CREATE TRIGGER private_stays BEFORE UPDATE ON entry_private BEGIN SELECT RAISE(ABORT, 'a private line is never changed'); END
    """,
    """
    CREATE VIRTUAL TABLE seller_search USING fts5(key, content='seller', content_rowid='row', tokenize='trigram')
    """,
    """
    CREATE TRIGGER seller_found AFTER INSERT ON seller BEGIN INSERT INTO seller_search(rowid, key) VALUES (new.row, new.key); END
    """,
    """
    CREATE TRIGGER seller_lost AFTER DELETE ON seller BEGIN INSERT INTO seller_search(seller_search, rowid, key) VALUES ('delete', old.row, old.key); END
    """,
    """
    CREATE TRIGGER seller_moved AFTER UPDATE OF row, key ON seller BEGIN INSERT INTO seller_search(seller_search, rowid, key) VALUES ('delete', old.row, old.key); INSERT INTO seller_search(rowid, key) VALUES (new.row, new.key); END
    """,
)


def upgrade() -> None:
    """Create everything."""
    for statement in STATEMENTS:
        op.execute(statement.strip())


def downgrade() -> None:
    """Drop everything; only tests go this way."""
    for kind, name in op.get_bind().exec_driver_sql(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'table') "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'alembic_%' AND name NOT LIKE 'seller_search_%' ORDER BY type DESC"
    ).all():
        op.execute(f"DROP {kind} IF EXISTS {name}")
