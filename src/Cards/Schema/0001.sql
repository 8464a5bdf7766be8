-- What is to be made, who is in which batch.
CREATE TABLE cards.card_order (
    person_id      bigint  NOT NULL,
    order_id       bigint  NOT NULL,
    state          integer NOT NULL,
    province       text    NOT NULL,
    batch_id       bigint,
    remark         text,               -- why it failed
    placed_at      bigint  NOT NULL,
    act_id         bigint  NOT NULL,
    version        integer NOT NULL,
    PRIMARY KEY (person_id, order_id)
);

CREATE INDEX card_order_by_id ON cards.card_order (order_id);
CREATE INDEX card_order_by_state ON cards.card_order (state, order_id);
CREATE INDEX card_order_by_batch ON cards.card_order (batch_id);

CREATE TABLE cards.batch (
    batch_id    bigint  NOT NULL PRIMARY KEY,
    orders      integer NOT NULL,
    is_accepted boolean NOT NULL,
    released_at bigint  NOT NULL,
    act_id      bigint  NOT NULL,
    version     integer NOT NULL
);

-- Cards. Whether what is printed is still true is not kept here: it is computed from the version the card was made from.
CREATE TABLE cards.card (
    person_id       bigint  NOT NULL,
    card_id         bigint  NOT NULL,
    order_id        bigint  NOT NULL,
    state           integer NOT NULL,
    province        text    NOT NULL,
    person_version  integer NOT NULL,
    document_number text    NOT NULL,
    issued_on       integer NOT NULL,
    expires_on      integer,            -- null: without expiry
    wrapped_key     bytea   NOT NULL,
    chip            bytea   NOT NULL,   -- the software chip's content, encrypted under that key
    delivered_at    bigint,
    ended_at        bigint,
    act_id          bigint  NOT NULL,
    version         integer NOT NULL,
    PRIMARY KEY (person_id, card_id)
);

CREATE INDEX card_by_id ON cards.card (card_id);
CREATE UNIQUE INDEX card_active ON cards.card (person_id) WHERE state = 2;
