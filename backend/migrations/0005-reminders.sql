-- Parties that want no reminders by mail, and since when.
CREATE TABLE reminders_off (party TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL);
