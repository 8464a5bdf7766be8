CREATE TABLE shelf.book (
    book_id   bigint  NOT NULL PRIMARY KEY,
    version   integer NOT NULL,
    title     text    NOT NULL,
    lent_to   bigint,
    lent_at   bigint,
    cover     bytea
);
