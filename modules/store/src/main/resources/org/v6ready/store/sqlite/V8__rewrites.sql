-- What people rewrote in a paper before it was made: `paper` is which one, `at` its place in the list.
CREATE TABLE plan_rewrites (
  paper   TEXT NOT NULL,
  at      INTEGER NOT NULL,
  rewrite TEXT NOT NULL,
  PRIMARY KEY (paper, at)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 8;
