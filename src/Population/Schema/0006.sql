-- Whose records once named a person as a relative and no longer do, so that children and represented people of the past are found too.
-- Those whose records name somebody today are found by the indexes on population.person.
CREATE TABLE population.former_kin (
    person_id bigint NOT NULL,               -- who was named
    other_id  bigint NOT NULL,               -- whose record did
    PRIMARY KEY (person_id, other_id)
);

-- Who once belonged to a household and no longer does.
CREATE TABLE population.former_member (
    household_id bigint NOT NULL,
    person_id    bigint NOT NULL,
    PRIMARY KEY (household_id, person_id)
);

-- Whose record once said an old identity-card number and no longer does.
CREATE TABLE population.former_legacy_number (
    legacy_number text   NOT NULL,
    person_id     bigint NOT NULL,
    PRIMARY KEY (legacy_number, person_id)
);

-- Whom nobody without the right may be told of. Ledger facts say since when, and until when those before were.
CREATE TABLE population.protection (
    person_id bigint NOT NULL PRIMARY KEY,
    act_id    bigint NOT NULL
);
