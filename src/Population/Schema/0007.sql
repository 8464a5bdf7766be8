-- Who waits for a number, for issuing in mass; of everybody else there is no entry.
CREATE INDEX person_without_number ON population.person (person_id) WHERE number IS NULL;
