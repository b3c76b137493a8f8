-- The version of what was told last: milliseconds of the clock, and never less than before. It does not count changes, so that it goes
-- on from the clock where the database was put back from a backup.
CREATE TABLE report_version (
    told  BIGINT NOT NULL
);
INSERT INTO report_version (told) VALUES (0);
