-- A column more on the largest table, and an index on it by which people born on a day are found.
ALTER TABLE population.person ADD COLUMN IF NOT EXISTS bench_mark smallint;

CREATE INDEX CONCURRENTLY IF NOT EXISTS person_bench ON population.person (birth_date, bench_mark);
