CREATE SEQUENCE enrolment.application_id;
