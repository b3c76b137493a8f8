-- What is wrong at present, as each way to call IT staff knows it. A row goes when it is right again and that is told.
CREATE TABLE monitor_alarm (
    channel  VARCHAR(16)   NOT NULL,
    name     VARCHAR(64)   NOT NULL,
    subject  VARCHAR(300)  NOT NULL,
    since    TIMESTAMPTZ     NOT NULL,
    -- When staff last heard of it.
    told_at  TIMESTAMPTZ,
    PRIMARY KEY (channel, name, subject)
);
