-- Files that persons were collected from, by their SHA-256, and how far each has been taken. The key is the act that began it.
DROP TABLE population.import;

CREATE TABLE population.source (
    source_id   bigint   NOT NULL PRIMARY KEY,
    digest      text     NOT NULL UNIQUE,
    name        text     NOT NULL,           -- of the file
    shape       smallint NOT NULL,
    numbering   smallint NOT NULL,           -- of the ethnic groups
    as_at       integer  NOT NULL,           -- yyyymmdd: the day whose units its codes are of
    begun_at    bigint   NOT NULL,
    reached_at  bigint   NOT NULL,
    records     bigint   NOT NULL,           -- read so far; those after them are not touched yet
    taken       bigint   NOT NULL,
    known       bigint   NOT NULL,           -- said what the registry said already
    quarantined bigint   NOT NULL,
    ended       smallint NOT NULL,           -- 1: read to its end
    fault       text                         -- the code of what stopped the reading
);

-- Records that were not taken, as they stood in the file, until an officer mends and releases each or removes it.
CREATE TABLE population.quarantine (
    source_id  bigint   NOT NULL,
    ordinal    bigint   NOT NULL,
    line       integer  NOT NULL,
    unit       text,                         -- today's commune, where it can be told
    code       text     NOT NULL,            -- of the refusal
    about      text,
    record     text     NOT NULL,            -- JSON: path and value; bytes of no known encoding as U+F780 to U+F7FF
    state      smallint NOT NULL,            -- 0 waiting, 1 released, 2 removed
    ended_by   bigint,                       -- the act that released or removed it
    removed_as text,                         -- why it was removed
    PRIMARY KEY (source_id, ordinal)
);

CREATE INDEX quarantine_waiting ON population.quarantine (unit, source_id, ordinal) WHERE state = 0;

-- Texts that were in another encoding than Unicode, byte by byte as they stood.
CREATE TABLE population.repaired_text (
    source_id bigint   NOT NULL,
    ordinal   bigint   NOT NULL,
    path      text     NOT NULL,
    encoding  smallint NOT NULL,
    bytes     bytea    NOT NULL,
    PRIMARY KEY (source_id, ordinal, path)
);
