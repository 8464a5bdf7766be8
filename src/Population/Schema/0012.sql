-- The screening of all records for those of one person that was begun last: of two at once the later one goes on.
CREATE TABLE population.screening (
    one      smallint NOT NULL PRIMARY KEY,
    act_id   bigint   NOT NULL,    -- the act that began it
    begun_at bigint   NOT NULL,
    ended_at bigint,               -- null: it runs, or was broken off
    records  bigint   NOT NULL,
    compared bigint   NOT NULL,    -- pairs, some in several passes
    left_out bigint   NOT NULL     -- pairs with a key that too many share
);

-- Records that are likely of one person, each pair once: what was found, and what an officer found about it.
CREATE TABLE population.like_pair (
    person_id bigint   NOT NULL,
    other_id  bigint   NOT NULL,   -- the greater of the two
    pair_id   bigint   NOT NULL,
    unit      text,                -- today's commune of one of the two, where it can be told
    bits      integer  NOT NULL,   -- the score in hundredths of a bit
    pattern   integer  NOT NULL,   -- what comparing them came to, see Linkage/LinkagePattern.cs
    state     smallint NOT NULL,   -- see LikePairs/LikePairFlow.cs
    why       text,                -- why they are two persons
    act_id    bigint   NOT NULL,   -- the act that found the pair, or the last that changed this
    PRIMARY KEY (person_id, other_id)
);

CREATE INDEX like_pair_key ON population.like_pair (pair_id);

CREATE INDEX like_pair_waiting ON population.like_pair (unit, bits, pair_id) WHERE state = 0;
