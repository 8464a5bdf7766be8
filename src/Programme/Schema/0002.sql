-- How clean the programme wants the registry, and by when; the newest row holds.
CREATE TABLE programme.cleaning_target (
    act_id    bigint   NOT NULL PRIMARY KEY,
    per_mille smallint NOT NULL,
    by_day    integer  NOT NULL    -- yyyymmdd
);
