CREATE SEQUENCE residence.registration_id;
