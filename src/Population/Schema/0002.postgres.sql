CREATE SEQUENCE population.person_id;
CREATE SEQUENCE population.household_id;
-- A registry grows by one or two of a hundred a year: the free place of a twentieth lasts for some years.
CREATE INDEX person_name ON population.person (name_key) WITH (fillfactor = 95);

-- Persons come in the order of their keys, and numbers of the newborn in cells of their own year: the pages before are not written again.
ALTER INDEX population.person_pkey SET (fillfactor = 100);
ALTER INDEX population.number_pkey SET (fillfactor = 100);
