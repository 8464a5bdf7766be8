CREATE SEQUENCE population.person_id;
CREATE SEQUENCE population.household_id;
CREATE INDEX person_name ON population.person (name_key);
CREATE INDEX person_residence ON population.person (residence_unit);
