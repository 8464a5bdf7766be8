CREATE INDEX population.person_name ON population.person (name_key);
