-- Who may read the prints on cards: the keys of the country verifying authority, generation by generation, the document verifiers that
-- it certified, and the terminals that those of ours certified. Keys of ours are in a key store, under their labels.
CREATE TABLE cards.country_verifier (
    generation  integer NOT NULL PRIMARY KEY,
    holder      text    NOT NULL,  -- country, mnemonic and number
    label       text    NOT NULL,
    algorithm   text    NOT NULL,
    certificate bytea   NOT NULL,  -- by itself
    link        bytea,             -- by the generation before
    act_id      bigint  NOT NULL
);

CREATE TABLE cards.document_verifier (
    holder           text    NOT NULL PRIMARY KEY,
    name             text    NOT NULL,  -- the holder without the number
    label            text,              -- null: its key is elsewhere
    request          bytea   NOT NULL,
    country_verifier integer,           -- null: not certified yet
    certificate      bytea,
    act_id           bigint  NOT NULL,
    version          integer NOT NULL
);

CREATE INDEX document_verifier_by_name ON cards.document_verifier (name);

CREATE TABLE cards.terminal (
    holder            text    NOT NULL PRIMARY KEY,
    name              text    NOT NULL,
    document_verifier text    NOT NULL,  -- its holder
    expires_on        integer NOT NULL,
    certificate       bytea   NOT NULL,
    act_id            bigint  NOT NULL
);

CREATE INDEX terminal_by_name ON cards.terminal (name);
CREATE INDEX terminal_by_expiry ON cards.terminal (expires_on);
