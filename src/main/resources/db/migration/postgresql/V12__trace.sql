-- The step in which it was taken over; what answers a dossier continues it.
ALTER TABLE arrival ADD COLUMN traceparent VARCHAR(128);
