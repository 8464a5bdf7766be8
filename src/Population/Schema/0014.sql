-- Streets that are called otherwise from a day on. Addresses stay as they were registered; today's name is put into them where they are read.
CREATE TABLE population.street_renaming (
    renaming_id  bigint  NOT NULL PRIMARY KEY,   -- the act that recorded it
    unit         text    NOT NULL,               -- key of the commune
    before       text    NOT NULL,
    after        text    NOT NULL,
    day          integer NOT NULL,               -- yyyymmdd: the first of the new name
    decision     text    NOT NULL,               -- on whose word
    withdrawn_by bigint                          -- the act that took it back
);

CREATE INDEX street_standing ON population.street_renaming (unit, day) WHERE withdrawn_by IS NULL;
