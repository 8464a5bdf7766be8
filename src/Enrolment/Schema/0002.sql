-- People whom an applicant may be, a row each, and what came of it.
CREATE TABLE enrolment.doubt (
    person_id      bigint  NOT NULL,   -- the applicant
    application_id bigint  NOT NULL,
    candidate_id   bigint  NOT NULL,   -- the other person
    case_id        bigint  NOT NULL,   -- random: it tells neither its age nor whether the truth is known
    is_in_words    boolean NOT NULL,   -- same name, sex and date of birth
    face           double precision,   -- points; null when faces were not compared
    fingers        text    NOT NULL,   -- points of each finger compared
    decision       integer NOT NULL,   -- 0 open, 1 same person, 2 different persons
    opened_at      bigint  NOT NULL,
    decided_at     bigint,
    act_id         bigint  NOT NULL,
    version        integer NOT NULL,
    PRIMARY KEY (person_id, application_id, candidate_id)
);

CREATE INDEX doubt_by_case ON enrolment.doubt (case_id);
CREATE INDEX doubt_open ON enrolment.doubt (opened_at) WHERE decision = 0;

-- Which examiner looked at which case, and the opinion; whose prints they are does not stand here.
CREATE TABLE enrolment.examination (
    case_id  bigint  NOT NULL,
    examiner text    NOT NULL,
    taken_at bigint  NOT NULL,
    given_at bigint,
    opinion  integer NOT NULL,         -- 0 none yet, 1 same person, 2 different persons, 3 cannot tell
    reason   text,
    act_id   bigint  NOT NULL,
    version  integer NOT NULL,
    PRIMARY KEY (case_id, examiner)
);

CREATE INDEX examination_by_examiner ON enrolment.examination (examiner, given_at);

-- Pairs whose truth is known, of people who were invented: they measure the examiners and count for nobody's application.
CREATE TABLE enrolment.known_pair (
    case_id       bigint  NOT NULL PRIMARY KEY,
    left_subject  bigint  NOT NULL,    -- of captures that belong to no person
    right_subject bigint  NOT NULL,
    is_same       boolean NOT NULL,
    face          double precision,
    fingers       text    NOT NULL,
    act_id        bigint  NOT NULL
);

-- One case in so many is a known pair, none where it is 0; the newest row holds.
CREATE TABLE enrolment.known_pair_rate (
    set_at bigint  NOT NULL PRIMARY KEY,
    one_in integer NOT NULL,
    act_id bigint  NOT NULL
);

INSERT INTO enrolment.known_pair_rate (set_at, one_in, act_id) VALUES (0, 20, 0);
