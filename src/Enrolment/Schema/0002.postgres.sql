-- An applicant found to be somebody else still has an open application: it waits to be rejected.
DROP INDEX enrolment.application_open;
CREATE UNIQUE INDEX application_open ON enrolment.application (person_id) WHERE state < 5 OR state = 8;
