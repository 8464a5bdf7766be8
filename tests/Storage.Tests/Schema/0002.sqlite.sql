CREATE INDEX shelf.book_lent ON shelf.book (lent_at);
ALTER TABLE shelf.book ADD COLUMN binding text;
