-- One row, written to prove that a commit still goes through.
CREATE TABLE health_write (
    id     INTEGER  NOT NULL PRIMARY KEY CHECK (id = 1),
    times  BIGINT   NOT NULL
);
INSERT INTO health_write (id, times) VALUES (1, 0);

-- What the metrics count, without a look at the rows: what has no receipt, what is not decided, what stands still.
CREATE INDEX consignment_open ON consignment (state, kind, created_at, id) WHERE state <> 'RECEIPTED';
CREATE INDEX office_case_due ON office_case (decision_due_on, decided_at) WHERE decided_at IS NULL;
CREATE INDEX office_case_given_up ON office_case (decision_given_up_at) WHERE decision_given_up_at IS NOT NULL;
CREATE INDEX mission_case_undelivered ON mission_case (state) WHERE state = 'UNDELIVERED';
