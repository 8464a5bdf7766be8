CREATE SEQUENCE access.officer_id;
