-- Captures, encrypted each under its own key. Subjects are opaque: only Population can tell whose they are.
CREATE TABLE biometrics.capture (
    subject_id  bigint  NOT NULL,
    part        integer NOT NULL,   -- 0 face, 1-10 finger position of ISO/IEC 19794-2
    wrapped_key bytea   NOT NULL,
    image       bytea   NOT NULL,   -- AES-256-GCM: nonce, ciphertext, tag
    captured_at bigint  NOT NULL,
    act_id      bigint  NOT NULL,
    version     integer NOT NULL,
    PRIMARY KEY (subject_id, part)
);
