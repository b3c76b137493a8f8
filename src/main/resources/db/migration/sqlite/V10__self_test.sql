-- Of each mission from which a node tests the ways to all offices: its last round.
CREATE TABLE self_test_round (
    sender   VARCHAR(32)  NOT NULL PRIMARY KEY,
    -- When it began; before the first round, since when the mission is served here.
    since    TIMESTAMP    NOT NULL,
    -- The container that goes to every office.
    digest   VARCHAR(64),
    size     BIGINT,
    -- The address of the last office to which it was handed over; empty text for none yet, absent once it was to all.
    reached  VARCHAR(32)
);

-- Self-tests are removed after some days, and shown apart from business.
CREATE INDEX consignment_self_test ON consignment (created_at) WHERE kind = 'SELF_TEST';
CREATE INDEX arrival_self_test ON arrival (received_at) WHERE kind = 'SELF_TEST';
CREATE INDEX monitor_self_test ON monitor_consignment (recipient, created_at, id) WHERE kind = 'SELF_TEST';
CREATE INDEX monitor_self_test_age ON monitor_consignment (created_at) WHERE kind = 'SELF_TEST';
