-- What the parties of this node send. A row is the duty to deliver; the recipient's signed answer ends it.
CREATE TABLE consignment (
    id           VARCHAR(36)   NOT NULL PRIMARY KEY,
    case_number  VARCHAR(40)   NOT NULL,
    kind         VARCHAR(32)   NOT NULL,
    sender       VARCHAR(32)   NOT NULL,
    recipient    VARCHAR(32)   NOT NULL,
    digest       VARCHAR(64)   NOT NULL,
    size         BIGINT        NOT NULL,
    created_at   TIMESTAMPTZ   NOT NULL,
    traceparent  VARCHAR(128),
    -- The words of SQLite, which cannot change a check later.
    state        VARCHAR(16)   NOT NULL
        CHECK (state IN ('WAITING', 'SENT', 'RECEIPTED', 'REFUSED', 'HELD', 'GIVEN_UP')),
    -- Counts dispatches; a retry of an uncertain dispatch stays in its round, so that the broker can drop it.
    round        INTEGER       NOT NULL,
    -- Failed attempts in a row.
    failures     INTEGER       NOT NULL,
    -- WAITING: when to try. SENT: when an answer is overdue.
    due_at       TIMESTAMPTZ   NOT NULL,
    lease_owner  VARCHAR(128),
    lease_until  TIMESTAMPTZ,
    sent_at      TIMESTAMPTZ,
    ended_at     TIMESTAMPTZ,
    reason_code  VARCHAR(64),
    reason_text  VARCHAR(1000),
    -- The recipient's sealed receipt or refusal, kept as proof.
    answer       BYTEA
);

CREATE INDEX consignment_due ON consignment (due_at) WHERE state IN ('WAITING', 'SENT');
CREATE INDEX consignment_case ON consignment (case_number);

-- Why a consignment did not go out, each time.
CREATE TABLE delivery_attempt (
    consignment_id  VARCHAR(36)    NOT NULL REFERENCES consignment (id),
    round           INTEGER        NOT NULL,
    failed_at       TIMESTAMPTZ    NOT NULL,
    cause           VARCHAR(1000)  NOT NULL
);

CREATE INDEX delivery_attempt_consignment ON delivery_attempt (consignment_id, failed_at);

-- What the parties of this node took over or refused. The answer is given again, word for word, to a duplicate.
CREATE TABLE arrival (
    message_id   VARCHAR(36)   NOT NULL PRIMARY KEY,
    case_number  VARCHAR(40)   NOT NULL,
    kind         VARCHAR(32)   NOT NULL,
    sender       VARCHAR(32)   NOT NULL,
    recipient    VARCHAR(32)   NOT NULL,
    digest       VARCHAR(64)   NOT NULL,
    received_at  TIMESTAMPTZ   NOT NULL,
    answer_kind  VARCHAR(16)   NOT NULL CHECK (answer_kind IN ('RECEIPT', 'REFUSAL')),
    answer       BYTEA         NOT NULL
);

CREATE INDEX arrival_case ON arrival (case_number);
