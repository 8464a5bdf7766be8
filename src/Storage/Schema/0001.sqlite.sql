-- SQLite has no sequences; its one writer makes a counter row as good.
CREATE TABLE IF NOT EXISTS storage.sequence (
    name text NOT NULL PRIMARY KEY,
    last integer NOT NULL
) WITHOUT ROWID;
