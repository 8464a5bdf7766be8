CREATE TABLE ledger.entry (
    entry_id  integer PRIMARY KEY AUTOINCREMENT,  -- drawn after every row lock
    act_id    bigint  NOT NULL,
    position  bigint,
    at        bigint  NOT NULL,
    kind      text    NOT NULL,
    actor     text    NOT NULL,
    post      text    NOT NULL,
    purpose   text    NOT NULL,
    ground    text    NOT NULL,
    reference text    NOT NULL,
    facts     integer NOT NULL,
    looks     integer NOT NULL,
    salt      bytea   NOT NULL,
    root      bytea   NOT NULL
);
CREATE UNIQUE INDEX ledger.entry_position ON ledger.entry (position) WHERE position IS NOT NULL;
CREATE INDEX ledger.entry_unsealed ON ledger.entry (entry_id) WHERE position IS NULL;
CREATE INDEX ledger.entry_act ON ledger.entry (act_id) WHERE act_id > 0;
