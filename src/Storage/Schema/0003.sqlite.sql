-- Repeatable, as all of this module. Indexes that a mass load took away: the statements that make them again, in order.
CREATE TABLE IF NOT EXISTS storage.set_aside (
    place     integer NOT NULL PRIMARY KEY,
    statement text    NOT NULL
);
