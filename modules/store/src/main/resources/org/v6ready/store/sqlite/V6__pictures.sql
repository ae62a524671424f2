-- Screenshots, named by their hash. The database stays one file to back up; old ones are let go.
CREATE TABLE pictures (
  name    TEXT PRIMARY KEY,
  run     TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  picture BLOB NOT NULL
) STRICT;
CREATE INDEX pictures_by_run ON pictures (run);

PRAGMA user_version = 6;
