-- Whose a subject is that a search by face or print has found.
CREATE INDEX subject_by_id ON population.subject (subject_id);
