-- Who of IT staff did what at the console, and who came and went.
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
