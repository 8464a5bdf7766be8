-- What stands behind a file: the rank of its values among other sources (see Vocabulary/Codes/EvidenceRank.cs).
ALTER TABLE population.source ADD COLUMN evidence smallint NOT NULL DEFAULT 2;

-- Records of it that said more than the registry, or something else.
ALTER TABLE population.source ADD COLUMN differing bigint NOT NULL DEFAULT 0;

-- Items in which a collected record said otherwise than the record of its person: what was offered, and what was decided about it by rule
-- or by an officer, so that nobody is asked twice.
CREATE TABLE population.conflict (
    person_id bigint   NOT NULL,
    source_id bigint   NOT NULL,
    ordinal   bigint   NOT NULL,
    item      text     NOT NULL,    -- code of the field, see Items/RecordFields.cs
    line      integer  NOT NULL,
    unit      text,                 -- today's commune of the residence, where it can be told
    evidence  smallint NOT NULL,    -- what stands behind the offered value
    offered   text     NOT NULL,    -- JSON: column and value
    state     smallint NOT NULL,    -- see Conflicts/ConflictFlow.cs
    article   text     NOT NULL,    -- where the order of sources stands that was asked
    weighed   smallint NOT NULL,    -- the strongest evidence it was decided by
    paper     text,                 -- what an officer decided it by
    act_id    bigint   NOT NULL,    -- the act that found it, or the last that decided it
    PRIMARY KEY (person_id, source_id, ordinal, item)
);

CREATE INDEX conflict_record ON population.conflict (source_id, ordinal, item);

CREATE INDEX conflict_waiting ON population.conflict (unit, source_id, ordinal, item) WHERE state = 0;

-- Entries of civil-status registers that were recorded: the office, the register and the number name one for ever.
CREATE TABLE population.register_entry (
    unit      text     NOT NULL,    -- key of the office's commune, district or province
    kind      smallint NOT NULL,    -- see Registers/RegisterEntry.cs
    number    text     NOT NULL,
    content   bigint   NOT NULL,    -- first 8 bytes of the SHA-256 of what it says
    source_id bigint   NOT NULL,
    ordinal   bigint   NOT NULL,
    act_id    bigint   NOT NULL,
    PRIMARY KEY (unit, kind, number)
);
