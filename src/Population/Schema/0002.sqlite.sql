CREATE INDEX population.person_name ON population.person (name_key);
CREATE INDEX population.person_residence ON population.person (residence_unit);
