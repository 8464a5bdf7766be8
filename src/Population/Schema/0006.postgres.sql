-- Which records name a person: 6.4 bytes a person for fathers, 6.5 for mothers, 15 for households (2 million invented, PostgreSQL 15).
CREATE INDEX person_father ON population.person (father_id) WITH (fillfactor = 95) WHERE father_id IS NOT NULL;
CREATE INDEX person_mother ON population.person (mother_id) WITH (fillfactor = 95) WHERE mother_id IS NOT NULL;
CREATE INDEX person_representative ON population.person (representative_id) WHERE representative_id IS NOT NULL;
CREATE INDEX person_household ON population.person (household_id) WITH (fillfactor = 95) WHERE household_id IS NOT NULL;
-- Which records stand in for others; few do.
CREATE INDEX person_merged ON population.person (merged_into) WHERE merged_into IS NOT NULL;
-- Who has an old identity-card number; provinces gave some of them twice.
CREATE INDEX person_legacy_number ON population.person (legacy_number) WHERE legacy_number IS NOT NULL;
