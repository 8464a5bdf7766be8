-- Chips on their way to be cards: which is for which order, the keys it has made, and what was signed for it until the card is there.
CREATE TABLE cards.chip (
    serial          text    NOT NULL PRIMARY KEY,   -- the chip maker's; no chip is taken twice
    order_id        bigint  NOT NULL,
    state           integer NOT NULL,
    public_keys     bytea   NOT NULL,
    person_version  integer NOT NULL,               -- of the record that was signed; 0: nothing yet
    document_signer integer NOT NULL,
    wrapped_key     bytea   NOT NULL,
    content         bytea   NOT NULL,               -- encrypted under that key; empty before and after
    act_id          bigint  NOT NULL,
    version         integer NOT NULL
);

CREATE INDEX chip_by_order ON cards.chip (order_id);

-- Factories whose files are believed.
CREATE TABLE cards.factory (
    name        text   NOT NULL PRIMARY KEY,
    public_key  bytea  NOT NULL,
    admitted_at bigint NOT NULL,
    act_id      bigint NOT NULL
);

-- The files of a batch that went to a factory and came back, while it is made there.
CREATE TABLE cards.sending (
    batch_id    bigint  NOT NULL PRIMARY KEY,
    factory     text    NOT NULL,
    wrapped_key bytea   NOT NULL,
    sealed_key  bytea   NOT NULL,   -- our part in the batch's secret; empty once the batch is accepted
    order_file  bytea   NOT NULL,
    factory_key bytea,              -- the factory's part; with it the chips have come
    chips_hash  bytea,
    data_file   bytea,              -- empty once the batch is accepted
    act_id      bigint  NOT NULL,
    version     integer NOT NULL
);
