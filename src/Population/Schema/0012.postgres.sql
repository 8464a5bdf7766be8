CREATE SEQUENCE population.like_pair_id;
