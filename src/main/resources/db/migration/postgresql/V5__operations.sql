-- A refused consignment is sent again as a new one, once: its recipient answers the old number for good.
ALTER TABLE consignment ADD COLUMN replaces VARCHAR(36) REFERENCES consignment (id);
CREATE UNIQUE INDEX consignment_replaces ON consignment (replaces) WHERE replaces IS NOT NULL;

-- Every attempt to bring a consignment to the broker, and how it ended.
ALTER TABLE delivery_attempt RENAME COLUMN failed_at TO ended_at;
ALTER TABLE delivery_attempt ADD COLUMN started_at TIMESTAMPTZ;
ALTER TABLE delivery_attempt ADD COLUMN outcome VARCHAR(8) NOT NULL DEFAULT 'FAILED' CHECK (outcome IN ('SENT', 'FAILED'));
-- Of a failure: a stable code, and what exactly went wrong.
ALTER TABLE delivery_attempt ADD COLUMN code VARCHAR(64);
ALTER TABLE delivery_attempt ALTER COLUMN cause DROP NOT NULL;
UPDATE delivery_attempt SET started_at = ended_at, code = 'UNCLASSIFIED';
ALTER TABLE delivery_attempt ALTER COLUMN started_at SET NOT NULL;
ALTER TABLE delivery_attempt ALTER COLUMN outcome DROP DEFAULT;

-- What a person did to a consignment. The id names the order: given twice, it has effect once.
CREATE TABLE consignment_action (
    id              VARCHAR(36)   NOT NULL PRIMARY KEY,
    consignment_id  VARCHAR(36)   NOT NULL REFERENCES consignment (id),
    action          VARCHAR(16)   NOT NULL
        CHECK (action IN ('HOLD', 'RESUME', 'GIVE_UP', 'SEND_AGAIN', 'SEND_NOW')),
    at              TIMESTAMPTZ   NOT NULL,
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
    since        TIMESTAMPTZ    NOT NULL,
    last_at      TIMESTAMPTZ    NOT NULL,
    times        INTEGER        NOT NULL,
    code         VARCHAR(64)    NOT NULL,
    cause        VARCHAR(1000)  NOT NULL,
    PRIMARY KEY (message_id, recipient)
);

-- When a person gave up bringing the decision to its mission; empty again once it is under way or there.
ALTER TABLE office_case ADD COLUMN decision_given_up_at TIMESTAMPTZ;

-- A case whose dossier is not being delivered is UNDELIVERED.
ALTER TABLE mission_case DROP CONSTRAINT mission_case_state_check;
ALTER TABLE mission_case ADD CONSTRAINT mission_case_state_check CHECK (state IN
    ('ACCEPTED', 'UNDELIVERED', 'UNDER_CONSIDERATION', 'REFUSED_BY_OFFICE', 'DECIDED', 'CLOSED'));
