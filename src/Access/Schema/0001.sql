CREATE TABLE access.officer (
    officer_id       bigint  NOT NULL PRIMARY KEY,
    sign_in_name     text    NOT NULL UNIQUE,
    display_name     text    NOT NULL,
    password_hash    text    NOT NULL,          -- ASP.NET Core Identity's form, version 3
    password_version integer NOT NULL,          -- 0 while it is the one an administrator gave
    disabled_by_act  bigint,
    act_id           bigint  NOT NULL,
    version          integer NOT NULL
);

-- A desk somebody sits at. Citizens are shown its body, never its holder; so a post is never changed or removed.
CREATE TABLE access.post (
    code    text   NOT NULL PRIMARY KEY,
    role    text   NOT NULL,
    body_vi text   NOT NULL,
    body_en text   NOT NULL,
    unit    text   NOT NULL,                    -- code of the unit it serves; empty for the whole country
    act_id  bigint NOT NULL
);

-- Who holds which post, from a day until (not on) a day.
CREATE TABLE access.holding (
    officer_id       bigint  NOT NULL,
    post_code        text    NOT NULL,
    valid_from       integer NOT NULL,
    valid_to         integer,
    assigned_by      text    NOT NULL,          -- the actor, officer:17
    confirmed_by_act bigint,                    -- null while a second person has still to confirm
    ended_by_act     bigint,
    act_id           bigint  NOT NULL,
    PRIMARY KEY (officer_id, post_code, valid_from)
);
CREATE INDEX holding_post ON access.holding (post_code);

-- Failed sign-ins by the name that was typed, whether or not an officer has it: a lock tells nothing about who exists.
CREATE TABLE access.attempt (
    name_digest bytea   NOT NULL PRIMARY KEY,   -- SHA-256: what was typed may have been a password
    failures    integer NOT NULL,
    last_at     bigint  NOT NULL
);
