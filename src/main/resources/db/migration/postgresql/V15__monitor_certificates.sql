-- The certificates that a node named last: its signs of life name them only when they changed, and now and then.
ALTER TABLE monitor_node ADD COLUMN certificates TEXT;
