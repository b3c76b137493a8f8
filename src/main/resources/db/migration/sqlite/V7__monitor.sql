-- What a node has yet to tell those who watch. The number orders what is told; it never comes again.
CREATE TABLE report_change (
    seq         INTEGER      NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject     VARCHAR(16)  NOT NULL CHECK (subject IN ('CONSIGNMENT', 'OFFICE_CASE')),
    subject_id  VARCHAR(40)  NOT NULL
);

-- The database itself notes each change, in the transaction that makes it: no writer can forget to.
CREATE TRIGGER consignment_added AFTER INSERT ON consignment BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('CONSIGNMENT', NEW.id);
END;
CREATE TRIGGER consignment_changed AFTER UPDATE ON consignment
WHEN OLD.state <> NEW.state OR OLD.round <> NEW.round OR OLD.failures <> NEW.failures
    OR OLD.sent_at IS NOT NEW.sent_at OR OLD.replaces IS NOT NEW.replaces BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('CONSIGNMENT', NEW.id);
END;
CREATE TRIGGER consignment_action_added AFTER INSERT ON consignment_action BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('CONSIGNMENT', NEW.consignment_id);
END;
CREATE TRIGGER office_case_added AFTER INSERT ON office_case BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('OFFICE_CASE', NEW.case_number);
END;
CREATE TRIGGER office_case_changed AFTER UPDATE ON office_case
WHEN OLD.decided_at IS NOT NEW.decided_at BEGIN
    INSERT INTO report_change (subject, subject_id) VALUES ('OFFICE_CASE', NEW.case_number);
END;

INSERT INTO report_change (subject, subject_id) SELECT 'CONSIGNMENT', id FROM consignment ORDER BY created_at;
INSERT INTO report_change (subject, subject_id) SELECT 'OFFICE_CASE', case_number FROM office_case ORDER BY id;

-- What the nodes have told; of the role monitor only.
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
    created_at    TIMESTAMP     NOT NULL,
    sent_at       TIMESTAMP,
    ended_at      TIMESTAMP,
    replaced_by   VARCHAR(36),
    -- The report as it came, for the page of this one.
    report        TEXT          NOT NULL
);
CREATE INDEX monitor_consignment_age ON monitor_consignment (created_at, id);
CREATE INDEX monitor_consignment_state ON monitor_consignment (state, created_at, id);
CREATE INDEX monitor_consignment_route ON monitor_consignment (sender, recipient, created_at, id);
CREATE INDEX monitor_consignment_recipient ON monitor_consignment (recipient, created_at, id);
CREATE INDEX monitor_consignment_case ON monitor_consignment (case_number, created_at, id);
-- What still needs somebody, among all that has come to its end over the years.
CREATE INDEX monitor_consignment_open ON monitor_consignment (sender, recipient, state, round, created_at)
    WHERE state <> 'RECEIPTED' AND replaced_by IS NULL AND kind <> 'SELF_TEST';
CREATE INDEX monitor_consignment_ended ON monitor_consignment (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE monitor_case (
    case_number  VARCHAR(40)  NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    node         VARCHAR(64)  NOT NULL,
    office       VARCHAR(16)  NOT NULL,
    received_at  TIMESTAMP    NOT NULL,
    due_on       VARCHAR(10)  NOT NULL,
    decided_at   TIMESTAMP
);
CREATE INDEX monitor_case_due ON monitor_case (due_on, case_number) WHERE decided_at IS NULL;

CREATE TABLE monitor_node (
    name      VARCHAR(64)  NOT NULL PRIMARY KEY,
    heard_at  TIMESTAMP    NOT NULL,
    told_at   TIMESTAMP    NOT NULL,
    -- The last sign of life as it came: components, certificates, troubles.
    pulse     TEXT         NOT NULL
);
