-- Runs, their targets and results. JSON columns hold the model (StoreJson); the other columns repeat
-- what is searched for. Instants are ISO-8601 text in UTC and sort as text.
CREATE TABLE runs (
  id            TEXT PRIMARY KEY,
  started       TEXT NOT NULL,
  finished      TEXT,
  demonstration INTEGER NOT NULL,
  header        TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_start ON runs (started DESC, id DESC);

CREATE TABLE targets (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL UNIQUE,
  kind  TEXT NOT NULL,
  host  TEXT NOT NULL,
  entry TEXT NOT NULL,
  owner TEXT NOT NULL
) STRICT;

-- The order of targets.yaml in one run.
CREATE TABLE listed (
  run      TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (run, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
  id              INTEGER PRIMARY KEY,
  run             TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  target          INTEGER NOT NULL REFERENCES targets (id),
  measured        TEXT NOT NULL,
  rung            TEXT NOT NULL,
  proven_rung     TEXT NOT NULL,
  inconclusive_at TEXT,
  declaration     TEXT NOT NULL,
  facts           TEXT NOT NULL,
  assessment      TEXT NOT NULL,
  UNIQUE (run, target)
) STRICT;
CREATE INDEX results_by_target ON results (target, run);

CREATE TABLE verdicts (
  result       INTEGER NOT NULL REFERENCES results (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  check_id     TEXT NOT NULL,
  rung         TEXT NOT NULL,
  judgement    TEXT NOT NULL,
  code         TEXT NOT NULL,
  same_on_ipv4 INTEGER NOT NULL,
  actor        TEXT NOT NULL,
  PRIMARY KEY (result, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_by_check ON verdicts (check_id, judgement, code);

-- Every try to connect: `took` in nanoseconds, `family` 4 or 6.
CREATE TABLE attempts (
  result  INTEGER NOT NULL REFERENCES results (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  host    TEXT NOT NULL,
  address TEXT NOT NULL,
  family  INTEGER NOT NULL,
  port    INTEGER NOT NULL,
  state   TEXT NOT NULL,
  at      TEXT NOT NULL,
  took    INTEGER NOT NULL,
  detail  TEXT NOT NULL,
  PRIMARY KEY (result, ordinal)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
