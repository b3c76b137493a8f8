-- The decisions that came back to the missions of this node. What was decided stands in the sealed container.
CREATE TABLE received_decision (
    case_number       VARCHAR(40)    NOT NULL PRIMARY KEY REFERENCES mission_case (case_number),
    container_digest  VARCHAR(64)    NOT NULL,
    container_size    BIGINT         NOT NULL,
    received_at       TIMESTAMPTZ    NOT NULL,
    handed_over_on    VARCHAR(10),
    -- The short names of the persons whose identity card was taken in, sorted, with a blank between them.
    cards_taken_in    VARCHAR(2000)
);
