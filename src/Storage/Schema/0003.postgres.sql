-- Repeatable, as all of this module. Keys and indexes that a mass load took away: the statements that make them again, in order.
CREATE TABLE IF NOT EXISTS storage.set_aside (
    place     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement text NOT NULL
);
