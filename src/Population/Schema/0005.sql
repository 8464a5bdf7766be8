-- The words that occur in names, folded to A-Z: where a mistyped word is looked for.
CREATE TABLE population.name_word (
    word text NOT NULL PRIMARY KEY
);
