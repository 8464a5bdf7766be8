-- Repeatable, as all of this module. What the registry here is, demonstration or real: one row, written once.
CREATE TABLE IF NOT EXISTS storage.birth (
    one  integer NOT NULL PRIMARY KEY CHECK (one = 1),
    kind text    NOT NULL
);
