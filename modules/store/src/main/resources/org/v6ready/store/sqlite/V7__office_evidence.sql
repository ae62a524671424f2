-- What verbs of their own found out about an office (sandbox, SNMP, programs), for the audits that follow. The
-- JSON column holds the model (StoreJson); the other columns repeat what is searched for.
CREATE TABLE office_evidence (
  id       INTEGER PRIMARY KEY,
  office   TEXT NOT NULL,
  at       TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX office_evidence_by_office ON office_evidence (office, at DESC);

PRAGMA user_version = 7;
