-- The pairs that wait of the later record, which is looked for when it was entered just now.
CREATE INDEX like_pair_other ON population.like_pair (other_id) WHERE state = 0;
