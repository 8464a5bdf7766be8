-- Repeatable: this script makes the table that remembers the others, so it runs at every start.
CREATE TABLE IF NOT EXISTS storage.script (
    module text NOT NULL,
    name   text NOT NULL,
    digest text NOT NULL,
    PRIMARY KEY (module, name)
);
