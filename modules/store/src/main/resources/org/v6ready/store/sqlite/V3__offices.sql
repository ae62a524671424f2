-- Audits of office networks. The JSON column holds the model (StoreJson); the other columns repeat what is
-- searched for.
CREATE TABLE office_runs (
  id       TEXT PRIMARY KEY,
  office   TEXT NOT NULL,
  started  TEXT NOT NULL,
  rung     TEXT NOT NULL,
  run      TEXT NOT NULL
) STRICT;
CREATE INDEX office_runs_by_office ON office_runs (office, started DESC);

PRAGMA user_version = 3;
