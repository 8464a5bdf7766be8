-- The ledger. Nothing here is ever updated but an entry's position, once, by the sealer.

CREATE TABLE ledger.fact (
    entry_id   bigint  NOT NULL,
    ordinal    integer NOT NULL,
    kind       text    NOT NULL,
    person_id  bigint,
    identifiers text   NOT NULL,
    salt       bytea,             -- erased with the row it salts; the commitment stays
    commitment bytea   NOT NULL,
    PRIMARY KEY (entry_id, ordinal)
);

CREATE TABLE ledger.look (
    entry_id  bigint  NOT NULL,
    ordinal   integer NOT NULL,
    person_id bigint,             -- null when the look found nobody
    at        bigint  NOT NULL,
    kind      text    NOT NULL,
    actor     text    NOT NULL,
    post      text    NOT NULL,
    purpose   text    NOT NULL,
    ground    text    NOT NULL,
    reference text    NOT NULL,
    refusal   text,               -- code of the refusal when the attempt was refused
    PRIMARY KEY (entry_id, ordinal)
);

-- Complete and partial tiles of the tree, 256 hashes wide (C2SP tlog-tiles).
CREATE TABLE ledger.tile (
    level  integer NOT NULL,
    number bigint  NOT NULL,
    hashes bytea   NOT NULL,
    PRIMARY KEY (level, number)
);

-- One row: the lock every sealing takes, and the head of the tree.
CREATE TABLE ledger.tree (
    head integer NOT NULL PRIMARY KEY CHECK (head = 1),
    origin text  NOT NULL,
    size bigint  NOT NULL,
    root bytea   NOT NULL
);

CREATE TABLE ledger.checkpoint (
    size bigint NOT NULL PRIMARY KEY,
    note text   NOT NULL
);

CREATE TABLE ledger.consumer (
    name     text   NOT NULL PRIMARY KEY,
    position bigint NOT NULL
);

CREATE TABLE ledger.system (
    name   text   NOT NULL PRIMARY KEY,
    opened_by_act bigint NOT NULL,
    opened_at bigint NOT NULL
);

-- Where a person appears: a copy made from the feed, so that the write path needs no index by person.
CREATE TABLE ledger.trail (
    person_id bigint  NOT NULL,
    position  bigint  NOT NULL,
    ordinal   integer NOT NULL,
    is_look   integer NOT NULL,
    PRIMARY KEY (person_id, position, is_look, ordinal)
);
