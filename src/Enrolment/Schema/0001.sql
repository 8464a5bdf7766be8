-- Applications for a card.
CREATE TABLE enrolment.application (
    person_id      bigint  NOT NULL,
    application_id bigint  NOT NULL,
    state          integer NOT NULL,
    office         text    NOT NULL,   -- code of the unit whose post opened it; empty for the whole country
    province       text    NOT NULL,
    opened_by      text    NOT NULL,
    opened_at      bigint  NOT NULL,
    captured_by    text    NOT NULL,   -- everybody who captured something for it
    captured       text    NOT NULL,   -- face and fingers captured for it
    missing        text    NOT NULL,   -- fingers that cannot be taken
    candidates     integer NOT NULL,
    remark         text,
    card_order     bigint,
    act_id         bigint  NOT NULL,
    version        integer NOT NULL,
    PRIMARY KEY (person_id, application_id)
);

CREATE INDEX application_by_id ON enrolment.application (application_id);
CREATE INDEX application_by_state ON enrolment.application (state, application_id);

-- One application of a person at a time, whatever two counters do at the same moment.
CREATE UNIQUE INDEX application_open ON enrolment.application (person_id) WHERE state < 5;
