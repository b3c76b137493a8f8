-- What the parties of this node send. A row is the duty to deliver; the signed answer of the recipient ends it.
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
    state        VARCHAR(16)   NOT NULL
        CHECK (state IN ('WAITING', 'SENT', 'RECEIPTED', 'REFUSED', 'HELD', 'GIVEN_UP')),
    -- Counts dispatches. A retry of an uncertain dispatch stays in its round, so that the broker can drop the duplicate.
    round        INTEGER       NOT NULL,
    -- Failed attempts in a row.
    failures     INTEGER       NOT NULL,
    -- WAITING: when to try next. SENT: when an answer is overdue.
    due_at       TIMESTAMPTZ   NOT NULL,
    lease_owner  VARCHAR(128),
    lease_until  TIMESTAMPTZ,
    sent_at      TIMESTAMPTZ,
    ended_at     TIMESTAMPTZ,
    reason_code  VARCHAR(64),
    reason_text  VARCHAR(1000),
    -- The recipient's sealed receipt or refusal, kept as proof.
    answer       BYTEA,
    -- A refused consignment is sent again as a new one, once: its recipient answers the old number for good.
    replaces     VARCHAR(36)   REFERENCES consignment (id)
);
CREATE INDEX consignment_due ON consignment (due_at) WHERE state IN ('WAITING', 'SENT');
CREATE INDEX consignment_case ON consignment (case_number);
CREATE UNIQUE INDEX consignment_replaces ON consignment (replaces) WHERE replaces IS NOT NULL;
-- For the metrics, which count consignments without a receipt.
CREATE INDEX consignment_open ON consignment (state, kind, created_at, id) WHERE state <> 'RECEIPTED';
-- For the removal of self-tests after some days.
CREATE INDEX consignment_self_test ON consignment (created_at) WHERE kind = 'SELF_TEST';

-- Every attempt to bring a consignment to the broker, and how it ended.
CREATE TABLE delivery_attempt (
    consignment_id  VARCHAR(36)    NOT NULL REFERENCES consignment (id),
    round           INTEGER        NOT NULL,
    started_at      TIMESTAMPTZ    NOT NULL,
    ended_at        TIMESTAMPTZ    NOT NULL,
    outcome         VARCHAR(8)     NOT NULL CHECK (outcome IN ('SENT', 'FAILED')),
    -- Of a failure: a stable code, and what exactly went wrong.
    code            VARCHAR(64),
    cause           VARCHAR(1000)
);
CREATE INDEX delivery_attempt_consignment ON delivery_attempt (consignment_id, ended_at);

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

-- What the parties of this node took over or refused. A duplicate gets the same answer again, byte for byte.
CREATE TABLE arrival (
    message_id   VARCHAR(36)   NOT NULL PRIMARY KEY,
    case_number  VARCHAR(40)   NOT NULL,
    kind         VARCHAR(32)   NOT NULL,
    sender       VARCHAR(32)   NOT NULL,
    recipient    VARCHAR(32)   NOT NULL,
    digest       VARCHAR(64)   NOT NULL,
    received_at  TIMESTAMPTZ   NOT NULL,
    answer_kind  VARCHAR(16)   NOT NULL CHECK (answer_kind IN ('RECEIPT', 'REFUSAL')),
    answer       BYTEA         NOT NULL,
    -- The span in which it was taken over. The answer to a dossier continues it.
    traceparent  VARCHAR(128)
);
CREATE INDEX arrival_case ON arrival (case_number);
CREATE INDEX arrival_self_test ON arrival (received_at) WHERE kind = 'SELF_TEST';

-- Messages in a queue of this node that cannot be taken over yet. A row is removed when its message is dealt with.
CREATE TABLE receive_failure (
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

-- Running numbers of each mission and year. A number is taken before its dossier is sealed, so gaps are normal.
CREATE TABLE case_sequence (
    mission  VARCHAR(16)  NOT NULL,
    year     INTEGER      NOT NULL,
    last     BIGINT       NOT NULL,
    PRIMARY KEY (mission, year)
);

-- The accepted applications of the missions that this node serves.
CREATE TABLE mission_case (
    id               BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number      VARCHAR(40)   NOT NULL UNIQUE,
    mission          VARCHAR(16)   NOT NULL,
    submission_id    VARCHAR(64)   NOT NULL,
    -- Over the application and its documents: distinguishes a repeated submission from a reused id.
    fingerprint      VARCHAR(64)   NOT NULL,
    state            VARCHAR(32)   NOT NULL,
    office           VARCHAR(16)   NOT NULL,
    -- As the reply to the officer named it, whatever the directory says later.
    office_name_kk   VARCHAR(500)  NOT NULL,
    office_name_ru   VARCHAR(500)  NOT NULL,
    office_name_en   VARCHAR(500)  NOT NULL,
    accepted_at      TIMESTAMPTZ   NOT NULL,
    decision_due_on  VARCHAR(10)   NOT NULL,
    dossier_digest   VARCHAR(64)   NOT NULL,
    dossier_size     BIGINT        NOT NULL,
    UNIQUE (mission, submission_id)
);
CREATE INDEX mission_case_mission ON mission_case (mission, id);
CREATE INDEX mission_case_state ON mission_case (mission, state, id);
CREATE INDEX mission_case_undelivered ON mission_case (state) WHERE state = 'UNDELIVERED';

-- The hops of a case.
CREATE TABLE case_event (
    id           BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number  VARCHAR(40)   NOT NULL REFERENCES mission_case (case_number),
    at           TIMESTAMPTZ   NOT NULL,
    code         VARCHAR(32)   NOT NULL,
    remark       VARCHAR(200)
);
CREATE INDEX case_event_case ON case_event (case_number, id);

-- The decisions that came back to the missions of this node. Their content is in the sealed container.
CREATE TABLE received_decision (
    case_number       VARCHAR(40)    NOT NULL PRIMARY KEY REFERENCES mission_case (case_number),
    container_digest  VARCHAR(64)    NOT NULL,
    container_size    BIGINT         NOT NULL,
    received_at       TIMESTAMPTZ    NOT NULL,
    handed_over_on    VARCHAR(10),
    -- The short names of the persons whose identity card was taken in, sorted, with a blank between them.
    cards_taken_in    VARCHAR(2000)
);

-- The cases that the offices of this node consider.
CREATE TABLE office_case (
    id                    BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number           VARCHAR(40)   NOT NULL UNIQUE,
    office                VARCHAR(16)   NOT NULL,
    dossier_digest        VARCHAR(64)   NOT NULL,
    received_at           TIMESTAMPTZ   NOT NULL,
    decision_due_on       VARCHAR(10)   NOT NULL,
    decided_at            TIMESTAMPTZ,
    decision_digest       VARCHAR(64),
    -- Why the mission refused the last decision; the case is then open again.
    refusal_code          VARCHAR(64),
    -- Counts inquiries and answers: a decision is valid only for the revision that it was made on.
    revision              INTEGER       NOT NULL DEFAULT 0,
    -- When a person gave up the delivery of the decision to its mission; NULL again once it is under way or delivered.
    decision_given_up_at  TIMESTAMPTZ
);
CREATE INDEX office_case_office ON office_case (office, id);
-- The open cases of an office among all that it has decided over the years.
CREATE INDEX office_case_open ON office_case (office, id) WHERE decided_at IS NULL;
CREATE INDEX office_case_due ON office_case (decision_due_on, decided_at) WHERE decided_at IS NULL;
CREATE INDEX office_case_given_up ON office_case (decision_given_up_at) WHERE decision_given_up_at IS NOT NULL;

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
    answered_at   TIMESTAMPTZ
);
CREATE INDEX inquiry_case ON inquiry (case_number, id);

-- Changes that the node has yet to report to the monitor. The number orders the changes; it is never used again.
CREATE TABLE report_change (
    seq         BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject     VARCHAR(16)  NOT NULL CHECK (subject IN ('CONSIGNMENT', 'OFFICE_CASE')),
    subject_id  VARCHAR(40)  NOT NULL
);

-- The database itself records each change, in the transaction that makes it: no writer can forget to.
CREATE FUNCTION consignment_reported() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('CONSIGNMENT', NEW.id);
    RETURN NULL;
END $$;
CREATE FUNCTION consignment_action_reported() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('CONSIGNMENT', NEW.consignment_id);
    RETURN NULL;
END $$;
CREATE FUNCTION office_case_reported() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('OFFICE_CASE', NEW.case_number);
    RETURN NULL;
END $$;
CREATE TRIGGER consignment_added AFTER INSERT ON consignment
    FOR EACH ROW EXECUTE FUNCTION consignment_reported();
CREATE TRIGGER consignment_changed AFTER UPDATE ON consignment FOR EACH ROW
    WHEN (OLD.state <> NEW.state OR OLD.round <> NEW.round OR OLD.failures <> NEW.failures
        OR OLD.sent_at IS DISTINCT FROM NEW.sent_at OR OLD.replaces IS DISTINCT FROM NEW.replaces)
    EXECUTE FUNCTION consignment_reported();
CREATE TRIGGER consignment_action_added AFTER INSERT ON consignment_action
    FOR EACH ROW EXECUTE FUNCTION consignment_action_reported();
CREATE TRIGGER office_case_added AFTER INSERT ON office_case
    FOR EACH ROW EXECUTE FUNCTION office_case_reported();
CREATE TRIGGER office_case_changed AFTER UPDATE ON office_case
    FOR EACH ROW WHEN (OLD.decided_at IS DISTINCT FROM NEW.decided_at) EXECUTE FUNCTION office_case_reported();

-- The version of the last report, in milliseconds of the clock; it never decreases. It is no count of changes: a database
-- that was restored from a backup goes on from the clock.
CREATE TABLE report_version (
    version  BIGINT  NOT NULL
);
INSERT INTO report_version (version) VALUES (0);

-- The consignments that the nodes reported; filled by the role monitor only, like all tables that begin with monitor.
CREATE TABLE monitor_consignment (
    id            VARCHAR(36)   NOT NULL PRIMARY KEY,
    version       BIGINT        NOT NULL,
    node          VARCHAR(64)   NOT NULL,
    case_number   VARCHAR(40)   NOT NULL,
    kind          VARCHAR(32)   NOT NULL,
    sender        VARCHAR(32)   NOT NULL,
    recipient     VARCHAR(32)   NOT NULL,
    state         VARCHAR(16)   NOT NULL,
    round         INTEGER       NOT NULL,
    created_at    TIMESTAMPTZ   NOT NULL,
    sent_at       TIMESTAMPTZ,
    ended_at      TIMESTAMPTZ,
    replaced_by   VARCHAR(36),
    -- The report as it came, for the page of this consignment.
    report        TEXT          NOT NULL
);
CREATE INDEX monitor_consignment_age ON monitor_consignment (created_at, id);
CREATE INDEX monitor_consignment_state ON monitor_consignment (state, created_at, id);
CREATE INDEX monitor_consignment_route ON monitor_consignment (sender, recipient, created_at, id);
CREATE INDEX monitor_consignment_recipient ON monitor_consignment (recipient, created_at, id);
CREATE INDEX monitor_consignment_case ON monitor_consignment (case_number, created_at, id);
-- Consignments that still need attention, among all that ended over the years.
CREATE INDEX monitor_consignment_open ON monitor_consignment (sender, recipient, state, round, created_at)
    WHERE state <> 'RECEIPTED' AND replaced_by IS NULL AND kind <> 'SELF_TEST';
CREATE INDEX monitor_consignment_ended ON monitor_consignment (ended_at) WHERE ended_at IS NOT NULL;
-- Self-tests are shown apart from business, and removed after some days.
CREATE INDEX monitor_self_test ON monitor_consignment (recipient, created_at, id) WHERE kind = 'SELF_TEST';
CREATE INDEX monitor_self_test_age ON monitor_consignment (created_at) WHERE kind = 'SELF_TEST';

CREATE TABLE monitor_case (
    case_number  VARCHAR(40)   NOT NULL PRIMARY KEY,
    version      BIGINT        NOT NULL,
    node         VARCHAR(64)   NOT NULL,
    office       VARCHAR(16)   NOT NULL,
    received_at  TIMESTAMPTZ   NOT NULL,
    due_on       VARCHAR(10)   NOT NULL,
    decided_at   TIMESTAMPTZ
);
CREATE INDEX monitor_case_due ON monitor_case (due_on, case_number) WHERE decided_at IS NULL;
CREATE INDEX monitor_case_decided ON monitor_case (decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE monitor_node (
    name          VARCHAR(64)   NOT NULL PRIMARY KEY,
    heard_at      TIMESTAMPTZ   NOT NULL,
    reported_at   TIMESTAMPTZ   NOT NULL,
    -- The last heartbeat as it came: components, certificates, receive failures.
    heartbeat     TEXT          NOT NULL,
    -- The certificates that the node named last: its heartbeats name them only at a change, and now and then.
    certificates  TEXT
);

-- What is wrong at present, by alert channel. A row is removed once the alert has ended and staff were notified.
CREATE TABLE monitor_alert (
    channel      VARCHAR(16)   NOT NULL,
    name         VARCHAR(64)   NOT NULL,
    subject      VARCHAR(300)  NOT NULL,
    since        TIMESTAMPTZ   NOT NULL,
    -- When staff were last notified.
    notified_at  TIMESTAMPTZ,
    PRIMARY KEY (channel, name, subject)
);

-- Commands of operators to nodes elsewhere. Commands to this node are in consignment_action.
CREATE TABLE monitor_command (
    id              VARCHAR(36)   NOT NULL PRIMARY KEY,
    consignment_id  VARCHAR(36)   NOT NULL,
    -- The party that sends the consignment, whose node carries the command out.
    party           VARCHAR(32)   NOT NULL,
    action          VARCHAR(16)   NOT NULL,
    ordered_by      VARCHAR(100)  NOT NULL,
    reason          VARCHAR(500),
    ordered_at      TIMESTAMPTZ   NOT NULL,
    -- When the broker took it.
    sent_at         TIMESTAMPTZ,
    outcome         VARCHAR(16)   CHECK (outcome IN ('DONE', 'NOT_POSSIBLE', 'UNKNOWN')),
    why             VARCHAR(1000),
    answered_at     TIMESTAMPTZ
);
CREATE INDEX monitor_command_consignment ON monitor_command (consignment_id, ordered_at);
CREATE INDEX monitor_command_age ON monitor_command (ordered_at);
CREATE INDEX monitor_command_unsent ON monitor_command (ordered_at) WHERE sent_at IS NULL;

-- Of each mission from which a node tests the ways to all offices: its last round.
CREATE TABLE self_test_round (
    sender   VARCHAR(32)   NOT NULL PRIMARY KEY,
    -- When it began; before the first round, since when the mission is served here.
    since    TIMESTAMPTZ   NOT NULL,
    -- The container that goes to every office.
    digest   VARCHAR(64),
    size     BIGINT,
    -- The address of the last office to which it was handed over; empty text for none yet, NULL once it was to all.
    reached  VARCHAR(32)
);

-- Actions of IT staff at the console, their signing in and their signing out.
CREATE TABLE console_audit (
    id       BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       TIMESTAMPTZ   NOT NULL,
    who      VARCHAR(255)  NOT NULL,
    address  VARCHAR(64),
    action   VARCHAR(64)   NOT NULL,
    -- To what it was done: the number of a consignment, or the code of an office.
    subject  VARCHAR(200),
    reason   VARCHAR(500)
);
CREATE INDEX console_audit_age ON console_audit (at);

-- One row, written to prove that a commit still goes through.
CREATE TABLE health_write (
    id     INTEGER  NOT NULL PRIMARY KEY CHECK (id = 1),
    times  BIGINT   NOT NULL
);
INSERT INTO health_write (id, times) VALUES (1, 0);
