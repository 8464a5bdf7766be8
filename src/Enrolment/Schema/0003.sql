-- Which fingers cannot be taken, with the reason; what came of slaps beside the prints, and which prints slaps delivered.
ALTER TABLE enrolment.application RENAME COLUMN missing TO absent;
ALTER TABLE enrolment.application ADD COLUMN slaps text NOT NULL DEFAULT '';
ALTER TABLE enrolment.application ADD COLUMN flat  text NOT NULL DEFAULT '';
