-- Registrations of residence. One that ended keeps its row: who lived where, and since when, stays known.
CREATE TABLE residence.registration (
    person_id       bigint  NOT NULL,
    registration_id bigint  NOT NULL,
    kind            integer NOT NULL,
    unit            text    NOT NULL,
    unit_list       integer NOT NULL,   -- first day of the list the unit's code is from, yyyymmdd
    detail          text    NOT NULL,
    dwelling_right  integer NOT NULL,
    valid_from      integer NOT NULL,
    valid_to        integer,
    ended_by_act    bigint,
    act_id          bigint  NOT NULL,
    PRIMARY KEY (person_id, registration_id)
);
