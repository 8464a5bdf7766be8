CREATE INDEX shelf.book_title ON shelf.book (title);
