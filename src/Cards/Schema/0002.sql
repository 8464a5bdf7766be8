-- The keys that sign cards, generation by generation: what certified them, how long they sign, and how many cards hang on each. The
-- keys themselves are in a key store, under their labels.
CREATE TABLE cards.country_signer (
    generation      integer NOT NULL PRIMARY KEY,
    label           text    NOT NULL,
    algorithm       text    NOT NULL,
    country         text    NOT NULL,
    state           text    NOT NULL,
    organisation    text    NOT NULL,
    contact         text    NOT NULL,
    revocation_list text    NOT NULL,  -- where it lies, for other states
    used_until      bigint  NOT NULL,
    certificate     bytea   NOT NULL,
    link            bytea,             -- by the generation before
    act_id          bigint  NOT NULL,
    version         integer NOT NULL
);

CREATE TABLE cards.document_signer (
    generation      integer NOT NULL PRIMARY KEY,
    label           text    NOT NULL,
    algorithm       text    NOT NULL,
    country_signer  integer NOT NULL,
    used_from       bigint  NOT NULL,
    used_until      bigint  NOT NULL,
    most_cards      bigint  NOT NULL,
    cards           bigint  NOT NULL,  -- grows in the transaction of each card
    certificate     bytea   NOT NULL,
    revoked_at      bigint,
    revoked_because integer,           -- RFC 5280, 5.3.1
    act_id          bigint  NOT NULL,
    version         integer NOT NULL
);

CREATE TABLE cards.revocation_list (
    country_signer integer NOT NULL,
    number         bigint  NOT NULL,
    issued_at      bigint  NOT NULL,
    next_at        bigint  NOT NULL,
    list           bytea   NOT NULL,
    act_id         bigint  NOT NULL,
    PRIMARY KEY (country_signer, number)
);

CREATE TABLE cards.master_list (
    number         bigint  NOT NULL PRIMARY KEY,
    country_signer integer NOT NULL,
    label          text    NOT NULL,
    signer         bytea   NOT NULL,   -- certificate of the key that signed it
    issued_at      bigint  NOT NULL,
    list           bytea   NOT NULL,
    act_id         bigint  NOT NULL
);

-- What was written down of each key ceremony; the ledger has its hash.
CREATE TABLE cards.ceremony (
    act_id  bigint NOT NULL PRIMARY KEY,
    held_at bigint NOT NULL,
    kind    text   NOT NULL,
    record  bytea  NOT NULL
);

ALTER TABLE cards.card ADD COLUMN document_signer integer NOT NULL DEFAULT 1;
CREATE INDEX card_by_document_signer ON cards.card (document_signer);
