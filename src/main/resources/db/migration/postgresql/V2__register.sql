-- Running numbers of each mission and year. A number is taken before its dossier is sealed, so gaps are normal.
CREATE TABLE case_counter (
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
    -- Over the application and its documents: tells a repeated submission from a reused id.
    fingerprint      VARCHAR(64)   NOT NULL,
    state            VARCHAR(32)   NOT NULL
        CHECK (state IN ('ACCEPTED', 'UNDER_CONSIDERATION', 'REFUSED_BY_OFFICE', 'DECIDED', 'CLOSED')),
    office           VARCHAR(16)   NOT NULL,
    -- As the officer was told it, whatever the directory says later.
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

-- The hops of a case.
CREATE TABLE case_event (
    id           BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number  VARCHAR(40)   NOT NULL REFERENCES mission_case (case_number),
    at           TIMESTAMPTZ   NOT NULL,
    code         VARCHAR(32)   NOT NULL,
    remark       VARCHAR(200)
);

CREATE INDEX case_event_case ON case_event (case_number, id);
