CREATE SEQUENCE programme.difficulty_id;
