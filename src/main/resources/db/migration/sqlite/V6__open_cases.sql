-- The open cases of an office among all that it has decided over the years.
CREATE INDEX office_case_open ON office_case (office, id) WHERE decided_at IS NULL;
