-- How far each reform of administrative units has come, by its first day. What the rehearsal saw stands beside what the run has done.
CREATE TABLE population.reform (
    day              integer  NOT NULL PRIMARY KEY,   -- yyyymmdd
    state            smallint NOT NULL,               -- see Reform/ReformState.cs
    mapping          text     NOT NULL,               -- SHA-256 of the mapping it was rehearsed with
    versions         bigint   NOT NULL,               -- versions of records that the rehearsal saw
    seen_persons     bigint   NOT NULL,
    seen_mapped      bigint   NOT NULL,
    seen_by_words    bigint   NOT NULL,
    seen_by_person   bigint   NOT NULL,
    seen_open        bigint   NOT NULL,
    last_person      bigint   NOT NULL,               -- up to which person the run or the undoing under way has come
    done_persons     bigint   NOT NULL,
    done_mapped      bigint   NOT NULL,
    done_by_words    bigint   NOT NULL,
    done_by_person   bigint   NOT NULL,
    done_open        bigint   NOT NULL,
    act_id           bigint   NOT NULL
);

-- Today's unit of addresses that were registered under older ones; the address itself stays as it was registered. A row speaks for the
-- address it was made from, and is silent once the record says another.
CREATE TABLE population.address_today (
    person_id  bigint   NOT NULL,
    item       smallint NOT NULL,   -- see Reform/AddressItem.cs
    ground     smallint NOT NULL,   -- how the unit is known; 0: an officer must decide
    reform     integer  NOT NULL,   -- the last reform by which it reads otherwise, yyyymmdd
    registered bigint   NOT NULL,   -- first 8 bytes of the SHA-256 of the address as registered
    unit       text     NOT NULL,   -- key of today's unit; where an officer must decide, of the registered one
    PRIMARY KEY (person_id, item)
);

-- The addresses that wait for an officer: residences first, and those of one old unit together.
CREATE INDEX address_open ON population.address_today (item, unit, person_id) WHERE ground = 0;

-- What officers decided. It outlives the undoing of a reform, so that nobody decides twice.
CREATE TABLE population.address_decision (
    person_id  bigint   NOT NULL,
    item       smallint NOT NULL,
    reform     integer  NOT NULL,
    registered bigint   NOT NULL,
    unit       text     NOT NULL,
    act_id     bigint   NOT NULL,
    PRIMARY KEY (person_id, item, reform)
);
