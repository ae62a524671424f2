-- How much IPv6 is used. JSON columns hold the model (StoreJson); the other columns repeat what is
-- searched for. Figures are only ever added.
CREATE TABLE use_measures (
  id       TEXT PRIMARY KEY,
  method   TEXT NOT NULL,
  quantity TEXT NOT NULL,
  place    TEXT NOT NULL,
  until    TEXT NOT NULL,
  recorded TEXT NOT NULL,
  measure  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX use_measures_by_series ON use_measures (method, quantity, place, until DESC, recorded DESC);

-- What measures are made of and what belongs to a method: visitor results, sampling plans, visits,
-- declarations. `kind` names the record's type; `day` is what old records are dropped by.
CREATE TABLE use_records (
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  day    TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX use_records_by_day ON use_records (kind, day);

-- Series of countries and networks, imported whole: a newer import of a day replaces the older.
CREATE TABLE use_context (
  source    TEXT NOT NULL,
  area      TEXT NOT NULL,
  day       TEXT NOT NULL,
  smoothing TEXT NOT NULL,
  seen      INTEGER NOT NULL,
  preferred REAL NOT NULL,
  capable   REAL NOT NULL,
  PRIMARY KEY (source, area, day)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;
