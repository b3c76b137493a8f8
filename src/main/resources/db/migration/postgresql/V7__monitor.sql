-- What a node has yet to tell those who watch. The number orders what is told; it never comes again.
CREATE TABLE report_change (
    seq         BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject     VARCHAR(16)  NOT NULL CHECK (subject IN ('CONSIGNMENT', 'OFFICE_CASE')),
    subject_id  VARCHAR(40)  NOT NULL
);

-- The database itself notes each change, in the transaction that makes it: no writer can forget to.
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
    created_at    TIMESTAMPTZ     NOT NULL,
    sent_at       TIMESTAMPTZ,
    ended_at      TIMESTAMPTZ,
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
    received_at  TIMESTAMPTZ    NOT NULL,
    due_on       VARCHAR(10)  NOT NULL,
    decided_at   TIMESTAMPTZ
);
CREATE INDEX monitor_case_due ON monitor_case (due_on, case_number) WHERE decided_at IS NULL;

CREATE TABLE monitor_node (
    name      VARCHAR(64)  NOT NULL PRIMARY KEY,
    heard_at  TIMESTAMPTZ    NOT NULL,
    told_at   TIMESTAMPTZ    NOT NULL,
    -- The last sign of life as it came: components, certificates, troubles.
    pulse     TEXT         NOT NULL
);
