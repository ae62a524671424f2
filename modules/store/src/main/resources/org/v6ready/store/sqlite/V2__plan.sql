-- What people and runs say about the plan. JSON columns hold the model (StoreJson); the other columns
-- repeat what is searched for. Values are only ever added; `recorded` tells a correction from the first.
CREATE TABLE plan_values (
  id        INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL,
  method    TEXT NOT NULL,
  as_of     TEXT NOT NULL,
  recorded  TEXT NOT NULL,
  value     TEXT NOT NULL
) STRICT;
CREATE INDEX plan_values_by_indicator ON plan_values (indicator, as_of DESC, recorded DESC);

CREATE TABLE plan_tasks (
  id     TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  owner  TEXT NOT NULL,
  due    TEXT,
  task   TEXT NOT NULL
) STRICT;

-- The runs the tasks already know, so that each is told once and in order.
CREATE TABLE plan_runs (
  run     TEXT PRIMARY KEY,
  started TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 2;
