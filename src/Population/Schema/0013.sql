-- How clean every place was on the days of counts: figures without names, for the boards and their trends.
CREATE TABLE population.cleaning_day (
    counted_on  integer NOT NULL,   -- yyyymmdd
    unit        text    NOT NULL,   -- of the newest list; empty: the whole country, with what no unit is known of
    persons     bigint  NOT NULL,   -- living residents
    asked       bigint  NOT NULL,   -- persons of whom an officer has yet to decide something
    quarantined bigint  NOT NULL,   -- the rest are cases that wait
    conflicts   bigint  NOT NULL,
    addresses   bigint  NOT NULL,
    doubles     bigint  NOT NULL,
    PRIMARY KEY (counted_on, unit)
);

CREATE INDEX cleaning_trend ON population.cleaning_day (unit, counted_on);
