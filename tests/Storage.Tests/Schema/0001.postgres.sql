CREATE SEQUENCE shelf.book_number;
CREATE INDEX book_title ON shelf.book (title);
