-- When a book was lent.
CREATE INDEX CONCURRENTLY IF NOT EXISTS book_lent ON shelf.book (lent_at);

ALTER TABLE shelf.book ADD COLUMN IF NOT EXISTS binding text;
