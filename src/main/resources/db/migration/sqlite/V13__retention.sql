-- What has been kept for long enough is found without reading the rest.
CREATE INDEX monitor_case_decided ON monitor_case (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX console_audit_age ON console_audit (at);
