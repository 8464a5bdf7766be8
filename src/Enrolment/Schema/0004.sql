-- A portrait that breaks a grave rule is kept with the reason why none better can be taken.
ALTER TABLE enrolment.application ADD COLUMN portrait_rules  text NOT NULL DEFAULT '';
ALTER TABLE enrolment.application ADD COLUMN portrait_reason text;
