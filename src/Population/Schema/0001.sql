-- A person's record as it stands: the fold of its first version and all later ones. The items are those of Luật 26/2023/QH15 art. 9.
-- Other persons stand here as keys and are fetched by a second look-up. Wide columns come first: between a narrow and a wide one
-- PostgreSQL leaves a gap in every row.
CREATE TABLE population.person (
    person_id           bigint   NOT NULL PRIMARY KEY,
    number              bigint,
    father_id           bigint,
    mother_id           bigint,
    spouse_id           bigint,
    representative_id   bigint,
    household_id        bigint,
    name_key            bigint   NOT NULL,   -- see Search/NameKey.cs
    merged_into         bigint,              -- the record of the same person that stands for this one
    recorded_at         bigint   NOT NULL,
    act_id              bigint   NOT NULL,
    birth_date          integer  NOT NULL,   -- yyyymmdd, 00 for a part that is not known
    valid_from          integer,             -- null: since the birth
    died_on             integer,
    missing_since       integer,
    version             smallint NOT NULL,
    household_relation  smallint,
    sealed              smallint,            -- bits: items whose former values are sealed
    sex                 smallint NOT NULL,
    ethnic_group        smallint NOT NULL,
    religion            smallint NOT NULL,
    blood_group         smallint NOT NULL,
    marital_status      smallint NOT NULL,
    evidence            smallint NOT NULL,   -- 1 statement, 2 paper, 3 civil status
    name                text     NOT NULL,
    other_name          text,
    place_of_birth      text,
    birth_registration  text,
    place_of_origin     text,
    nationality         text     NOT NULL,
    legacy_number       text,
    father_name         text,
    mother_name         text,
    spouse_name         text,
    representative_name text,
    permanent_residence text,
    temporary_residence text,
    current_abode       text,
    absence             text,
    residence_file      text,
    phone               text,
    email               text,
    source              text     NOT NULL
);

-- The first version, as it was, of records that changed since; of the others it is the record itself.
CREATE TABLE population.person_first (
    person_id           bigint   NOT NULL PRIMARY KEY,
    number              bigint,
    father_id           bigint,
    mother_id           bigint,
    spouse_id           bigint,
    representative_id   bigint,
    household_id        bigint,
    name_key            bigint   NOT NULL,
    merged_into         bigint,
    recorded_at         bigint   NOT NULL,
    act_id              bigint   NOT NULL,
    birth_date          integer  NOT NULL,
    valid_from          integer,
    died_on             integer,
    missing_since       integer,
    version             smallint NOT NULL,
    household_relation  smallint,
    sealed              smallint,
    sex                 smallint NOT NULL,
    ethnic_group        smallint NOT NULL,
    religion            smallint NOT NULL,
    blood_group         smallint NOT NULL,
    marital_status      smallint NOT NULL,
    evidence            smallint NOT NULL,
    name                text     NOT NULL,
    other_name          text,
    place_of_birth      text,
    birth_registration  text,
    place_of_origin     text,
    nationality         text     NOT NULL,
    legacy_number       text,
    father_name         text,
    mother_name         text,
    spouse_name         text,
    representative_name text,
    permanent_residence text,
    temporary_residence text,
    current_abode       text,
    absence             text,
    residence_file      text,
    phone               text,
    email               text,
    source              text     NOT NULL
);

-- Every later version: what it says, and since when that is true. It may take back one before it, which then counts as never said.
CREATE TABLE population.version (
    person_id   bigint  NOT NULL,
    version     integer NOT NULL,
    valid_from  integer NOT NULL,
    recorded_at bigint  NOT NULL,            -- never before that of the version before
    source      text    NOT NULL,
    evidence    integer NOT NULL,
    act_id      bigint  NOT NULL,
    retracts    integer,
    items       text    NOT NULL,            -- JSON: column and value
    PRIMARY KEY (person_id, version)
);

-- The directory of numbers: whose a number is or was. A number is never used again.
CREATE TABLE population.number (
    number    bigint NOT NULL PRIMARY KEY,
    person_id bigint NOT NULL,
    ended_by  bigint                         -- the act that took it from the person
);

-- What a mass load brought in: the persons of one act, and the salt their leaves are made with.
CREATE TABLE population.load (
    act_id bigint NOT NULL PRIMARY KEY,
    first  bigint NOT NULL,
    last   bigint NOT NULL,
    salt   bytea  NOT NULL
);

-- How far the import of a file has come, by the file's SHA-256.
CREATE TABLE population.import (
    digest  text   NOT NULL PRIMARY KEY,
    records bigint NOT NULL,
    taken   bigint NOT NULL
);

-- Under which number Biometrics keeps a person: the only link between a record and its prints and face.
CREATE TABLE population.subject (
    person_id  bigint NOT NULL PRIMARY KEY,
    subject_id bigint NOT NULL
);
