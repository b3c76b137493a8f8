-- What operators ordered of nodes elsewhere; what was done here stands with the consignment.
CREATE TABLE monitor_order (
    id              VARCHAR(36)   NOT NULL PRIMARY KEY,
    consignment_id  VARCHAR(36)   NOT NULL,
    -- The party that sends the consignment, whose node carries the order out.
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
CREATE INDEX monitor_order_consignment ON monitor_order (consignment_id, ordered_at);
CREATE INDEX monitor_order_age ON monitor_order (ordered_at);
CREATE INDEX monitor_order_unsent ON monitor_order (ordered_at) WHERE sent_at IS NULL;
