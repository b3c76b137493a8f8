-- A refused consignment is sent again as a new one, once: its recipient answers the old number for good.
ALTER TABLE consignment ADD COLUMN replaces VARCHAR(36) REFERENCES consignment (id);
CREATE UNIQUE INDEX consignment_replaces ON consignment (replaces) WHERE replaces IS NOT NULL;

-- Every attempt to bring a consignment to the broker, and how it ended.
CREATE TABLE attempt (
    consignment_id  VARCHAR(36)    NOT NULL REFERENCES consignment (id),
    round           INTEGER        NOT NULL,
    started_at      TIMESTAMP      NOT NULL,
    ended_at        TIMESTAMP      NOT NULL,
    outcome         VARCHAR(8)     NOT NULL CHECK (outcome IN ('SENT', 'FAILED')),
    -- Of a failure: a stable code, and what exactly went wrong.
    code            VARCHAR(64),
    cause           VARCHAR(1000)
);
INSERT INTO attempt (consignment_id, round, started_at, ended_at, outcome, code, cause)
    SELECT consignment_id, round, failed_at, failed_at, 'FAILED', 'UNCLASSIFIED', cause FROM delivery_attempt;
DROP TABLE delivery_attempt;
ALTER TABLE attempt RENAME TO delivery_attempt;
CREATE INDEX delivery_attempt_consignment ON delivery_attempt (consignment_id, ended_at);

-- What a person did to a consignment. The id names the order: given twice, it has effect once.
CREATE TABLE consignment_action (
    id              VARCHAR(36)   NOT NULL PRIMARY KEY,
    consignment_id  VARCHAR(36)   NOT NULL REFERENCES consignment (id),
    action          VARCHAR(16)   NOT NULL
        CHECK (action IN ('HOLD', 'RESUME', 'GIVE_UP', 'SEND_AGAIN', 'SEND_NOW')),
    at              TIMESTAMP     NOT NULL,
    ordered_by      VARCHAR(100)  NOT NULL,
    reason          VARCHAR(500),
    -- The consignment that is under way from then on; another one where a refused one was sent again.
    result_id       VARCHAR(36)   NOT NULL REFERENCES consignment (id)
);
CREATE INDEX consignment_action_consignment ON consignment_action (consignment_id, at);

-- Messages that lie in a queue of this node and cannot be taken in yet. A row goes when its message is dealt with.
CREATE TABLE arrival_trouble (
    message_id   VARCHAR(36)    NOT NULL,
    recipient    VARCHAR(32)    NOT NULL,
    case_number  VARCHAR(40)    NOT NULL,
    kind         VARCHAR(32)    NOT NULL,
    sender       VARCHAR(32)    NOT NULL,
    since        TIMESTAMP      NOT NULL,
    last_at      TIMESTAMP      NOT NULL,
    times        INTEGER        NOT NULL,
    code         VARCHAR(64)    NOT NULL,
    cause        VARCHAR(1000)  NOT NULL,
    PRIMARY KEY (message_id, recipient)
);

-- When a person gave up bringing the decision to its mission; empty again once it is under way or there.
ALTER TABLE office_case ADD COLUMN decision_given_up_at TIMESTAMP;

-- A case whose dossier is not being delivered is UNDELIVERED. SQLite cannot change a check, so the table is made anew; what
-- refers to it finds the same case numbers at the commit.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE mission_case_before AS SELECT * FROM mission_case;
DROP TABLE mission_case;
CREATE TABLE mission_case (
    id               INTEGER       NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_number      VARCHAR(40)   NOT NULL UNIQUE,
    mission          VARCHAR(16)   NOT NULL,
    submission_id    VARCHAR(64)   NOT NULL,
    -- Over the application and its documents: tells a repeated submission from a reused id.
    fingerprint      VARCHAR(64)   NOT NULL,
    state            VARCHAR(32)   NOT NULL CHECK (state IN
        ('ACCEPTED', 'UNDELIVERED', 'UNDER_CONSIDERATION', 'REFUSED_BY_OFFICE', 'DECIDED', 'CLOSED')),
    office           VARCHAR(16)   NOT NULL,
    -- As the officer was told it, whatever the directory says later.
    office_name_kk   VARCHAR(500)  NOT NULL,
    office_name_ru   VARCHAR(500)  NOT NULL,
    office_name_en   VARCHAR(500)  NOT NULL,
    accepted_at      TIMESTAMP     NOT NULL,
    decision_due_on  VARCHAR(10)   NOT NULL,
    dossier_digest   VARCHAR(64)   NOT NULL,
    dossier_size     BIGINT        NOT NULL,
    UNIQUE (mission, submission_id)
);
INSERT INTO mission_case (id, case_number, mission, submission_id, fingerprint, state, office, office_name_kk,
        office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest, dossier_size)
    SELECT id, case_number, mission, submission_id, fingerprint, state, office, office_name_kk,
        office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest, dossier_size
    FROM mission_case_before ORDER BY id;
DROP TABLE mission_case_before;
CREATE INDEX mission_case_mission ON mission_case (mission, id);
CREATE INDEX mission_case_state ON mission_case (mission, state, id);
