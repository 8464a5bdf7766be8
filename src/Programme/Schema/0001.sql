-- What each gate said when it was last judged.
CREATE TABLE programme.gate (
    code      text    NOT NULL PRIMARY KEY,
    is_met    boolean NOT NULL,
    reason_vi text    NOT NULL,
    reason_en text    NOT NULL,
    judged_at bigint  NOT NULL,
    act_id    bigint  NOT NULL
);

-- Difficulties that offices raise, and what was answered.
CREATE TABLE programme.difficulty (
    difficulty_id bigint  NOT NULL PRIMARY KEY,
    province      text    NOT NULL,
    post          text    NOT NULL,
    kind          integer NOT NULL,
    text          text    NOT NULL,
    raised_at     bigint  NOT NULL,
    answer        text,
    answered_at   bigint,
    act_id        bigint  NOT NULL,
    version       integer NOT NULL
);
