-- What a count of the living residents came to. A count replaces the one before; nobody can be told from it.
CREATE TABLE population.figure (
    unit       text    NOT NULL,   -- unit code of the permanent residence, as registered; empty where there is none
    sex        integer NOT NULL,
    birth_year integer NOT NULL,
    persons    bigint  NOT NULL,
    PRIMARY KEY (unit, sex, birth_year)
);

-- Where a unit of the figures lies today; empty where that cannot be told.
CREATE TABLE population.figure_unit (
    province text NOT NULL,
    commune  text NOT NULL,
    unit     text NOT NULL,
    PRIMARY KEY (province, commune, unit)
);

-- The same figures summed for today's provinces, so that the whole country is read at once.
CREATE TABLE population.figure_province (
    province   text    NOT NULL,
    sex        integer NOT NULL,
    birth_year integer NOT NULL,
    persons    bigint  NOT NULL,
    PRIMARY KEY (province, sex, birth_year)
);

-- Of what day the figures are: one row once there was a count.
CREATE TABLE population.figure_day (
    counted_on integer NOT NULL PRIMARY KEY,   -- yyyymmdd
    act_id     bigint  NOT NULL
);
