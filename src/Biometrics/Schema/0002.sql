-- What a search compares: made of the captures, kept apart from them, each under a key of its own.
CREATE TABLE biometrics.template (
    subject_id  bigint  NOT NULL,
    part        integer NOT NULL,
    algorithm   text    NOT NULL,   -- name and version of what made it: those of two are never compared
    wrapped_key bytea   NOT NULL,
    content     bytea   NOT NULL,   -- AES-256-GCM, bound to subject, part and algorithm
    act_id      bigint  NOT NULL,
    version     integer NOT NULL,
    PRIMARY KEY (subject_id, part, algorithm)
);

-- Whose templates were made, replaced or erased, for the galleries that follow; written in the same transaction.
CREATE TABLE biometrics.template_change (
    moment     bigint  NOT NULL,    -- PostgreSQL: the transaction; SQLite, which has one writer: the change itself
    change_id  bigint  NOT NULL,
    subject_id bigint  NOT NULL,
    part       integer NOT NULL,
    PRIMARY KEY (moment, change_id)
);

-- Which algorithm's templates are compared, and which is being made beside them.
CREATE TABLE biometrics.algorithm (
    kind       integer NOT NULL PRIMARY KEY,   -- 0 face, 1 finger
    in_force   text    NOT NULL,
    next       text,
    subject_id bigint,                         -- how far the next one is: the last capture that was encoded
    part       integer
);
