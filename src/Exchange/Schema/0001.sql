CREATE TABLE exchange.agency (
    agency_id  bigint NOT NULL PRIMARY KEY,
    code       text   NOT NULL UNIQUE,
    name_vi    text   NOT NULL,
    name_en    text   NOT NULL,
    public_key bytea  NOT NULL,           -- SubjectPublicKeyInfo of its ECDSA P-256 key
    act_id     bigint NOT NULL
);

CREATE TABLE exchange.agreement (
    agreement_id bigint  NOT NULL PRIMARY KEY,
    agency_id    bigint  NOT NULL,
    purposes     text    NOT NULL,        -- codes, separated by spaces
    fields       text    NOT NULL,        -- fields, separated by spaces
    ground       text    NOT NULL,
    valid_from   integer NOT NULL,
    valid_to     integer NOT NULL,
    act_id       bigint  NOT NULL
);

-- The identifier under which one agency knows a person: random, so that two agencies cannot compare notes.
CREATE TABLE exchange.alias (
    person_id bigint NOT NULL,
    agency_id bigint NOT NULL,
    alias     text   NOT NULL,
    act_id    bigint NOT NULL,
    PRIMARY KEY (person_id, agency_id)
);

-- The directory from an agency's identifier to the person.
CREATE TABLE exchange.alias_holder (
    agency_id bigint NOT NULL,
    alias     text   NOT NULL,
    person_id bigint NOT NULL,
    PRIMARY KEY (agency_id, alias)
);

-- Requests answered lately: the same signed request is not answered twice.
CREATE TABLE exchange.request (
    agency_id bigint NOT NULL,
    nonce     text   NOT NULL,
    at        bigint NOT NULL,
    PRIMARY KEY (agency_id, nonce)
);
