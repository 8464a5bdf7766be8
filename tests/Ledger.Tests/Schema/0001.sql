-- A tally for each person: how often it was raised, each raise with the act that made it, and what followers of the feed saw of it.
CREATE TABLE tally.person (
    person_id bigint  NOT NULL PRIMARY KEY,
    version   integer NOT NULL
);

CREATE TABLE tally.raise (
    person_id bigint  NOT NULL,
    version   integer NOT NULL,
    act_id    bigint  NOT NULL,
    PRIMARY KEY (person_id, version)
);

CREATE TABLE tally.seen (
    follower  text    NOT NULL,
    position  bigint  NOT NULL,
    ordinal   integer NOT NULL,
    person_id bigint  NOT NULL,
    version   integer NOT NULL,
    PRIMARY KEY (follower, position, ordinal)
);
