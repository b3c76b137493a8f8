-- The cases that the offices of this node consider.
CREATE TABLE office_case (
    id               BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number      VARCHAR(40)   NOT NULL UNIQUE,
    office           VARCHAR(16)   NOT NULL,
    dossier_digest   VARCHAR(64)   NOT NULL,
    received_at      TIMESTAMPTZ   NOT NULL,
    decision_due_on  VARCHAR(10)   NOT NULL,
    decided_at       TIMESTAMPTZ,
    decision_digest  VARCHAR(64),
    -- Why the mission refused the last decision; the case is then open again.
    refusal_code     VARCHAR(64),
    -- Counts what was asked and answered: a ruling holds only for what it saw.
    revision         INTEGER       NOT NULL DEFAULT 0
);

CREATE INDEX office_case_office ON office_case (office, id);

-- What has to be found out before a permission: rule 4, the second part of rule 7, rule 8.
CREATE TABLE inquiry (
    id            BIGINT         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number   VARCHAR(40)    NOT NULL REFERENCES office_case (case_number),
    purpose       VARCHAR(32)    NOT NULL
        CHECK (purpose IN ('SECRETS_PERMISSION', 'ESTABLISH_REGISTRATION', 'GROUNDS_FOR_REFUSAL')),
    person        VARCHAR(32),
    addressee     VARCHAR(300),
    reached_on    VARCHAR(10),
    due_on        VARCHAR(10),
    answer        VARCHAR(16)
        CHECK (answer IN ('NO_OBSTACLE', 'OBSTACLE', 'NO_ANSWER')),
    remark        VARCHAR(1000),
    answered_at   TIMESTAMP
);

CREATE INDEX inquiry_case ON inquiry (case_number, id);
